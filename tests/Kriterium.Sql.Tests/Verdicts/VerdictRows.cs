using System.Globalization;
using Kriterium.Sql.Tests.Engines;

namespace Kriterium.Sql.Tests.Verdicts;

/// <summary>What the library says of every area of a batch, in every year or in one, in the columns that an engine is asked for.</summary>
internal sealed class VerdictRows
{
    private const string Undecided = "undetermined";

    private readonly AreaBatch _batch;
    private readonly string _rule;
    private readonly List<string> _columns = [];
    private readonly Dictionary<(string AreaId, int Year), string?[]> _rows = [];

    private VerdictRows(AreaBatch batch, string rule)
    {
        _batch = batch;
        _rule = rule;
    }

    public int Count => _rows.Count;

    /// <summary>Of one year where it is given, as <see cref="SqlOptions.Year"/> has it.</summary>
    public static VerdictRows Of(AreaBatch batch, ThresholdPolicy policy, int? year = null)
    {
        var rows = new VerdictRows(batch, policy.ToJson());
        var classifier = new AreaClassifier(policy);
        foreach (var measured in Years(batch, year))
        {
            var list = new CalendarDate(measured, 12, 1);
            foreach (var area in batch.Areas)
            {
                var classification = classifier.Classify(batch.Measurement(area, measured, list));
                rows.Add(
                    area.Id,
                    measured,
                    [
                        .. Judged(classification, prefix: ""),
                        ("verdict", classification.Verdict.ToKey()),
                        ("faulty_years", "0"),
                    ]);
            }
        }

        return rows;
    }

    /// <summary>A regime stands alone: it has decided all lists that there ever were.</summary>
    public static VerdictRows Of(AreaBatch batch, Regime regime, int? year = null)
    {
        var always = regime.ToBuilder();
        always.From = new CalendarDate(1900, 1, 1);
        var timeline = new LegalTimeline("alone", [always.Build()]);
        return Of(batch, timeline, year, regime.Name, named: false);
    }

    public static VerdictRows Of(AreaBatch batch, LegalTimeline timeline, int? year = null) =>
        Of(batch, timeline, year, timeline.Name, named: true);

    /// <summary>Throws where an engine says something else, with the figures of the first areas it does so of.</summary>
    public void MustEqual(SqlRows given, string engine)
    {
        var expected = _columns.Prepend("year").Prepend("area_id").Order(StringComparer.Ordinal);
        Assert.Equal(expected, given.Columns.Order(StringComparer.Ordinal));

        var (areaId, year) = (given.IndexOf("area_id"), given.IndexOf("year"));
        int[] places = [.. _columns.Select(given.IndexOf)];
        var seen = new HashSet<(string, int)>();
        var differences = new List<string>();
        foreach (var row in given.Rows)
        {
            var key = (row[areaId]!, int.Parse(row[year]!, CultureInfo.InvariantCulture));
            if (!seen.Add(key)) differences.Add(key + " is there twice");
            else if (!_rows.TryGetValue(key, out var answers)) differences.Add(key + " is there and should not be");
            else if (Difference(answers, row, places) is { } difference)
                differences.Add(difference + " of " + _batch.Describe(key.Item1, key.Item2));
        }

        differences.AddRange(_rows.Keys.Where(key => !seen.Contains(key)).Select(key => key + " is missing"));
        Assert.True(
            differences.Count == 0,
            engine + " differs from the library " + differences.Count + " times in " + _rows.Count + " rows by " + _rule + ":\n"
                + string.Join("\n", differences.Take(3)));
    }

    /// <summary>Throws where the library decides columns otherwise than objects.</summary>
    public void MustEqualColumns(ThresholdPolicy policy)
    {
        var classifier = new AreaClassifier(policy);
        var verdicts = new Verdict[_batch.Areas.Count];
        var criteria = new CriterionVerdicts(policy, verdicts.Length);
        foreach (var year in _batch.Years)
        {
            classifier.Decide(_batch.Columns(year), verdicts, criteria);
            for (var i = 0; i < verdicts.Length; i++)
            {
                var answers = _rows[(_batch.Areas[i].Id, year)];
                var given = policy.Criteria.Concat(policy.Gates)
                    .Select(criterion => (Column: criterion.Indicator.Key, Verdict: criteria[criterion, i]))
                    .Append((Column: "verdict", Verdict: verdicts[i]));
                foreach (var (column, verdict) in given)
                {
                    Assert.True(
                        answers[_columns.IndexOf(column)] == verdict.ToKey(),
                        column + " is " + verdict + " in columns by " + _rule + " of " + _batch.Describe(_batch.Areas[i].Id, year));
                }
            }
        }
    }

    private static VerdictRows Of(AreaBatch batch, LegalTimeline timeline, int? year, string rule, bool named)
    {
        var rows = new VerdictRows(batch, rule);
        var classifier = new StatusClassifier(timeline);
        var regimes = year is { } only ? [timeline.At(timeline.YearlyList(only)!.Value)] : timeline.Regimes;
        string[] columns = [.. regimes.SelectMany(regime => regime.Statuses.SelectMany(Columns)).Distinct()];
        foreach (var area in batch.Areas)
        {
            var history = batch.History(area, timeline);
            foreach (var measured in Years(batch, year))
            {
                if (timeline.YearlyList(measured) is not { } list) continue;
                var classification = classifier.Classify(batch.Measurement(area, measured, list), history);
                var answers = Answers(classification).ToDictionary(one => one.Column, one => (string?)one.Value);
                rows.Add(
                    area.Id,
                    measured,
                    [
                        .. columns.Select(column => (column, answers.GetValueOrDefault(column))),
                        ("possible_none", answers["possible_none"]),
                        ("status", answers["status"]),
                        ("faulty_years", "0"),
                        .. named ? [("regime_from", classification.Regime.From.ToString())] : Array.Empty<(string, string?)>(),
                    ]);
            }
        }

        return rows;
    }

    private static IEnumerable<int> Years(AreaBatch batch, int? year) => year is { } only ? [only] : batch.Years;

    private static IEnumerable<string> Columns(StatusRule rule)
    {
        var status = rule.Status.ToKey();
        return rule.Policy is { } policy
            ?
            [
                status + "_size",
                .. policy.Criteria.Concat(policy.Gates).Select(criterion => status + "_" + criterion.Indicator.Key),
                status + "_met_count",
                status + "_not_met_count",
                status + "_open_count",
                status + "_verdict",
                "possible_" + status,
            ]
            : [status + "_earlier", status + "_verdict", "possible_" + status];
    }

    private static IEnumerable<(string Column, string Value)> Answers(StatusClassification classification)
    {
        foreach (var finding in classification.Findings)
        {
            var status = finding.Rule.Status.ToKey();
            if (finding.Classification is { } own)
            {
                foreach (var judged in Judged(own, status + "_")) yield return judged!;
            }
            else
            {
                yield return (status + "_earlier", finding.EarlierVerdict!.Value.ToKey());
            }

            yield return (status + "_verdict", finding.Verdict.ToKey());
            yield return ("possible_" + status, Possible(finding.Rule.Status));
        }

        yield return ("possible_none", Possible(AreaStatus.None));
        yield return ("status", classification.Status == AreaStatus.Undetermined ? Undecided : classification.Status.ToKey());

        string Possible(AreaStatus status) => classification.PossibleStatuses.Contains(status) ? "1" : "0";
    }

    private static IEnumerable<(string Column, string? Value)> Judged(Classification classification, string prefix) =>
        [
            (prefix + "size", classification.Size.Verdict.ToKey()),
            .. classification.Findings.Concat(classification.GateFindings)
                .Select(finding => (prefix + finding.Indicator.Key, finding.Verdict.ToKey())),
            (prefix + "met_count", Number(classification.MetCount)),
            (prefix + "not_met_count", Number(classification.NotMetCount)),
            (prefix + "open_count", Number(classification.OpenCount)),
        ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Add(string areaId, int year, IEnumerable<(string Column, string? Value)> answers)
    {
        var all = answers.ToList();
        if (_columns.Count == 0) _columns.AddRange(all.Select(one => one.Column));
        _rows.Add((areaId, year), [.. all.Select(one => one.Value)]);
    }

    private string? Difference(string?[] expected, string?[] given, int[] places)
    {
        var different = Enumerable.Range(0, expected.Length).Where(i => expected[i] != given[places[i]]).ToList();
        return different.Count == 0
            ? null
            : string.Join(
                ", ",
                different.Select(i => _columns[i] + " is " + (given[places[i]] ?? "NULL") + " and not " + (expected[i] ?? "NULL")));
    }
}
