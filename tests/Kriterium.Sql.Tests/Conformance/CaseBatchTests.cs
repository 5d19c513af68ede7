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
}
