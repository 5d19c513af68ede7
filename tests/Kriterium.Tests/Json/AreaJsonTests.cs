using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Xunit;
using Kriterium.Tests.Laws;

namespace Kriterium.Tests.Json;

/// <summary>Measurements and lineage as JSON: what is written, what is read, and everything that is refused.</summary>
public class AreaJsonTests
{
    /// <summary>A measurement with everything that one can have.</summary>
    internal const string Good =
        """
        {
          "format": "kriterium-area/1",
          "area_id": "odense-vollsmose",
          "list_date": "2019-12-01",
          "measurement_year": 2019,
          "residents": 5000,
          "years": [
            {
              "year": 2019,
              "residents": 5000,
              "non_western": { "from": 0, "to": 4 },
              "aged_18_64": 3000,
              "outside_labour": "250.25",
              "aged_18_plus": null,
              "unknown_education": null,
              "taxpayers": 2500,
              "gross_income": -7
            }
          ],
          "region_years": [{ "year": 2019, "region": "Syddanmark", "taxpayers": 700000, "gross_income": 200000000000 }],
          "national_years": [{ "year": 2018, "aged_18_plus": 4500000, "convicted": 40000 }],
          "published": [
            { "indicator": "convicted", "window_years": 2, "printed": "2.70 %" },
            { "indicator": "basic_education", "window_years": 1, "education": "danish_or_approved", "evidence": { "from": "50 %", "to": null } }
          ],
          "national": [{ "indicator": "convicted", "window_years": 2, "evidence": { "from": "1/100", "to": "1/90" } }]
        }
        """;

    /// <summary>What is replaced in <see cref="Good"/>, by what (a ‸ before each fault), and what is said of it.</summary>
    public static TheoryData<string, string, string[]> Replacements => new()
    {
        { "\"kriterium-area/1\"", "‸\"kriterium-area/2\"", ["format is \"kriterium-area/2\"; this version of the library reads kriterium-area/1"] },
        { "\"odense-vollsmose\"", "‸\" \"", ["area_id is empty; give the area's identity"] },
        { "\"area_id\": \"odense-vollsmose\",", "‸\"areaId\": \"x\",\"area_id\": \"y\",",
            ["areaId is an unknown key; the keys here are format, area_id, list_date, measurement_year, residents, years, region_years, national_years, published, national, $schema"] },
        { "\"2019-12-01\"", "‸\"2019-02-29\"", ["list_date is \"2019-02-29\"; write a date as year-month-day, as in 2014-12-01"] },
        { "\"measurement_year\": 2019", "\"measurement_year\": ‸0", ["measurement_year is 0; give 1 to 9999"] },
        { "\"measurement_year\": 2019", "\"measurement_year\": ‸2019.0", ["measurement_year is 2019.0; write a whole number in digits, at most 9,223,372,036,854,775,807"] },
        { "\"residents\": 5000,\n  \"years\"", "\"residents\": ‸\"5000\",\n  \"years\"",
            ["residents is \"5000\"; write a whole number in digits, {\"from\": 0, \"to\": 4} for what it lies between, or null"] },
        { "\"residents\": 5000,\n  \"years\"", "\"residents\": ‸4000,\n  \"years\"",
            ["residents is 4,000, but 5,000 in the measurement year; give it once, or the same twice"] },
        { "{ \"from\": 0, \"to\": 4 }", "‸{ \"from\": 5, \"to\": 4 }", ["years[0].non_western is from 5 to 4; give the smaller first"] },
        { "{ \"from\": 0, \"to\": 4 }", "‸{ \"from\": 0 }", ["years[0].non_western.to is missing; the keys needed here are from, to"] },
        { "{ \"from\": 0, \"to\": 4 }", "‸{ \"from\": ‸\"x\" }",
            ["years[0].non_western.to is missing; the keys needed here are from, to", "years[0].non_western.from is \"x\"; write a whole number in digits"] },
        { "{ \"from\": 0, \"to\": 4 }", "‸5001",
            ["years[0].non_western is 5,001, more than its base residents, which is 5,000; a part is at most its base"] },
        { "\"aged_18_64\": 3000", "\"aged_18_64\": ‸-1", ["years[0].aged_18_64 is -1; a count is 0 or more"] },
        { "\"250.25\"", "‸250", ["years[0].outside_labour is 250; write persons as text with up to 3 decimals, as in \"312.25\", {\"from\": \"0\", \"to\": \"4\"} for what they lie between, or null"] },
        { "\"250.25\"", "‸\"250.2505\"", ["years[0].outside_labour is \"250.2505\"; write persons as text with up to 3 decimals, as in \"312.25\", {\"from\": \"0\", \"to\": \"4\"} for what they lie between, or null"] },
        { "-7", "‸{ \"from\": 0, \"to\": 1 }", ["years[0].gross_income is an object; write whole kroner in digits, or null"] },
        { "\"Syddanmark\"", "‸\"syddanmark\"", ["region_years[0].region is \"syddanmark\"; choose one of Nordjylland, Midtjylland, Syddanmark, Hovedstaden, Sjælland"] },
        { "\"convicted\": 40000", "\"convicted\": ‸4500001",
            ["national_years[0].convicted is 4,500,001, more than its base aged_18_plus, which is 4,500,000; a part is at most its base"] },
        { "\"convicted\": 40000", "\"convicted\": 1, ‸\"convicted\": 2", ["national_years[0].convicted is given again; give each key once"] },
        { "\"2.70 %\"", "‸\"2,70 %\"", ["published[0].printed is \"2,70 %\"; write the percentage as it is printed, as in \"2.70 %\""] },
        { "\"printed\": \"2.70 %\"", "\"printed\": \"2.70 %\", ‸\"evidence\": { \"from\": null, \"to\": null }",
            ["published[0] has printed and evidence; give one of evidence, printed"] },
        { "{ \"from\": \"50 %\", \"to\": null }", "{ \"from\": ‸50, \"to\": null }",
            ["published[1].evidence.from is 50; write a share as text, as in \"2.7 %\" or \"1/3\", or null for no bound"] },
        { "\"2.70 %\"", "‸\"270 %\"",
            ["published[0].printed is from 269.5 % to 270.5 %, but a share of residents aged 18 and over is from 0 % to 100 %; check the figure and its unit"] },
        { "\"indicator\": \"basic_education\", \"window_years\": 1, \"education\": ", "\"indicator\": \"convicted\", \"window_years\": 1, \"education\": ‸",
            ["published[1].education is danish_or_approved for convicted; leave it out, since only basic_education has it"] },
        { "[{ \"year\": 2019, \"region\": ", "[{ \"year\": 2018, \"region\": \"Nordjylland\" }, { \"year\": 2019, \"region\": ‸",
            ["region_years[1].region is Syddanmark, but Nordjylland in another year; give the income of the area's own region"] },
        { "2019,\n  \"residents\": 5000,\n  \"years\": [\n    {", "2018,\n  \"residents\": 5000,\n  \"years\": [\n    ‸{",
            ["years has 2019, but the measurement year is 2018; leave out years that came after, or give the measurement year"] },
        { "\"window_years\": 1,", "\"window_years\": ‸5,", ["published[1].window_years is 5 years; choose 1 to 4"] },
        { "\"region_years\": [{", "\"region_years\": [‸null, {", ["region_years[0] is null; write an object with the keys year, region, taxpayers, gross_income"] },
        { "\"national\": [", "\"national\": [‸7,", ["national[0] is 7; write an object with the keys indicator, window_years, evidence, printed, education"] },
    };

    [Fact]
    public void Good_IsReadAsWhatItSays()
    {
        var area = AreaMeasurement.FromJson(Good);
        Assert.Equal(
            new AreaMeasurement(
                "odense-vollsmose",
                new CalendarDate(2019, 12, 1),
                [
                    new AreaYear(
                        2019,
                        residents: 5000,
                        nonWestern: Count.FewerThan(5),
                        aged18To64: 3000,
                        outsideLabourMarketThousandths: 250_250,
                        taxpayers: 2500,
                        grossIncome: -7,
                        unknownEducation: Count.Unknown),
                ],
                [new RegionYear(2019, 700_000, 200_000_000_000, Region.Syddanmark)],
                [
                    new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(2.70m), 2),
                    new PublishedFigure(
                        Indicator.BasicEducation, Evidence.Between(Share.Percent(50), null), 1, EducationDefinition.DanishOrApproved),
                ],
                residents: 5000,
                national: [new PublishedFigure(Indicator.Convicted, Evidence.Between(Share.Of(1, 100), Share.Of(1, 90)), 2)],
                nationalYears: [new NationalYear(2018, 4_500_000, 40_000)]),
            area);
        Assert.Equal(area, AreaMeasurement.FromJson(area.ToJson()));
        Assert.Empty(JsonSchema.Area.FaultsOf(Good));
        Assert.Empty(JsonSchema.Area.FaultsOf(area.ToJson()));
    }

    [Fact]
    public void TheLeast_IsAnIdAndADate()
    {
        const string least = "{\"format\":\"kriterium-area/1\",\"area_id\":\"a\",\"list_date\":\"2019-12-01\"}";
        Assert.Equal(new AreaMeasurement("a", new CalendarDate(2019, 12, 1)), AreaMeasurement.FromJson(least));
        Assert.Empty(JsonSchema.Area.FaultsOf(least));
    }

    [Theory]
    [MemberData(nameof(Replacements))]
    public void AFault_IsToldWithItsPlace(string original, string replacement, string[] messages)
    {
        Assert.Contains(original, Good, StringComparison.Ordinal);
        MarkedJson.AssertFaults(Good.Replace(original, replacement, StringComparison.Ordinal), AreaMeasurement.FromJson, messages);
    }

    [Theory]
    [MemberData(nameof(Replacements))]
    public void EveryFaultThatASchemaCanSee_IsSeenByTheSchema(string original, string replacement, string[] messages)
    {
        string[] notForASchema =
        [
            "given again", "give the smaller first", "more than its base", "give it once", "2019-02-29", "is 2019.0;", "check the figure",
            "only basic_education", "another year", "measurement year",
        ];
        if (notForASchema.Any(part => Array.Exists(messages, message => message.Contains(part, StringComparison.Ordinal)))) return;

        Assert.NotEmpty(JsonSchema.Area.FaultsOf(MarkedJson.Unmarked(Good.Replace(original, replacement, StringComparison.Ordinal))));
    }

    [Fact]
    public void AllFaults_AreToldTogether()
    {
        var faults = Assert.Throws<InvalidInputException>(() => AreaMeasurement.FromJson(Good
            .Replace("2019-12-01", "2019-12-32", StringComparison.Ordinal)
            .Replace("\"convicted\": 40000", "\"convicted\": 4500001", StringComparison.Ordinal)
            .Replace("2.70 %", "2.70", StringComparison.Ordinal))).Faults;
        Assert.Equal(["list_date", "national_years[0].convicted", "published[0].printed"], faults.Select(fault => fault.Path));
    }

    [Fact]
    public void RulesAcrossParts_AreToldAtTheirPlace()
    {
        var json = """
            {"format":"kriterium-area/1","area_id":"a","list_date":"2019-12-01",
             "years":[{"year":2018},{"year":2018},{"year":2020}]}
            """;
        var faults = Assert.Throws<InvalidInputException>(() => AreaMeasurement.FromJson(json)).Faults;
        Assert.All(faults, fault => Assert.Equal(2, fault.Line));
        Assert.Equal(2, faults.Count);
    }

    /// <summary>What cannot be read hides no other fault, and makes none up: what is left of it is unknown.</summary>
    [Fact]
    public void RulesAcrossParts_AreToldWithTheFaultsInside()
    {
        var faults = Assert.Throws<InvalidInputException>(() => AreaMeasurement.FromJson("""
            {
              "format": "kriterium-area/1", "area_id": "", "list_date": "2019-12-01", "residents": "many",
              "years": [{ "year": 2019, "residents": 5, "non_western": 6 }, { "year": 2019, "convicted": "x", "taxpayers": 0, "gross_income": 1 }],
              "region_years": [{ "year": 2019, "region": "x", "taxpayers": -1 }, { "year": 2019, "taxpayers": 5.5 }],
              "national_years": [{ "year": 2020.0 }, { "year": 2019 }, { "year": 2019 }],
              "published": [{ "indicator": "convicted", "window_years": 0, "printed": "1 %" }, { "indicator": "convicted", "window_years": 2, "printed": "1 %" }]
            }
            """)).Faults;
        Assert.Equal(
            [
                "area_id", "residents", "years[0].non_western", "years[1]", "years[1].convicted", "years[1].gross_income",
                "region_years[0].region", "region_years[0].taxpayers", "region_years[1]", "region_years[1].taxpayers",
                "national_years[0].year", "national_years[2]", "published[0].window_years",
            ],
            faults.Select(fault => fault.Path));
    }

    /// <summary>What cannot be read hides no fault among the other entries, and none of those makes another up.</summary>
    [Fact]
    public void RulesAcrossEntries_AreToldBesideEntriesThatCannotBeRead() => MarkedJson.AssertFaults(
        """
        {
          "format": "kriterium-area/1", "area_id": "a", "list_date": ‸"1 December", "measurement_year": 2019, "residents": ‸4000,
          "years": [
            { "year": ‸"x", "residents": 5, "non_western": ‸6 }, ‸null,
            { "year": 2019, "residents": 5000, "convicted": ‸-1 },
            ‸{ "year": 2020 }, { "year": 2018 }, ‸{ "year": 2018 }
          ],
          "region_years": [
            ‸5, { "year": 2019, "region": "Hovedstaden", "taxpayers": ‸-1 }, { "year": 2018, "region": ‸"Syddanmark" }, ‸{ "year": 2018 }
          ],
          "national_years": [{ "year": ‸0, "aged_18_plus": 5, "convicted": ‸6 }, { "year": 2018 }, ‸{ "year": 2018 }],
          "published": [
            { "indicator": ‸"convict", "window_years": 2, "printed": "1 %" },
            { "indicator": "basic_education", "window_years": 1, "education": ‸"danish", "printed": "1 %" },
            { "indicator": "basic_education", "window_years": 1, "printed": "1 %" },
            { "indicator": "convicted", "window_years": 2, "printed": ‸"1" },
            { "indicator": "convicted", "window_years": 1, "printed": ‸"101 %" },
            ‸{ "indicator": "convicted", "window_years": 2, "printed": "1 %" },
            ‸{ "indicator": "convicted", "window_years": 1, "printed": "1 %" }
          ],
          "national": ‸[
            { "indicator": "convicted", "window_years": 0, "printed": "1 %" },
            { "indicator": "convicted", "window_years": 2, "printed": "1.1 %" }, { "indicator": "convicted", "window_years": 2, "printed": "1.4 %" }
          ]
        }
        """.Replace("0, \"printed\": \"1 %\"", "‸0, \"printed\": \"1 %\"", StringComparison.Ordinal),
        AreaMeasurement.FromJson,
        [
            "list_date is \"1 December\"; write a date as year-month-day, as in 2014-12-01",
            "residents is 4,000, but 5,000 in the measurement year; give it once, or the same twice",
            "years[0].year is \"x\"; write a whole number in digits, at most 9,223,372,036,854,775,807",
            "years[0].non_western is 6, more than its base residents, which is 5; a part is at most its base",
            "years[1] is null; write an object with the keys year, " + string.Join(", ", YearFigure.All.Select(figure => figure.Key)),
            "years[2].convicted is -1; a count is 0 or more",
            "years has 2020, but the measurement year is 2019; leave out years that came after, or give the measurement year",
            "years has 2018 more than once; give each year once",
            "region_years[0] is 5; write an object with the keys year, region, taxpayers, gross_income",
            "region_years[1].taxpayers is -1; a count is 0 or more",
            "region_years[2].region is Syddanmark, but Hovedstaden in another year; give the income of the area's own region",
            "region_years has 2018 more than once; give each year once",
            "national_years[0].year is 0; give 1 to 9999",
            "national_years[0].convicted is 6, more than its base aged_18_plus, which is 5; a part is at most its base",
            "national_years has 2018 more than once; give each year once",
            "published[0].indicator is \"convict\"; choose one of " + string.Join(", ", Indicator.All.Select(indicator => indicator.Key)),
            "published[1].education is \"danish\"; choose one of unknown_counts_as_basic, danish_or_approved, danish_or_approved_unknown_as_basic",
            "published[3].printed is \"1\"; write the percentage as it is printed, as in \"2.70 %\"",
            "published[4].printed is from 100.5 % to 101.5 %, but a share of residents aged 18 and over is from 0 % to 100 %; check the figure and its unit",
            "published has convicted more than once for a window of 2 years; give each once",
            "published has convicted more than once for a window of 1 year; give each once",
            "national has figures of convicted that exclude one another (from 1.05 % to 1.15 %; from 1.35 % to 1.45 %); correct one of them",
            "national[0].window_years is 0 years; choose 1 to 4",
        ]);

    /// <summary>Without the year that windows end with, no year is said to be after it.</summary>
    [Theory]
    [InlineData("\"list_date\": \"2019\"", "list_date")]
    [InlineData("\"list_date\": \"2019-12-01\", \"measurement_year\": 0", "measurement_year")]
    public void UnknownMeasurementYear_MakesNoFaultUp(string dates, string path) => Assert.Equal(
        path,
        Assert.Single(Assert.Throws<InvalidInputException>(() => AreaMeasurement.FromJson(
            "{\"format\": \"kriterium-area/1\", \"area_id\": \"a\", " + dates + ", \"years\": [{ \"year\": 2022 }]}")).Faults).Path);

    [Fact]
    public void EveryKeyInTheSchema_IsAcceptedByTheReader()
    {
        static string Object(JsonElement schema, params (string Key, string Json)[] values) =>
            "{" + string.Join(",", schema.GetProperty("properties").EnumerateObject().Select(one =>
                "\"" + one.Name + "\":" + (values.FirstOrDefault(value => value.Key == one.Name).Json ?? "[]"))) + "}";

        string List(string definition, params (string Key, string Json)[] values) =>
            "[" + Object(JsonSchema.Area.Definition(definition), values) + "]";

        var range = "{\"from\":[],\"to\":[]}";
        var json = Object(
            JsonSchema.Area.Root,
            ("years", List("year", ("non_western", range), ("outside_labour", range))),
            ("region_years", List("region_year")),
            ("national_years", List("national_year")),
            ("published", List("figure", ("evidence", range))),
            ("national", List("figure")));
        var faults = Assert.Throws<InvalidInputException>(() => AreaMeasurement.FromJson(json)).Faults;

        Assert.True(faults.Count > 30);
        Assert.DoesNotContain(faults, fault => fault.Message.Contains("unknown key", StringComparison.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.Message.Contains("missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "{‸}")]
    [InlineData("year", "{\"years\":[{‸}]}")]
    [InlineData("region_year", "{\"region_years\":[{‸}]}")]
    [InlineData("national_year", "{\"national_years\":[{‸}]}")]
    [InlineData("figure", "{\"published\":[{‸}]}")]
    [InlineData("evidence", "{\"published\":[{\"evidence\":{‸}}]}")]
    public void EveryKeyThatTheReaderNames_IsInTheSchema(string definition, string json)
    {
        var message = Assert.Throws<InvalidInputException>(() => AreaMeasurement.FromJson(json.Replace(
            "‸", "\"?\":0", StringComparison.Ordinal))).Faults.Single(fault => fault.Path.EndsWith('?')).Message;
        var schema = definition.Length == 0 ? JsonSchema.Area.Root : JsonSchema.Area.Definition(definition);

        Assert.Equal(
            schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal),
            message[(message.LastIndexOf(" are ", StringComparison.Ordinal) + " are ".Length)..].Split(", ").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FiguresOfAYear_AreThoseOfTheSchema() =>
        Assert.Equal(
            YearFigure.All.Select(figure => figure.Key).Prepend("year"),
            JsonSchema.Area.Definition("year").GetProperty("properties").EnumerateObject().Select(property => property.Name));

    [Property(Arbitrary = [typeof(Generators)])]
    public void EveryMeasurement_IsReadAsItWasWritten_AndFitsTheSchema(AreaCase drawn)
    {
        var json = drawn.PartlyKnown.ToJson();
        Assert.Equal(drawn.PartlyKnown, AreaMeasurement.FromJson(json));
        Assert.Equal(drawn.PartlyKnown, JsonSerializer.Deserialize<AreaMeasurement>(JsonSerializer.Serialize(drawn.PartlyKnown)));
        Assert.Empty(JsonSchema.Area.FaultsOf(json));
    }

    [Fact]
    public void Lineage_IsReadAsItWasWritten_AndFitsTheSchema()
    {
        foreach (var lineage in AreaLineage.Known.Append(new AreaLineage("a", "b", new CalendarDate(2019, 12, 1))))
        {
            Assert.Equal(lineage, AreaLineage.FromJson(lineage.ToJson()));
            Assert.Empty(JsonSchema.Lineage.FaultsOf(lineage.ToJson()));
        }

        MarkedJson.AssertFaults(
            "{\"successor\":‸\"\",\"predecessor\":‸5,\"from\":‸\"2019\",‸\"to\":1}",
            AreaLineage.FromJson,
            [
                "successor is empty; give the area's identity", "predecessor is 5; write text",
                "from is \"2019\"; write a date as year-month-day, as in 2014-12-01",
                "to is an unknown key; the keys here are successor, predecessor, from, source",
            ]);
        MarkedJson.AssertFaults(
            "{\"successor\":\"a\",\"predecessor\":‸\"a\",\"from\":\"2019-12-01\"}",
            AreaLineage.FromJson,
            ["a is given as its own predecessor; give two areas"]);
    }

    [Fact]
    public void Schemas_AreInThePackageAsInTheDocs()
    {
        Assert.Equal(
            JsonSchemaTests.Files.Select(row => row.Data), JsonSchemas.All.Keys.Order(StringComparer.Ordinal));
        foreach (var (file, text) in JsonSchemas.All)
            Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "docs", file), Encoding.UTF8), text);
        Assert.Equal(JsonSchemas.All["area.schema.json"], JsonSchemas.Area);
        Assert.Equal(
            JsonSchemas.All.Values.Order(StringComparer.Ordinal),
            typeof(JsonSchemas).GetProperties().Where(property => property.PropertyType == typeof(string))
                .Select(property => (string)property.GetValue(null)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void OpenApiComponents_CheckDocumentsByThemselves()
    {
        var components = JsonNode.Parse(JsonSchemas.OpenApiComponents())!;
        var references = components.ToJsonString().Split("\"$ref\":\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).ToList();
        Assert.True(references.Count > 100);
        Assert.All(references, reference =>
        {
            Assert.StartsWith("#/components/schemas/", reference, StringComparison.Ordinal);
            Assert.NotNull(reference["#/components/schemas/".Length..].Split('/').Aggregate((JsonNode?)components, (node, part) => node?[part]));
        });

        var schema = global::Json.Schema.JsonSchema.FromText(
            "{\"$ref\":\"#/$defs/status\",\"$defs\":"
                + components.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal) + "}");
        var status = new StatusClassifier(LegalTimeline.Denmark).Classify(new AreaMeasurement("a", new CalendarDate(2019, 12, 1))).ToJson();
        Assert.Empty(JsonSchema.FaultsOf(schema, JsonDocument.Parse(status).RootElement));
        Assert.NotEmpty(JsonSchema.FaultsOf(schema, JsonDocument.Parse(Good).RootElement));
    }

    /// <summary>Microsoft.OpenApi has no boolean schemas and no conditions, and fails on the former.</summary>
    [Fact]
    public void OpenApiComponents_HaveOnlyWhatOpenApiToolsRead()
    {
        List<string> unread = [];
        Walk(JsonNode.Parse(JsonSchemas.OpenApiComponents()));
        Assert.Empty(unread);

        void Walk(JsonNode? node)
        {
            if (node is JsonArray list)
            {
                foreach (var item in list) Walk(item);
            }
            else if (node is JsonObject keys)
            {
                foreach (var (key, value) in keys)
                {
                    if (key == "properties")
                        unread.AddRange(value!.AsObject().Where(part => part.Value is not JsonObject).Select(part => part.Value!.GetPath()));
                    if (key is "if" or "then" or "else") unread.Add(value!.GetPath());
                    Walk(value);
                }
            }
        }
    }

    /// <summary>The others are of what the command prints of several lists or areas.</summary>
    [Fact]
    public void ComponentOf_IsTheSchemaOfEachDocument()
    {
        var components = JsonNode.Parse(JsonSchemas.OpenApiComponents())!.AsObject();
        var names = typeof(JsonSchemas).Assembly.GetExportedTypes().Select(JsonSchemas.ComponentOf).OfType<string>().ToList();
        string[] printed = ["comparison", "margins", "sweep"];
        Assert.Equal(
            JsonSchemas.All.Keys.Order(StringComparer.Ordinal),
            names.Concat(printed).Select(name => name + ".schema.json").Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.True(components.ContainsKey(name)));
        Assert.Equal("area", JsonSchemas.ComponentOf(typeof(AreaMeasurement)));
        Assert.Equal("status", JsonSchemas.ComponentOf(typeof(StatusClassification)));
        Assert.Null(JsonSchemas.ComponentOf(typeof(string)));
    }
}
