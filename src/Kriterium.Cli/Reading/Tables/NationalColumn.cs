namespace Kriterium.Cli.Reading;

/// <summary>A column that tells the convicted share of the whole country, as printed: the share itself, or a multiple of it that lists use as a limit.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Multiple">How many times the national share it holds.</param>
internal sealed record NationalColumn(string Name, int Multiple)
{
    public static IReadOnlyList<NationalColumn> All { get; } =
    [
        new("national_convicted_pct", 1),
        new("convicted_limit_pct", 3),
        new("prevention_convicted_limit_pct", 2),
    ];

    /// <summary>What each of them in a row tells of the national share, or faults where they exclude one another.</summary>
    public static IReadOnlyList<Evidence> Read(Row row)
    {
        var told = new List<(NationalColumn Column, Evidence Share)>();
        foreach (var column in All)
        {
            if (row.ReadPercent(column.Name, 0, 100 * column.Multiple) is not { } percent) continue;

            var share = column.ShareOf(percent);
            foreach (var other in told.Where(other => share.Upper < other.Share.Lower || other.Share.Upper < share.Lower))
            {
                row.AddGiven(column.Name, "by this the national share is from " + Range(share) + ", but by " + other.Column.Name + " " + row.Given(other.Column.Name)
                    + " from " + Range(other.Share) + "; correct one of them or leave it empty");
            }

            told.Add((column, share));
        }

        return told.ConvertAll(one => one.Share);
    }

    /// <summary>A multiple was rounded as it was printed, so all that it can stand for is divided, exactly.</summary>
    private Evidence ShareOf(decimal percent)
    {
        var printed = Evidence.PrintedPercent(percent);
        return Evidence.Between(Divided(printed.Lower!.Value), Divided(printed.Upper!.Value));
    }

    private Share Divided(Share share) => Share.Of(share.Numerator, share.Denominator * Multiple);

    private static string Range(Evidence share) => Writing.Figure.Range(share, 4) + " %";
}
