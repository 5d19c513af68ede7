namespace Kriterium.Tests.Exactness;

/// <summary>Unknown education that is left empty leaves the figure between basic education alone and all that the base leaves.</summary>
public class PartlyKnownEducationTests
{
    [Theory]
    [InlineData(61, Verdict.Met)]
    [InlineData(60, Verdict.Undetermined)]
    [InlineData(30, Verdict.Undetermined)]
    public void BasicEducationAlone_DecidesWithoutUnknownEducation_OnlyWhenItIsEnough(int basic, Verdict expected)
    {
        foreach (var policy in new[] { ThresholdPolicies.Vulnerable2018, ThresholdPolicies.Vulnerable2021 })
        {
            var builder = policy.ToBuilder();
            builder.SmallestPopulation = 0;
            builder.RequiredCount = 1;
            foreach (var other in builder.Criteria.Where(criterion => criterion.Indicator != Indicator.BasicEducation).ToList())
                builder.Criteria.Remove(other);
            var classifier = new AreaClassifier(builder.Build());

            var area = new AreaMeasurement(
                "a", Areas.List2015, [new AreaYear(2015, aged30To59: 100, basicEducation: basic, unknownEducation: Count.Unknown)]);
            Assert.Equal(expected, classifier.Classify(area).Verdict);
            Assert.Equal(expected, classifier.Decide(area));

            var columns = new AreaYearColumns(
                2015,
                1,
                aged30To59: new long[] { 100 },
                basicEducation: new long[] { basic },
                unknownEducation: new[] { AreaYearColumns.Unknown });
            var verdicts = new Verdict[1];
            classifier.Decide(new AreaColumns(2015, [columns]), verdicts);
            Assert.Equal([expected], verdicts);
        }
    }
}
