using FsCheck;
using FsCheck.Fluent;

namespace Kriterium.Tests.Laws;

/// <summary>A law that is only ever tried on easy values proves little.</summary>
public class GeneratorTests
{
    private static readonly IReadOnlyList<AreaCase> Areas = Sample(Generators.AnAreaCase());

    [Theory]
    [InlineData(Verdict.Met)]
    [InlineData(Verdict.NotMet)]
    [InlineData(Verdict.Undetermined)]
    public void Areas_ReachEveryVerdict(Verdict verdict)
    {
        Often(Areas, area => area.Classify().Verdict == verdict);
        Often(Areas, area => new AreaClassifier(area.Policy).Classify(area.PartlyKnown).Verdict == verdict);
        Often(Sample(Generators.APublishedCase()), area => area.Classify().Verdict == verdict);
    }

    [Fact]
    public void Areas_StandOnALimit_ReachWholeCountries_AndHaveDebts()
    {
        Often(Areas, area => area.Classify().Findings.Any(finding => finding.Margin.IsExactly(Ratio.Zero)));
        Often(Areas, area => area.Truth.Years.Any(year => year.Counts.Contains(int.MaxValue)));
        Often(Areas, area => area.Truth.Years.Any(year => year.Income < 0));
        Often(Areas, area => area.Truth.Years[0].Counts[0] is 999 or 1000);
    }

    private static T[] Sample<T>(Arbitrary<T> values) => [.. values.Generator.Sample(400, new Rnd(1), 50)];

    private static void Often<T>(IReadOnlyCollection<T> values, Func<T, bool> isSuch) =>
        Assert.InRange(values.Count(isSuch), values.Count / 50, values.Count);
}
