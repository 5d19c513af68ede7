namespace Kriterium.Tests.Json;

/// <summary>Earlier lists as JSON: what is written, what is read, and everything that is refused.</summary>
public class HistoryJsonTests
{
    private const string Good =
        """
        {
          "format": "kriterium-earlier-lists/1",
          "lists": [
            {
              "date": "2018-12-01",
              "is_complete": true,
              "rows": [{ "area_id": "a", "status": "parallel_society" }, { "area_id": "b", "status": "vulnerable" }]
            }
          ],
          "earlier_statuses": [{ "area_id": "a", "list_date": "2019-12-01", "possible_statuses": ["none", "transformation"] }],
          "lineage": [{ "successor": "c", "predecessor": "a", "from": "2020-12-01", "source": "the list" }]
        }
        """;

    public static TheoryData<string, string, string[]> Replacements => new()
    {
        { "kriterium-earlier-lists/1\"", "kriterium-history/1\"", ["format is \"kriterium-history/1\"; this version of the library reads kriterium-earlier-lists/1"] },
        { "\"lists\"", "‸\"list\"", ["list is an unknown key; the keys here are format, lists, earlier_statuses, lineage, timeline, $schema"] },
        { "\"2018-12-01\"", "‸\"1 December\"", ["lists[0].date is \"1 December\"; write a date as year-month-day, as in 2014-12-01"] },
        { "true", "‸\"true\"", ["lists[0].is_complete is \"true\"; write true or false"] },
        { "\"is_complete\": true,", "", ["lists[0].is_complete is missing; the keys needed here are date, is_complete, rows"] },
        { "\"b\"", "‸\"\"", ["lists[0].rows[1].area_id is empty; give the area's identity"] },
        { "\"vulnerable\"", "‸\"none\"",
            ["lists[0].rows[1].status is \"none\"; choose one of particularly_vulnerable, prevention, vulnerable, parallel_society, transformation"] },
        { "\"vulnerable\"", "‸4",
            ["lists[0].rows[1].status is 4; choose one of particularly_vulnerable, prevention, vulnerable, parallel_society, transformation"] },
        { "[\"none\", \"transformation\"]", "[\"none\", ‸\"undetermined\"]",
            ["earlier_statuses[0].possible_statuses[1] is \"undetermined\"; choose one of none, particularly_vulnerable, prevention, vulnerable, parallel_society, transformation"] },
        { "[\"none\", \"transformation\"]", "‸[]", ["earlier_statuses[0].possible_statuses is empty; give every status that is possible"] },
        { "[\"none\", \"transformation\"]", "[\"none\", ‸\"none\"]", ["possible_statuses has none 2 times; give it once"] },
        { "\"predecessor\": \"a\"", "\"predecessor\": ‸\"c\"", ["c is given as its own predecessor; give two areas"] },
    };

    [Fact]
    public void Good_IsReadAsWhatItSays()
    {
        var history = ListHistory.FromJson(Good);
        Assert.Equal(
            new ListHistory(
                [
                    new PublishedList(
                        new CalendarDate(2018, 12, 1),
                        [new("a", AreaStatus.ParallelSociety), new("b", AreaStatus.Vulnerable)],
                        isComplete: true),
                ],
                [new AreaLineage("c", "a", new CalendarDate(2020, 12, 1), new LegalSource("the list"))],
                [new EarlierStatus("a", new CalendarDate(2019, 12, 1), [AreaStatus.None, AreaStatus.Transformation])]),
            history);
        Assert.Equal(history, ListHistory.FromJson(history.ToJson()));
        Assert.Empty(JsonSchema.History.FaultsOf(Good));
        Assert.Empty(JsonSchema.History.FaultsOf(history.ToJson()));
    }

    [Fact]
    public void AnotherTimeline_IsWrittenWithTheHistory()
    {
        var history = new ListHistory(timeline: LegalTimeline.Denmark.WithWindow(3));
        Assert.Equal(history.Timeline, ListHistory.FromJson(history.ToJson()).Timeline);
        Assert.Empty(JsonSchema.History.FaultsOf(history.ToJson()));
        Assert.DoesNotContain("timeline", ListHistory.Empty.ToJson(), StringComparison.Ordinal);
        Assert.Equal(ListHistory.Empty, ListHistory.FromJson("{\"format\":\"kriterium-earlier-lists/1\"}"));
    }

    [Theory]
    [MemberData(nameof(Replacements))]
    public void AFault_IsToldWithItsPlace(string original, string replacement, string[] messages)
    {
        Assert.Contains(original, Good, StringComparison.Ordinal);
        if (!replacement.Contains('‸'))
        {
            var faults = Assert.Throws<InvalidInputException>(() => ListHistory.FromJson(
                Good.Replace(original, replacement, StringComparison.Ordinal))).Faults;
            Assert.Equal(messages, faults.Select(fault => fault.Message));
            return;
        }

        MarkedJson.AssertFaults(Good.Replace(original, replacement, StringComparison.Ordinal), ListHistory.FromJson, messages);
    }

    [Theory]
    [MemberData(nameof(Replacements))]
    public void EveryFaultThatASchemaCanSee_IsSeenByTheSchema(string original, string replacement, string[] messages)
    {
        if (messages[0].EndsWith("give two areas", StringComparison.Ordinal)) return;

        Assert.NotEmpty(JsonSchema.History.FaultsOf(MarkedJson.Unmarked(Good.Replace(original, replacement, StringComparison.Ordinal))));
    }

    [Fact]
    public void RulesAcrossParts_AreToldAtTheirPlace()
    {
        var row = "{ \"area_id\": \"a\", \"status\": \"vulnerable\" }";
        var list = "{ \"date\": \"2018-12-01\", \"is_complete\": false, \"rows\": [] }";
        MarkedJson.AssertFaults(
            Good.Replace("{ \"area_id\": \"b\", \"status\": \"vulnerable\" }", "‸" + row, StringComparison.Ordinal),
            ListHistory.FromJson,
            ["rows has a 2 times; give it once"]);
        MarkedJson.AssertFaults(
            "{\"format\":\"kriterium-earlier-lists/1\",\"lists\":[" + list + ",‸" + list + "]}",
            ListHistory.FromJson,
            ["the list of 2018-12-01 is given 2 times; give it once, with all its rows"]);
        MarkedJson.AssertFaults(
            "{\"format\":\"kriterium-earlier-lists/1\",\"lists\":[" + list.Replace("[]", "[‸7]", StringComparison.Ordinal) + ",‸" + list + "],"
                + "\"lineage\":["
                + "{\"successor\":\"c\",\"predecessor\":\"d\",\"from\":\"2018-12-01\"},"
                + "‸{\"successor\":\"a\",\"predecessor\":\"b\",\"from\":\"2018-12-01\"},"
                + "‸{\"successor\":\"b\",\"predecessor\":\"a\",\"from\":\"2018-12-01\"}]}",
            ListHistory.FromJson,
            [
                "lists[0].rows[0] is 7; write an object with the keys area_id, status",
                "the list of 2018-12-01 is given 2 times; give it once, with all its rows",
                "a is its own predecessor through others; take one of the rows out",
                "b is its own predecessor through others; take one of the rows out",
            ]);
    }

    /// <summary>What cannot be read hides no fault among the other entries, and none of those makes another up.</summary>
    [Fact]
    public void RulesAcrossEntries_AreToldBesideEntriesThatCannotBeRead()
    {
        MarkedJson.AssertFaults(
            """
            {
              "format": "kriterium-earlier-lists/1",
              "lists": [
                ‸null,
                { "date": ‸"1 December", "is_complete": true,
                  "rows": [{ "area_id": "a", "status": "vulnerable" }, ‸{ "area_id": "a", "status": "vulnerable" }] },
                { "date": "2018-12-01", "is_complete": ‸"yes", "rows": [
                  { "area_id": ‸"", "status": "vulnerable" }, { "area_id": ‸"", "status": "vulnerable" },
                  { "area_id": "a", "status": ‸"none" },
                  ‸{ "area_id": "a", "status": "vulnerable" },
                  { "area_id": "g", "status": "vulnerable" }] },
                ‸{ "date": "2018-12-01", "is_complete": true, "rows": [] }
              ],
              "earlier_statuses": [
                { "area_id": ‸5, "list_date": "2019-12-01", "possible_statuses": ["none", ‸"none"] },
                { "area_id": "a", "list_date": "2019-12-01", "possible_statuses": [‸"x", ‸"y", "none", ‸"none"] },
                { "area_id": "b", ‸"date": "2019-12-01", "list_date": "2019-12-01", "possible_statuses": ‸7 },
                ‸{ "area_id": "a", "list_date": "2019-12-01", "possible_statuses": ["none"] },
                ‸{ "area_id": "b", "list_date": "2019-12-01", "possible_statuses": ["none"] },
                ‸{ "area_id": "a", "list_date": "2018-12-01" }
              ],
              "lineage": [
                { "successor": "c", "predecessor": ‸"c", "from": ‸"2019" },
                { "successor": "e", "predecessor": "f", "from": "2020-12-01", "source": ‸"" },
                ‸{ "successor": "e", "predecessor": "f", "from": "2020-12-01" },
                ‸{ "successor": "g", "predecessor": "h", "from": "2019-12-01" }
              ],
              ‸"more": 1
            }
            """,
            ListHistory.FromJson,
            [
                "lists[0] is null; write an object with the keys date, is_complete, rows",
                "lists[1].date is \"1 December\"; write a date as year-month-day, as in 2014-12-01",
                "rows has a 2 times; give it once",
                "lists[2].is_complete is \"yes\"; write true or false",
                "lists[2].rows[0].area_id is empty; give the area's identity",
                "lists[2].rows[1].area_id is empty; give the area's identity",
                "lists[2].rows[2].status is \"none\"; choose one of particularly_vulnerable, prevention, vulnerable, parallel_society, transformation",
                "rows has a 2 times; give it once",
                "the list of 2018-12-01 is given 2 times; give it once, with all its rows",
                "earlier_statuses[0].area_id is 5; write text",
                "possible_statuses has none 2 times; give it once",
                "earlier_statuses[1].possible_statuses[0] is \"x\"; choose one of none, particularly_vulnerable, prevention, vulnerable, parallel_society, transformation",
                "earlier_statuses[1].possible_statuses[1] is \"y\"; choose one of none, particularly_vulnerable, prevention, vulnerable, parallel_society, transformation",
                "possible_statuses has none 2 times; give it once",
                "earlier_statuses[2].date is an unknown key; the keys here are area_id, list_date, possible_statuses",
                "earlier_statuses[2].possible_statuses is 7; write a list of statuses",
                "a has an earlier status of 2019-12-01 2 times; give it once",
                "b has an earlier status of 2019-12-01 2 times; give it once",
                "earlier_statuses[5].possible_statuses is missing; the keys needed here are area_id, list_date, possible_statuses",
                "c is given as its own predecessor; give two areas",
                "lineage[0].from is \"2019\"; write a date as year-month-day, as in 2014-12-01",
                "lineage[1].source is empty; name the act, paragraph, agreement or list",
                "that e succeeds f is given 2 times; give it once",
                "g is on the list of 2018-12-01, before it succeeded another area; correct the lineage or the list",
                "more is an unknown key; the keys here are format, lists, earlier_statuses, lineage, timeline, $schema",
            ]);
    }

    /// <summary>Objects list the first hundred faults, and JSON lists all.</summary>
    [Fact]
    public void EveryFaultIsTold_HoweverManyThereAre()
    {
        const int Areas = 150;
        var rows = Enumerable.Range(0, Areas)
            .SelectMany(area => (string[])["", "a" + area, "a" + area])
            .Select(area => "{ \"area_id\": \"" + area + "\", \"status\": \"vulnerable\" }");
        var exception = Assert.Throws<InvalidInputException>(() => ListHistory.FromJson(
            "{\"format\":\"kriterium-earlier-lists/1\",\"lists\":[{\"date\":\"2018-12-01\",\"is_complete\":true,\"rows\":[\n"
                + string.Join(",\n", rows) + "]}]}"));
        Assert.Equal(2 * Areas, exception.FaultCount);
        Assert.Equal(
            Enumerable.Range(0, Areas).SelectMany(area => (string[])[$"lists[0].rows[{3 * area}].area_id", $"lists[0].rows[{(3 * area) + 2}]"]),
            exception.Faults.Select(fault => fault.Path));
        Assert.Equal(
            Enumerable.Range(0, Areas).SelectMany(area => (int?[])[(3 * area) + 2, (3 * area) + 4]),
            exception.Faults.Select(fault => fault.Line));

        var list = Enumerable.Repeat(Enumerable.Range(0, Areas).Select(area => new ListMembership("a" + area, AreaStatus.Vulnerable)), 2);
        exception = Assert.Throws<InvalidInputException>(() => new PublishedList(new CalendarDate(2018, 12, 1), list.SelectMany(rows => rows)));
        Assert.Equal((InvalidInputException.MostListed, Areas), (exception.Faults.Count, exception.FaultCount));
    }

    [Theory]
    [InlineData("", "{‸}")]
    [InlineData("list", "{\"lists\":[{‸}]}")]
    [InlineData("row", "{\"lists\":[{\"rows\":[{‸}]}]}")]
    [InlineData("earlier_status", "{\"earlier_statuses\":[{‸}]}")]
    public void KeysOfTheReaderAndOfTheSchema_AreTheSame(string definition, string json)
    {
        var message = Assert.Throws<InvalidInputException>(() => ListHistory.FromJson(json.Replace(
            "‸", "\"?\":0", StringComparison.Ordinal))).Faults.Single(fault => fault.Path.EndsWith('?')).Message;
        var schema = definition.Length == 0 ? JsonSchema.History.Root : JsonSchema.History.Definition(definition);

        Assert.Equal(
            schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal),
            message[(message.LastIndexOf(" are ", StringComparison.Ordinal) + " are ".Length)..].Split(", ").Order(StringComparer.Ordinal));
    }
}
