namespace Kriterium.Tests;

/// <summary>Made-up areas for tests.</summary>
internal static class Areas
{
    public static readonly CalendarDate List2012 = new(2012, 10, 1);
    public static readonly CalendarDate List2015 = new(2015, 12, 1);

    public static readonly LegalSource WhatIf = new("A what-if of the tests");

    public static AreaMeasurement Counted(params AreaYear[] years) =>
        new("made-up", List2015, years, [new RegionYear(2015, 1_000_000, 300_000_000_000)]);

    public static Verdict Judge(ThresholdPolicy policy, Indicator indicator, AreaMeasurement area) =>
        new AreaClassifier(policy).Classify(area).Findings.Single(finding => finding.Indicator == indicator).Verdict;

    public static Criterion CriterionOf(ThresholdPolicy policy, Indicator indicator) =>
        policy.Criteria.Single(criterion => criterion.Indicator == indicator);
}
