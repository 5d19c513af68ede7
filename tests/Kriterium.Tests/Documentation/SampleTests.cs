using System.Globalization;

namespace Kriterium.Tests.Documentation;

/// <summary>The samples from 2018 on, read here by hand: their areas come out as what they are named for, or known for.</summary>
public class SampleTests
{
    [Theory]
    [InlineData("none", "none", "none")]
    [InlineData("prevention", "prevention", "prevention")]
    [InlineData("vulnerable", "vulnerable", "vulnerable")]
    [InlineData("vulnerable-at-3-times", "vulnerable", "vulnerable")]
    [InlineData("below-3-times", "none", "none")]
    [InlineData("parallel-society", "parallel_society", "parallel_society|transformation")]
    [InlineData("non-western-at", "vulnerable", "vulnerable")]
    [InlineData("transformation", "transformation", "parallel_society|transformation")]
    [InlineData("left-for-a-year", "parallel_society", "parallel_society|transformation")]
    [InlineData("residents-below", "none", "none")]
    [InlineData("unknown-education", "none|vulnerable", "none|vulnerable")]
    [InlineData("joint-bands", "none|vulnerable", "none|vulnerable")]
    public void MadeUp2021_IsAsNamed(string area, string withHistory, string withoutHistory)
    {
        Assert.Equal(withHistory, MadeUp("made-up-2021-" + area, History()));
        Assert.Equal(withoutHistory, MadeUp("made-up-2021-" + area, null));
    }

    [Fact]
    public void MadeUp2021_HasNoOtherArea_AndEachIsNamedAsMadeUp()
    {
        var rows = Rows("made-up-counts-2021.csv").Concat(Rows("made-up-membership.csv")).ToList();
        Assert.Equal(12, rows.Select(row => row["area_id"]).Distinct().Count());
        Assert.All(rows, row => Assert.StartsWith("Made-up: ", row["area"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2019", "slagelse-ringparken-slagelse", "transformation", "parallel_society|transformation")]
    [InlineData("2019", "roskilde-roennebaerparken-aeblehaven", "not vulnerable (left the list)", "none")]
    [InlineData("2019", "odense-korsloekkeparken-oest", "parallel society", "none|vulnerable|parallel_society|transformation")]
    [InlineData("2019", "odense-vollsmose-parkerne", "transformation", "none|vulnerable|parallel_society|transformation")]
    [InlineData("2019", "fredericia-korskaerparken", "parallel society", "none|parallel_society|transformation")]
    [InlineData("2020", "helsingoer-noejsomhed-sydvej", "parallel society", "none|vulnerable|parallel_society|transformation")]
    [InlineData("2020", "odense-korsloekkeparken-oest", "left the list", "none|vulnerable|parallel_society|transformation")]
    [InlineData("2023", "hoeje-taastrup-taastrupgaard", "transformation", "parallel_society|transformation")]
    [InlineData("2023", "koebenhavn-mjoelnerparken", "left the list", "none")]
    public void Reported2018To2023_NeverContradictsTheKnownStatus(string list, string area, string known, string possible)
    {
        var rows = Rows("reported-2018-2023.csv");
        Assert.Equal(9, rows.Count);
        var row = rows.Single(row => row["area_id"] == area && row["list_date"] == list + "-12-01");
        Assert.StartsWith("Known status: " + known, row["note"], StringComparison.Ordinal);

        var figures = new List<PublishedFigure>();
        Add(Indicator.NonWestern, "non_western_pct");
        Add(Indicator.OutsideLabourMarket, "outside_labour_pct", 2);
        Add(Indicator.Convicted, "convicted_pct", 2);
        Add(Indicator.BasicEducation, "basic_education_pct", 1, EducationDefinition.DanishOrApproved);
        Add(Indicator.RelativeIncome, "income_pct_of_region");
        var limit = row["convicted_limit_pct"].Replace(".", "", StringComparison.Ordinal);
        PublishedFigure[] national = limit.Length == 0
            ? []
            : [
                new PublishedFigure(
                    Indicator.Convicted,
                    Evidence.Between(Share.Of((10 * Whole(limit)) - 5, 300_000), Share.Of((10 * Whole(limit)) + 5, 300_000)),
                    2),
            ];
        var measurement = new AreaMeasurement(
            area, CalendarDate.Parse(row["list_date"]), published: figures, residents: Number(row["residents"]), national: national);
        Assert.Equal(possible, Possible(new StatusClassifier(LegalTimeline.Denmark).Classify(measurement)));

        void Add(
            Indicator indicator, string column, int window = 1, EducationDefinition education = EducationDefinition.UnknownCountsAsBasic)
        {
            if (row[column] is { Length: > 0 } printed)
                figures.Add(new PublishedFigure(
                    indicator, Evidence.PrintedPercent(decimal.Parse(printed, CultureInfo.InvariantCulture)), window, education));
        }
    }

    [Fact]
    public void Lineage_IsTheKnownOne() =>
        Assert.Equal(
            AreaLineage.Known.Select(one => (one.Successor, one.Predecessor, one.From)),
            Rows("lineage.csv").Select(row => (row["successor"], row["predecessor"], CalendarDate.Parse(row["from"]))));

    private static string MadeUp(string areaId, ListHistory? history)
    {
        var reference = Rows("made-up-reference-2021.csv");
        var rows = Rows("made-up-counts-2021.csv").Where(row => row["area_id"] == areaId).ToList();
        Assert.Equal(2, rows.Count);
        var measurement = new AreaMeasurement(
            areaId,
            CalendarDate.Parse(rows[0]["list_date"]),
            years: rows.Select(row => new AreaYear(
                (int)Whole(row["year"]),
                Number(row["residents"]),
                Number(row["non_western"]),
                Number(row["aged_18_64"]),
                1000 * Whole(row["outside_labour"]),
                Number(row["aged_18_plus"]),
                Number(row["convicted"]),
                Number(row["aged_30_59"]),
                Number(row["basic_education"]),
                Number(row["taxpayers"]),
                Whole(row["gross_income"]),
                row["unknown_education"].Length == 0 ? null : Number(row["unknown_education"]))),
            regionYears: reference.Where(row => row["region"] == rows[0]["region"])
                .Select(row => new RegionYear((int)Whole(row["year"]), Number(row["taxpayers"]), Whole(row["gross_income"]))),
            nationalYears: reference.Where(row => row["region"] == "Danmark")
                .Select(row => new NationalYear((int)Whole(row["year"]), Number(row["aged_18_plus"]), Number(row["convicted"]))));
        return Possible(new StatusClassifier(LegalTimeline.Denmark).Classify(measurement, history));
    }

    private static ListHistory History() => new(Rows("made-up-membership.csv")
        .GroupBy(row => CalendarDate.Parse(row["list_date"]))
        .Select(list => new PublishedList(
            list.Key,
            list.Select(row => new ListMembership(
                row["area_id"], LegalTimeline.Denmark.At(list.Key).Statuses.Single(rule => rule.ListToken == row["status"]).Status)),
            list.All(row => row["complete"] == "yes"))));

    private static string Possible(StatusClassification classification) =>
        string.Join('|', classification.PossibleStatuses.Select(status => status switch
    {
        AreaStatus.ParallelSociety => "parallel_society",
        _ => status.ToString().ToLowerInvariant(),
    }));

    private static Count Number(string text) => text.Length == 0 ? Count.Unknown : Whole(text);

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static IReadOnlyList<Dictionary<string, string>> Rows(string name) => Sample.Read(name);
}
