using System.Collections;
using System.Reflection;

namespace Kriterium.Tests.Regimes;

/// <summary>What the ready-made law cites, and what of it is verified.</summary>
public class CitationTests
{
    private const string Act1322 = "https://www.retsinformation.dk/eli/lta/2018/1322";
    private const string Act2157 = "https://www.retsinformation.dk/eli/lta/2021/2157";
    private const string Consolidated1171 = "https://www.retsinformation.dk/eli/lta/2024/1171";

    private static readonly IReadOnlyList<LegalSource> ReadyMade =
        [.. SourcesReachedFrom(typeof(AreaClassifier).Assembly.GetExportedTypes())];

    /// <summary>Lov nr. 1611 af 22/12/2010 is the twin bill L 61.</summary>
    [Fact]
    public void Rule2010_CameWithBillL60_AndNotWithTheActOfItsTwin()
    {
        Assert.Contains("bill L 60 (2010-11)", Regime("2010").Source.Citation, StringComparison.Ordinal);
        Assert.Equal("the number of the act", Regime("2010").Source.Unverified);
        Assert.DoesNotContain(ReadyMade, source => source.ToString().Contains("1611", StringComparison.Ordinal));
    }

    [Fact]
    public void Rule2013_HasTheAgreementsTitleAndParties()
    {
        string[] named =
        [
            "Aftale om nye kriterier for særligt udsatte boligområder", "2013", "the government", "Socialdemokraterne", "Radikale Venstre",
            "Socialistisk Folkeparti", "Liberal Alliance", "Det Konservative Folkeparti",
        ];
        Assert.All(named, word => Assert.Contains(word, Regime("2013").Source.Citation, StringComparison.Ordinal));
        Assert.Equal("the number of the act", Regime("2013").Source.Unverified);
    }

    [Fact]
    public void Act2018_ItsDateAndItsEntryIntoForce_AreVerified()
    {
        var regime = Regime("2018");
        Assert.Null(regime.Source.Unverified);
        Assert.Null(regime.FromSource.Unverified);
        Assert.Contains("in force 1/12/2018", regime.FromSource.Citation, StringComparison.Ordinal);
    }

    [Fact]
    public void ListOf1February2014_IsVerified_AndEntryIntoForceIsNot()
    {
        var source = Regime("2013").FromSource;
        Assert.Contains("1 February 2014", source.Citation, StringComparison.Ordinal);
        Assert.Equal("the date of entry into force", source.Unverified);
    }

    [Fact]
    public void ListOf1October2010_IsMarked()
    {
        var source = Regime("2010").FromSource;
        Assert.Contains("26 October 2010", source.Citation, StringComparison.Ordinal);
        Assert.Contains("1 October 2010", source.Unverified!, StringComparison.Ordinal);
        Assert.Contains("January 2011", source.Unverified!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AreaStatus.Vulnerable)]
    [InlineData(AreaStatus.ParallelSociety)]
    [InlineData(AreaStatus.Prevention)]
    [InlineData(AreaStatus.Transformation)]
    public void Rules2021_NameBillL23(AreaStatus status) =>
        Assert.Contains("bill L 23 (2021-22)", Regime("2021").RuleOf(status)!.Source.Citation, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Case_IsAboutTheDevelopmentPlan_AndTheNationalCourtDecides()
    {
        var regime = Regime("2021");
        string[] said =
        [
            "development plan (§ 168 a)", "ethnic origin", "can be", "if the national court finds it so", "Østre Landsret",
            "22 January 2026",
        ];
        Assert.EndsWith(" Nothing later is known here.", regime.StandingNote, StringComparison.Ordinal);
        Assert.All(said, words => Assert.Contains(words, regime.StandingNote, StringComparison.Ordinal));
        Assert.DoesNotContain("such a duty", regime.StandingNote, StringComparison.Ordinal);
        Assert.Contains("C-417/23", regime.StandingSource!.Citation, StringComparison.Ordinal);
        Assert.Contains("ECLI:EU:C:2025:1017", regime.StandingSource.Citation, StringComparison.Ordinal);
        Assert.Equal("what followed the judgment: no source is noted", regime.StandingSource.Unverified);
    }

    /// <summary>The act counts years in which the conditions were met; practice counts lists.</summary>
    [Theory]
    [InlineData("2018")]
    [InlineData("2021")]
    public void ListsInARow_AreCalledPractice(string regime)
    {
        var unverified = Regime(regime).RuleOf(AreaStatus.Transformation)!.Source.Unverified;
        Assert.Contains("practice", unverified!, StringComparison.Ordinal);
        Assert.Contains("the act counts years", unverified!, StringComparison.Ordinal);
    }

    [Fact]
    public void PreventionOnlyOutsideVulnerableAreas_IsCalledPractice() =>
        Assert.Contains(
            "practice as reported; § 61 b itself has no such exception",
            Regime("2021").RuleOf(AreaStatus.Prevention)!.Source.Unverified!,
            StringComparison.Ordinal);

    /// <summary>The agency's answer 42 tells of the lists of 2015-2017: only of the others is the year unverified.</summary>
    [Fact]
    public void RegisterYear_OfTheIncome_IsThatOfTwoYearsBefore_AsAnswer42Says()
    {
        var marks = ThresholdPolicies.All.SelectMany(policy => policy.Criteria)
            .Where(criterion => criterion.Indicator == Indicator.RelativeIncome)
            .Select(criterion => criterion.Source.Unverified!)
            .ToList();
        Assert.Equal(6, marks.Count);
        Assert.All(marks, mark => Assert.EndsWith(
            "for lists before 2015 and after 2017, that the income is that of two years before the list's year, as the agency's answer 42 "
                + "to bill L 38 (2018-19) says for the lists of 2015-2017",
            mark,
            StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2010", "https://www.ft.dk/samling/20101/lovforslag/l60/index.htm")]
    [InlineData("2013", "https://www.ft.dk/samling/20131/lovforslag/l45/index.htm")]
    [InlineData("2018", Act1322)]
    [InlineData("2021", Consolidated1171)]
    public void Regimes_HaveTheAddressOfTheirActOrBill(string regime, string address)
    {
        var found = Regime(regime);
        Assert.Equal(address, found.Source.Address);
        Assert.All(found.Policies, policy => Assert.Equal(address, policy.Source.Address));
        Assert.All(
            found.Policies.SelectMany(policy => policy.Criteria.Concat(policy.Gates)),
            criterion => Assert.Equal(address, criterion.Source.Address));
    }

    [Fact]
    public void OtherAddresses_AreThoseOfTheActsAndTheCase()
    {
        Assert.True(Regime("2010").FromSource.AddressIsNotKnown);
        Assert.Equal("https://www.ft.dk/samling/20131/lovforslag/l45/index.htm", Regime("2013").FromSource.Address);
        Assert.Equal(Act1322, Regime("2018").FromSource.Address);
        Assert.Equal(Act2157, Regime("2021").FromSource.Address);
        Assert.Equal(Act1322, Regime("2018").RuleOf(AreaStatus.Transformation)!.Source.Address);
        Assert.Equal(Act2157, Regime("2021").RuleOf(AreaStatus.Transformation)!.Source.Address);
        Assert.Equal(
            [
                "https://www.ft.dk/samling/20131/lovforslag/l45/index.htm", Act1322, Act2157,
                "https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:62023CJ0417",
            ],
            LegalTimeline.Denmark.Regimes.Select(regime => regime.StandingSource!.Address));
    }

    /// <summary>Form and presence only: nothing opens an address.</summary>
    [Fact]
    public void EverySource_HasAnAddress_OrAMarkThatNoneIsKnown()
    {
        Assert.InRange(ReadyMade.Count, 20, int.MaxValue);
        Assert.Contains(ReadyMade, source => source.AddressIsNotKnown);
        Assert.All(ReadyMade, source => Assert.True(source.Address is not null ^ source.AddressIsNotKnown, source.ToString()));
        string[] publishers = ["https://www.retsinformation.dk/eli/lta/", "https://www.ft.dk/samling/", "https://eur-lex.europa.eu/"];
        Assert.All(
            ReadyMade.Where(source => source.Address is not null),
            source => Assert.Contains(publishers, publisher => source.Address!.StartsWith(publisher, StringComparison.Ordinal)));
    }

    /// <summary>An act that is cited by its number has the page of that number.</summary>
    [Fact]
    public void EveryAddressOfAnAct_IsOfAnActThatIsCited() =>
        Assert.All(
            ReadyMade.Where(source => source.Address?.Contains("/eli/lta/", StringComparison.Ordinal) == true),
            source =>
            {
                var parts = source.Address!.Split('/');
                Assert.Matches("(?i)(lov|LBK) nr\\. " + parts[^1] + " af [0-9/]+/" + parts[^2], source.Citation);
            });

    private static Regime Regime(string name) => LegalTimeline.Denmark.Regimes.Single(regime => regime.Name == name);

    /// <summary>Every source in what the library holds ready: all that its static properties reach.</summary>
    private static IEnumerable<LegalSource> SourcesReachedFrom(IEnumerable<Type> types)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<object>(types
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => property.GetValue(null))
            .OfType<object>());
        while (waiting.TryPop(out var next))
        {
            if (next is string || !seen.Add(next)) continue;
            if (next is LegalSource source) yield return source;

            var inside = next is IEnumerable items ? items.Cast<object?>() : [];
            if (next.GetType().Assembly == typeof(LegalSource).Assembly && !next.GetType().IsEnum)
            {
                inside = inside.Concat(next.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsPrimitive)
                    .Select(property => property.GetValue(next)));
            }

            foreach (var one in inside.OfType<object>()) waiting.Push(one);
        }
    }
}
