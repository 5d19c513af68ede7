using System.Globalization;
using CsvHelper;
using Kriterium.Tests.Lists;
using Kriterium.Tests.Regimes;

namespace Kriterium.Tests.Golden;

/// <summary>
/// The published lists held against one another: who came and left by the rows alone, and why by a k of n over the printed decimals.
/// </summary>
public class PublishedChangesTests
{
    private static readonly ThresholdPolicy Rule2013 = ThresholdPolicies.ParticularlyVulnerable2013;

    /// <summary>Counted in the table; the rows of any other pair come out as their sets do.</summary>
    [Theory]
    [InlineData("2016-12-01", "2017-12-01", 2, 5, 20)]
    [InlineData("2015-12-01", "2016-12-01", 4, 4, 21)]
    [InlineData("2010-10-01", "2013-10-01", 17, 6, 23)]
    [InlineData("2013-10-01", "2014-02-01", 5, 12, 28)]
    public void Memberships_EnterLeaveAndStay(string before, string after, int entered, int left, int stayed)
    {
        var changes = ListChanges.Between(Published(before), Published(after));
        Assert.Equal(
            (entered, left, stayed, entered + left + stayed),
            (In(changes, ListMove.Entered).Count, In(changes, ListMove.Left).Count, In(changes, ListMove.Stayed).Count, changes.Areas.Count));
    }

    [Fact]
    public void EveryPairOfLists_ComesOutAsTheSetsOfItsRows()
    {
        var rows = MembershipTable.Read().Where(row => row.ListDate.Year < 2018).ToLookup(row => row.ListDate, row => row.AreaId);
        Assert.Equal(10, rows.Count);
        foreach (var one in rows)
        {
            foreach (var other in rows)
            {
                var changes = ListChanges.Between(Published(one.Key.ToString()), Published(other.Key.ToString()), AreaLineage.Known);
                Assert.Equal(other.Except(one).Order(StringComparer.Ordinal), In(changes, ListMove.Entered));
                Assert.Equal(one.Except(other).Order(StringComparer.Ordinal), In(changes, ListMove.Left));
                Assert.Equal(one.Intersect(other).Order(StringComparer.Ordinal), In(changes, ListMove.Stayed));
                Assert.Equal(one.Key == other.Key, changes.IsEmpty);
            }
        }
    }

    /// <summary>From 2017 to 2018: 15 of the old areas became transformation areas, Parkerne for Vollsmose, and Haverne is new.</summary>
    [Fact]
    public void Vollsmose_ContinuesAsParkerne_AndHaverneIsNew()
    {
        var changes = ListChanges.Between(Published("2017-12-01"), Published("2018-12-01"), AreaLineage.Known);
        Assert.Equal(
            "odense-vollsmose > odense-vollsmose-parkerne: continued (raised)",
            Assert.Single(changes.BucketOf(ListMove.Continued).Areas).ToString());
        Assert.Contains("odense-vollsmose-haverne", In(changes, ListMove.Entered));
        Assert.Equal(14, In(changes, ListMove.Raised).Count);

        // The complete part of the list of 2018 has no milder areas, so one without a row may still be vulnerable.
        Assert.Equal(["fredericia-korskaerparken"], In(changes, ListMove.Undetermined));
        Assert.Empty(In(changes, ListMove.Left));

        var without = ListChanges.Between(Published("2017-12-01"), Published("2018-12-01"));
        Assert.Contains("odense-vollsmose-parkerne", In(without, ListMove.Entered));
    }

    /// <summary>
    /// Areas are told apart by id: Stærevej, Degnegården and others are written in several ways, and Tåstrupgård in two forms of
    /// Unicode.
    /// </summary>
    [Fact]
    public void AreasUnderAnotherName_AreNotNew()
    {
        var (names2010, names2013) = (Names("2010-10-01"), Names("2013-10-01"));
        var renamed = names2010.Keys.Intersect(names2013.Keys).Where(id => names2010[id] != names2013[id]).ToList();
        Assert.NotEmpty(renamed);

        var changes = ListChanges.Between(
            Decided(PrintedList.Read("2010-10-01", 4), ThresholdPolicies.ParticularlyVulnerable2010),
            Decided(PrintedList.Read("2013-10-01", 4), ThresholdPolicies.ParticularlyVulnerable2010));
        Assert.DoesNotContain(In(changes, ListMove.Entered).Concat(In(changes, ListMove.OnlyAfter)), renamed.Contains);
    }

    [Theory]
    [InlineData("2014-12-01", "2017-12-01", 2, 4)]
    [InlineData("2017-12-01", "2014-12-01", 4, 2)]
    public void TwoLists_HaveTheCausesThatThePrintedDecimalsGive(string before, string after, int entered, int left)
    {
        var changes = ListChanges.Between(Decided(PrintedList.Read(before, 2), Rule2013), Decided(PrintedList.Read(after, 2), Rule2013));
        Assert.Equal((entered, left), (In(changes, ListMove.Entered).Count, In(changes, ListMove.Left).Count));

        var (old, now) = (Read(before), Read(after));
        Assert.Equal(old.Keys.Union(now.Keys).Order(StringComparer.Ordinal), changes.Areas.Select(Id));
        foreach (var change in changes.Areas)
        {
            var (one, other) = (old.GetValueOrDefault(Id(change)), now.GetValueOrDefault(Id(change)));
            Assert.Equal((Id(change), MoveOf(one, other)), (Id(change), change.Bucket));
            if (change.HasMoved) AssertCauses(change, Parts(one!, 5, 3), Parts(other!, 5, 3));
        }
    }

    /// <summary>2 of 3 over the 2 years that are printed, and 3 of 5: nothing but the rule differs.</summary>
    [Theory]
    [InlineData("2014-12-01", 4, 1)]
    [InlineData("2017-12-01", 4, 0)]
    public void OldRuleAndNewRule_HaveTheCausesThatThePrintedDecimalsGive(string date, int entered, int left)
    {
        var rows = PrintedList.Read(date, 2);
        var changes = ListChanges.Between(
            Decided(rows, ThresholdPolicies.ParticularlyVulnerable2010.WithWindow(2)), Decided(rows, Rule2013));
        Assert.Equal((entered, left), (In(changes, ListMove.Entered).Count, In(changes, ListMove.Left).Count));
        Assert.Empty(In(changes, ListMove.OnlyBefore).Concat(In(changes, ListMove.OnlyAfter)));
        var read = Read(date);
        foreach (var change in changes.Areas.Where(change => change.HasMoved))
            AssertCauses(change, Parts(read[Id(change)], 3, 2), Parts(read[Id(change)], 5, 3));
    }

    [Fact]
    public void OldRuleAndNewRule_AreToldAsWhatChangedInTheRule()
    {
        var rows = PrintedList.Read("2014-12-01", 2);
        var changes = ListChanges.Between(
            Decided(rows, ThresholdPolicies.ParticularlyVulnerable2010.WithWindow(2)), Decided(rows, Rule2013));
        string Why(string id) => changes.Areas.Single(change => Id(change) == id).ToText(Language.English);

        Assert.Equal(
            "the share with basic education only is a criterion now, or the mean income relative to the region's is a criterion now, "
                + "each enough by itself",
            Why("koebenhavn-tingbjerg-utterslevhuse"));
        Assert.Equal("3 of 5 criteria are required instead of 2 of 3", Why("soenderborg-noerager-soestjernevej-m-fl"));
    }

    /// <summary>The areas that left between the two lists at hand, and why.</summary>
    [Fact]
    public void From2014To2017_TheSentencesSayWhoCameAndWhy()
    {
        var changes = ListChanges.Between(
            Decided(PrintedList.Read("2014-12-01", 2), Rule2013), Decided(PrintedList.Read("2017-12-01", 2), Rule2013));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["hoeje-taastrup-charlotteager"] = "outside_labour+convicted",
                ["koege-karlemoseparken"] = "outside_labour",
                ["roskilde-roennebaerparken-aeblehaven"] = "convicted",
                ["svendborg-byparken-skovparken"] = "non_western+convicted+income",
            },
            changes.BucketOf(ListMove.Left).Areas.ToDictionary(Id, change => string.Join('|', change.Causes
                .Select(set => string.Join('+', set.Select(cause => cause.Key))))));
        Assert.Equal(
            "2 areas entered the list: 1 because the share from non-Western countries rose, and 1 because the share with basic education "
                + "only rose; 4 left the list: 3 because convictions fell (2 of them together with other causes), and 1 because the share "
                + "outside the labour market and education fell; 15 are assessed on the first list only; 4 are assessed on the second "
                + "list only; 17 stayed on the list (from the list of 1 December 2014 to that of 1 December 2017).",
            changes.ToSentence(Language.English));
        Assert.Equal(
            "2 boligområder kom på listen: 1 fordi andelen af indvandrere og efterkommere fra ikke-vestlige lande steg, og 1 fordi andelen "
                + "med alene grundskoleuddannelse steg; 4 udgik af listen: 3 fordi andelen af dømte faldt (heraf 2 sammen med andre "
                + "årsager), og 1 fordi andelen uden tilknytning til arbejdsmarked eller uddannelse faldt; 15 er kun opgjort på den første "
                + "liste; 4 er kun opgjort på den anden liste; 17 blev på listen (fra listen pr. 1. december 2014 til listen pr. "
                + "1. december 2017).",
            changes.ToSentence(Language.Danish));
    }

    private static void AssertCauses(AreaChange change, CauseOracle.Part[] before, CauseOracle.Part[] after)
    {
        Assert.NotEmpty(change.Causes);
        Assert.Equal(CauseOracle.Causes(before, after), CauseOracle.Names(change.Causes));
        Assert.Equal(CauseOracle.Causes(after, before), CauseOracle.Names(change.UndoneBy));
    }

    private static ListMove MoveOf(Dictionary<string, string>? before, Dictionary<string, string>? after) =>
        before is null ? ListMove.OnlyAfter
        : after is null ? ListMove.OnlyBefore
        : (CauseOracle.Decide(Parts(before, 5, 3)), CauseOracle.Decide(Parts(after, 5, 3))) switch
        {
            (Verdict.Met, Verdict.Met) => ListMove.Stayed,
            (Verdict.NotMet, Verdict.NotMet) => ListMove.StayedOff,
            (Verdict.NotMet, Verdict.Met) => ListMove.Entered,
            (Verdict.Met, Verdict.NotMet) => ListMove.Left,
            _ => ListMove.Undetermined,
        };

    /// <summary>What a row says of the first criteria of the five, and how many of them a rule requires.</summary>
    private static CauseOracle.Part[] Parts(Dictionary<string, string> row, int criteria, int required)
    {
        (string Key, Verdict? Verdict)[] all =
        [
            ("non_western", Above(row["non_western_pct"], 50m)),
            ("outside_labour", Above(row["outside_labour_pct"], 40m)),
            ("convicted", Above(row["convicted_pct"], 2.70m)),
            ("basic_education", Above(row["basic_education_pct"], 50m)),
            ("income", Above(row["income_pct_of_region"], 55m, sign: -1)),
        ];
        return
        [
            new CauseOracle.Part(
                "residents",
                row["residents"] is not { Length: > 0 } residents ? Verdict.Undetermined
                    : int.Parse(residents, CultureInfo.InvariantCulture) >= 1000 ? Verdict.Met
                    : Verdict.NotMet,
                IsGate: true),
            new CauseOracle.Part("required_count", null, Number: required),
            .. all.Select((one, i) => i < criteria
                ? new CauseOracle.Part(one.Key, one.Verdict)
                : new CauseOracle.Part(one.Key, null, IsGate: true)),
        ];
    }

    /// <summary>Rounding moves a figure by half its last decimal at most: only nearer to the limit than that is it open.</summary>
    private static Verdict Above(string printed, decimal limit, int sign = 1)
    {
        if (printed.Length == 0) return Verdict.Undetermined;

        var rounding = printed.Split('.')[1].Length == 2 ? 0.005m : 0.05m;
        var above = sign * (decimal.Parse(printed, CultureInfo.InvariantCulture) - limit);
        return above > rounding ? Verdict.Met : above <= -rounding ? Verdict.NotMet : Verdict.Undetermined;
    }

    private static Dictionary<string, Dictionary<string, string>> Read(string date)
    {
        var rows = new Dictionary<string, Dictionary<string, string>>();
        using var csv = CsvReader.FromFile(Path.Combine(Repository.RequirePublishedLists(), date + ".csv"));
        while (csv.Read()) rows.Add(csv.GetString("area_id")!, csv.Current.ToDictionary().ToDictionary(field => field.Key, field => field.Value ?? ""));
        return rows;
    }

    private static Dictionary<string, string> Names(string date) => Read(date).ToDictionary(row => row.Key, row => row.Value["area"]);

    private static AreaList Decided(IEnumerable<PrintedList.Row> rows, ThresholdPolicy policy) =>
        AreaList.Of(rows.Select(row => new AreaClassifier(policy).Classify(row.Area)));

    private static AreaList Published(string date) =>
        AreaList.Of(MembershipTable.Lists(MembershipTable.Read()).Single(list => list.Date.ToString() == date));

    private static List<string> In(ListChanges changes, ListMove move) => [.. changes.BucketOf(move).Areas.Select(Id)];

    private static string Id(AreaChange change) => change.Before.Concat(change.After).First().AreaId;
}
