using Kriterium.Sql.Tests.Verdicts;

namespace Kriterium.Sql.Tests;

public abstract partial class EngineTests
{
    // Of each rule; in a usual run a rule costs more than its areas.
    private const int FewAreas = 40;
    private const int ManyAreas = 1000;

    [Fact, Trait("Size", "Large")]
    public void Verdicts_OfPolicies_AreTheLibrarys() => AreTheLibrarys(Asked.Policy, Cases.Of(usual: 8 * FewAreas, oneIn: 14));

    [Fact, Trait("Size", "Large")]
    public void Verdicts_OfRegimes_AreTheLibrarys() => AreTheLibrarys(Asked.Regime, Cases.Of(usual: 6 * FewAreas, oneIn: 33));

    /// <summary>Seven times of a million cases, so that one year is asked of each regime.</summary>
    [Fact, Trait("Size", "Large")]
    public void Verdicts_OfTheTimeline_AreTheLibrarys() => AreTheLibrarys(Asked.Timeline, Cases.Of(usual: FewAreas, oneIn: 150));

    private void AreTheLibrarys(Func<int, int, bool, Asked> ask, int areas)
    {
        using var engine = Open();
        foreach (var setting in SettingsForMany) engine.Execute(setting);
        var ofOne = areas < ManyAreas ? FewAreas : ManyAreas;
        var areSmall = LargestNumber <= long.MaxValue;
        var refused = new List<string>();
        var rows = 0;
        for (var seed = 0; seed * ofOne < areas; seed++)
        {
            // Shown where one fails.
            TestContext.Current.TestOutputHelper?.WriteLine("seed " + seed);
            var asked = ask(seed, ofOne, areSmall);
            if (asked.Batch.Areas.Count == 0)
            {
                Assert.True(areSmall, "No area was drawn with seed " + seed);
                refused.Add(seed + ": no area is small enough");
                continue;
            }

            SqlStatements statements;
            try
            {
                statements = asked.Statements(engine.Dialect);
            }
            catch (InvalidInputException exception)
            {
                Assert.True(IsRightlyRefused(asked, exception), engine + " with seed " + seed + ": " + exception.Message);
                refused.Add(seed + ": " + exception.Message);
                continue;
            }

            foreach (var table in asked.Batch.Tables()) engine.Load(table);
            Assert.Empty(engine.Query(statements.Faults).Rows);
            asked.Expected.MustEqual(engine.Query(statements.Verdicts), engine + " with seed " + seed);
            rows += asked.Expected.Count;
        }

        TestContext.Current.SendDiagnosticMessage(
            "{0}: {1} rows as the library, {2} rules refused\n{3}", engine, rows, refused.Count, string.Join("\n", refused));
    }

    /// <summary>Where the numbers would be too large, and where it depends on the country which of two limits of a figure is the higher.</summary>
    private bool IsRightlyRefused(Asked asked, InvalidInputException exception) =>
        exception.Message.Contains("the national share", StringComparison.Ordinal) || exception.Message.Contains("different verbs", StringComparison.Ordinal)
            ? asked.Policies.SelectMany(policy => policy.Criteria.Concat(policy.Gates)).GroupBy(criterion => criterion.Indicator)
                .Any(figure => figure.Any(criterion => criterion.Threshold.Limit.Constant is null) && figure.Select(criterion => criterion.Threshold).Distinct().Count() > 1)
            : IsTooLarge(asked.Policies, asked.Batch);

    private bool IsTooLarge(IEnumerable<ThresholdPolicy> policies, AreaBatch areas) =>
        LargestNumber is { } largest && policies.Any(policy => CrossProduct.Largest(policy, areas.NarrowBounds) > largest);
}
