using System.Globalization;

namespace Kriterium.Cli.Reading;

/// <summary>
/// A column that gives the convicted share of the whole country, as printed: the share itself, or a
/// multiple of it that lists use as a limit.
/// </summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Status">The status whose limit it holds; <c>null</c> for the share itself.</param>
internal sealed record NationalColumn(string Name, AreaStatus? Status)
{
    private const int Decimals = 4;

    public static IReadOnlyList<NationalColumn> All { get; } =
    [
        new("national_convicted_pct", null),
        new("convicted_limit_pct", AreaStatus.Vulnerable),
        new("prevention_convicted_limit_pct", AreaStatus.Prevention),
    ];

    // The newest regime that has the status: in each that has it, the limit is the same multiple.
    private readonly Limit? _limit = Status is not { } status ? null
        : LegalTimeline.Denmark.Regimes.Select(regime => regime.RuleOf(status)?.Policy).OfType<ThresholdPolicy>().Last()
            .Criteria.Single(criterion => criterion.Indicator == Indicator.Convicted).Threshold.Limit;

    /// <summary>What each of them in a row says of the national share, or faults where they exclude one another.</summary>
    public static IReadOnlyList<Evidence> Read(Row row)
    {
        var given = new List<(NationalColumn Column, Evidence Share)>();
        foreach (var column in All)
        {
            if (row.ReadPercent(column.Name, 0, column.Highest) is not { } percent) continue;

            var share = column.ShareOf(percent);
            foreach (var other in given.Where(other => share.Upper < other.Share.Lower || other.Share.Upper < share.Lower))
            {
                row.AddGiven(
                    column.Name,
                    "by this the national share is from " + Range(share) + ", but by " + other.Column.Name + " "
                        + row.Given(other.Column.Name) + " from " + Range(other.Share) + "; correct one of them or leave it empty");
            }

            given.Add((column, share));
        }

        return given.ConvertAll(one => one.Share);
    }

    /// <summary>A multiple was rounded as it was printed, so all that it can stand for is divided, exactly.</summary>
    private Evidence ShareOf(decimal percent)
    {
        var printed = Evidence.PrintedPercent(percent);
        return _limit is null ? printed : _limit.NationalShareAt(printed);
    }

    /// <summary>The per cent at which the whole country is convicted.</summary>
    private decimal Highest =>
        100 * (_limit?.NationalMultiple is { } multiple ? (decimal)multiple.Numerator / (decimal)multiple.Denominator : 1);

    private static string Range(Evidence share) => string.Create(
        CultureInfo.InvariantCulture, $"{share.LowerPercentForDisplay(Decimals)} to {share.UpperPercentForDisplay(Decimals)} %");
}
