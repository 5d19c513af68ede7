using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Kriterium.Tests.Regimes;

/// <summary>What holds of every status classification, whatever is known of the area.</summary>
[Properties(MaxTest = 300, Arbitrary = [typeof(Areas)])]
public class StatusLaws
{
    [Property]
    public bool NarrowerEvidence_NeverAddsAStatus(Known area) =>
        IsWithin(Possible(area, isNarrow: true, moreHistory: false), Possible(area, isNarrow: false, moreHistory: false));

    [Property]
    public bool MoreHistory_NeverAddsAStatus(Known area) =>
        IsWithin(Possible(area, isNarrow: false, moreHistory: true), Possible(area, isNarrow: false, moreHistory: false));

    [Property]
    public bool NarrowerEvidenceAndMoreHistory_NeverAddAStatus(Known area) =>
        IsWithin(Possible(area, isNarrow: true, moreHistory: true), Possible(area, isNarrow: false, moreHistory: false));

    [Property]
    public void PossibleStatuses_AreOrderedAndNeverEmpty(Known area)
    {
        var classification = area.Classify(isNarrow: false, moreHistory: false);
        Assert.NotEmpty(classification.PossibleStatuses);
        Assert.Equal(classification.PossibleStatuses.Distinct().Order(), classification.PossibleStatuses);
        Assert.Equal(
            classification.PossibleStatuses.Count == 1 ? classification.PossibleStatuses[0] : AreaStatus.Undetermined,
            classification.Status);
        Assert.All(
            classification.PossibleStatuses,
            status => Assert.True(status == AreaStatus.None || classification.Regime.RuleOf(status) is not null));
    }

    [Property]
    public void EachRuleTakenAlone_AgreesWithThePossibleStatuses(Known area)
    {
        var classification = area.Classify(isNarrow: true, moreHistory: true);
        foreach (var finding in classification.Findings)
        {
            var status = finding.Rule.Status;
            if (classification.PossibleStatuses.Contains(status)) Assert.NotEqual(Verdict.NotMet, finding.Verdict);
            if (finding.Verdict == Verdict.Met) Assert.True(classification.PossibleStatuses[0] >= status);
            if (finding.Classification is { } alone)
                Assert.Equal(new AreaClassifier(finding.Rule.Policy!).Classify(area.Measurement(isNarrow: true)).Verdict, alone.Verdict);
        }

        if (classification.PossibleStatuses.Contains(AreaStatus.None))
            Assert.All(classification.Findings, finding => Assert.NotEqual(Verdict.Met, finding.Verdict));
    }

    private static IReadOnlyList<AreaStatus> Possible(Known area, bool isNarrow, bool moreHistory) =>
        area.Classify(isNarrow, moreHistory).PossibleStatuses;

    private static bool IsWithin(IReadOnlyList<AreaStatus> inner, IReadOnlyList<AreaStatus> outer) => inner.All(outer.Contains);

    /// <summary>An area known twice, once as well or better than the other time.</summary>
    /// <param name="Regime">The year of the regime's first list.</param>
    /// <param name="Ends">
    /// For each of the five indicators and the national share four ends in order, in thousandths of a per cent: the
    /// wide interval has the outer two.
    /// </param>
    /// <param name="Residents">Likewise.</param>
    /// <param name="IsOn">Whether it was on each of the four lists before.</param>
    /// <param name="Lists">Which of them are known: bit by bit with less history, and with more.</param>
    public sealed record Known(int Regime, int[][] Ends, int[] Residents, bool[] IsOn, (int Fewer, int More) Lists)
    {
        public StatusClassification Classify(bool isNarrow, bool moreHistory)
        {
            var known = moreHistory ? Lists.Fewer | Lists.More : Lists.Fewer;
            return StatusCases.Denmark.Classify(
                Measurement(isNarrow),
                StatusCases.History(Regime, list => (known & (1 << list)) == 0 ? null : IsOn[list]));
        }

        public AreaMeasurement Measurement(bool isNarrow)
        {
            var evidence = Ends.Select(ends => isNarrow ? StatusCases.Between(ends[1], ends[2]) : StatusCases.Between(ends[0], ends[3]))
                .ToArray();
            return StatusCases.Area(
                Regime,
                [.. evidence.Take(5).Select(figure => (Evidence?)figure)],
                evidence[5],
                isNarrow ? Count.Between(Residents[1], Residents[2]) : Count.Between(Residents[0], Residents[3]));
        }
    }

    public static class Areas
    {
        private static readonly int[] Shares =
            [
                0, 29_999, 30_000, 30_001, 39_999, 40_000, 40_001, 49_999, 50_000, 50_001, 54_999, 55_000, 60_000, 60_001, 64_999, 65_000,
                80_000, 100_000,
            ];

        private static readonly int[] Convicted = [0, 500, 1_000, 1_999, 2_000, 2_001, 2_700, 2_701, 2_999, 3_000, 3_001, 4_500, 100_000];
        private static readonly int[] National = [0, 500, 899, 900, 901, 1_000, 1_001, 1_500, 100_000];

        public static Arbitrary<Known> Known() =>
            (from regime in Gen.Elements(2010, 2013, 2018, 2021, 2021)
             from nonWestern in Four(Shares)
             from outside in Four(Shares)
             from convicted in Four(Convicted)
             from education in Four(Shares)
             from income in Four(Shares)
             from national in Four(National)
             from residents in Four([0, 998, 999, 1_000, 1_001, 2_000, 5_000])
             from isOn in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false))).ArrayOf(4)
             from fewer in Gen.Choose(0, 15)
             from more in Gen.Choose(0, 15)
             select new Known(
                 regime, [nonWestern, outside, convicted, education, income, national], residents, isOn, (fewer, more))).ToArbitrary();

        // Near one another more often than not, so that much is settled.
        private static Gen<int[]> Four(int[] values) =>
            from at in Gen.Choose(0, values.Length - 1)
            from spread in Gen.Elements(0, 0, 1, 3, values.Length)
            from ends in Gen.Choose(Math.Max(0, at - spread), Math.Min(values.Length - 1, at + spread)).ArrayOf(4)
            select ends.Order().Select(end => values[end]).ToArray();
    }
}
