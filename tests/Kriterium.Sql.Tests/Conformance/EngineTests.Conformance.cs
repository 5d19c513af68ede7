using System.Globalization;
using Kriterium.Sql.Tests.Conformance;
using Kriterium.Sql.Tests.Engines;
using Kriterium.Testing;

namespace Kriterium.Sql.Tests;

public abstract partial class EngineTests
{
    [Fact]
    public void Conformance_CasesOfCounts_AreAnsweredAsTheLawSays()
    {
        using var engine = Open();
        var cases = ConformanceCases.Load(optional: true).Where(one => !CaseBatch.HasPublishedFigures(one)).ToList();
        var answers = cases.Where(one => !CaseBatch.HasRule(one)).ToDictionary(one => one.Id, _ => ConformanceAnswer.BeforeTheFirstRule);
        var refused = new HashSet<string>();
        foreach (var batch in CaseBatch.Of(cases.Where(CaseBatch.HasRule)))
        {
            var areas = batch.Areas();
            SqlStatements statements;
            try
            {
                statements = SqlStatements.Of(batch.Regime, engine.Dialect, new SqlOptions(suppressed: true, bounds: areas.NarrowBounds));
            }
            catch (InvalidInputException)
            {
                Assert.True(IsTooLarge(batch.Regime.Policies, areas), engine + " refuses " + areas);
                refused.UnionWith(batch.Cases.Select(one => one.Id));
                continue;
            }

            foreach (var table in areas.Tables()) engine.Load(table);
            Assert.Empty(engine.Query(statements.Faults).Rows);
            var rows = engine.Query(statements.Verdicts);
            foreach (var one in batch.Cases) answers[one.Id] = Answer(rows, batch.Regime, one.Question, batch.YearOf(one));
        }

        var asked = cases.Where(one => !refused.Contains(one.Id)).ToList();
        Assert.Empty(ConformanceCases.Check(question => answers[question.Id], asked));
        Assert.Equal(CasesTooLarge, refused.Count);
    }

    /// <summary>What a statement does not say is taken from the library: which lists were asked, and the order of what is open.</summary>
    private static ConformanceAnswer Answer(SqlRows rows, Regime regime, ConformanceQuestion question, int measurementYear)
    {
        var (areaId, year) = (rows.IndexOf("area_id"), rows.IndexOf("year"));
        var measured = measurementYear.ToString(CultureInfo.InvariantCulture);
        var row = rows.Rows.Single(one => one[areaId] == question.Id && one[year] == measured);
        var library = question.Answer().Rules.ToDictionary(rule => rule.Status);
        string? Text(string column) => row[rows.IndexOf(column)];
        AreaStatus[] statuses = [AreaStatus.None, .. regime.Statuses.Select(rule => rule.Status)];
        return new ConformanceAnswer(
            statuses.FirstOrDefault(status => status.ToKey() == Text("status")),
            statuses.Where(status => Text("possible_" + status.ToKey()) == "1"),
            regime.Statuses.Select(rule =>
            {
                var key = rule.Status.ToKey();
                Verdict Of(string column) => Enum.GetValues<Verdict>().Single(verdict => verdict.ToKey() == Text(key + "_" + column));
                Dictionary<Indicator, Verdict> Each(IEnumerable<Criterion> criteria) =>
                    criteria.ToDictionary(criterion => criterion.Indicator, criterion => Of(criterion.Indicator.Key));
                return rule.Policy is { } policy
                    ? ConformanceRule.ByCriteria(
                        rule.Status, Of("verdict"), Of("size"), Each(policy.Criteria), Each(policy.Gates), library[rule.Status].Open)
                    : ConformanceRule.ByLists(rule.Status, Of("verdict"), Of("earlier"), library[rule.Status].EarlierLists);
            }));
    }
}
