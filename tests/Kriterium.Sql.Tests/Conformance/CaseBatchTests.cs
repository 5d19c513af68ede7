using Kriterium.Testing;

namespace Kriterium.Sql.Tests.Conformance;

public class CaseBatchTests
{
    /// <summary>So that no case is left out of the engines' tests in silence.</summary>
    [Fact]
    public void Cases_WithPublishedFigures_AreLeftOutOnly()
    {
        var cases = ConformanceCases.Load(optional: true);
        var published = cases.Where(CaseBatch.HasPublishedFigures).ToList();

        Assert.Equal(217, published.Count);
        Assert.Equal(627, cases.Count - published.Count);
        Assert.Equal(2, cases.Count(one => !CaseBatch.HasRule(one) && !CaseBatch.HasPublishedFigures(one)));
        Assert.Equal(
            cases.Except(published).Where(CaseBatch.HasRule).Select(one => one.Id).Order(),
            CaseBatch.Of(cases.Except(published).Where(CaseBatch.HasRule)).SelectMany(batch => batch.Cases).Select(one => one.Id).Order());
    }

    /// <summary>So that no case reads what another has in its years.</summary>
    [Fact]
    public void Periods_AreFurtherApartThanTheirYears()
    {
        var cases = ConformanceCases.Load(optional: true).Where(one => !CaseBatch.HasPublishedFigures(one)).Where(CaseBatch.HasRule);
        Assert.All(CaseBatch.Of(cases), batch =>
        {
            var areas = batch.Cases.Select(one => one.Question.Area).ToList();
            var years = areas.SelectMany(area => area.Years.Select(year => year.Year)
                .Concat(area.RegionYears.Select(year => year.Year))
                .Concat(area.NationalYears.Select(year => year.Year))
                .Append(area.MeasurementYear)).ToList();
            var looksBack = batch.Regime.Statuses.Max(
                rule => rule.ListsBefore ?? rule.Policy!.Criteria.Max(criterion => criterion.WindowYears) - 1);
            Assert.InRange(years.Max() - years.Min() + looksBack, 0, CaseBatch.YearsApart - 1);
        });
    }
}
