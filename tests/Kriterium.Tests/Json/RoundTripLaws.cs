using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kriterium.Tests.Json;

/// <summary>Every public type is read back from JSON as it was written, or refused: no figure is lost in silence.</summary>
public class RoundTripLaws
{
    private static readonly CalendarDate List = new(2019, 12, 1);
    private static readonly LegalSource Source = new("the act", "its number", "https://x.dk/1");

    private static readonly AreaMeasurement Area = new(
        "æ\"\u2028",
        List,
        [
            new AreaYear(2018, residents: 0),
            new AreaYear(
                2019,
                residents: 5000,
                nonWestern: Count.FewerThan(5),
                aged18To64: 3000,
                outsideLabourMarketThousandths: Count.Between(250_250, 300_000),
                aged18Plus: 4000,
                convicted: 40,
                aged30To59: 2000,
                basicEducation: 900,
                taxpayers: 2500,
                grossIncome: -7,
                unknownEducation: Count.Unknown),
        ],
        [new RegionYear(2018), new RegionYear(2019, 1_000_000, 1L << 60, Region.Sjaelland)],
        [
            new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(2.70m), 2),
            new PublishedFigure(Indicator.RelativeIncome, Evidence.Between(null, Share.Of(2, 3))),
            new PublishedFigure(Indicator.BasicEducation, Evidence.Exactly(Share.Percent(50)), 1, EducationDefinition.DanishOrApproved),
        ],
        national: [new PublishedFigure(Indicator.Convicted, Evidence.PrintedPercent(1.5m), 4)],
        nationalYears: [new NationalYear(2019, 4_500_000, 40_000)]);

    private static readonly Classification Result = new AreaClassifier(ThresholdPolicies.Vulnerable2018).Classify(Area);
    private static readonly StatusClassification Status = new StatusClassifier(LegalTimeline.Denmark).Classify(Area);
    private static readonly OpenReasons Reasons = OpenReasons.Of(Result, Area);

    private static readonly Explanation Explained = Explanation.Of(Status, Language.Danish);

    private static readonly ListChanges Changes = ListChanges.Between(
        AreaList.Of([Result]), AreaList.Of([new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(Area)]));

    private static readonly EarlierStatus Earlier = new("b", List, [AreaStatus.None, AreaStatus.ParallelSociety]);

    private static readonly PublishedList Published =
        new(new CalendarDate(2018, 12, 1), [new("c", AreaStatus.Transformation), new("a", AreaStatus.ParallelSociety)], isComplete: true);

    private static readonly ListHistory History = new(
        [Published, new PublishedList(List, [])],
        [.. AreaLineage.Known, new AreaLineage("b", "c", new CalendarDate(2019, 6, 1))],
        [Earlier, EarlierStatus.Of(Status)]);

    private static readonly Rederivation Tampered = DecisionRecord.FromJson(
        DecisionRecord.Of(Area, ThresholdPolicies.Vulnerable2018).ToJson()
            .Replace("\"verdict\": \"met\"", "\"verdict\": \"not_met\"", StringComparison.Ordinal)).Rederive();

    private static readonly Sweep BySize = Sweep.OfSmallestPopulation(ThresholdPolicies.Vulnerable2018, [Area]);
    private static readonly Sweep ByLimit = Sweep.OfLimit(ThresholdPolicies.Vulnerable2018, Indicator.Convicted, [Area]);

    /// <summary>What is read back equal to what was written.</summary>
    private static readonly Dictionary<Type, object[]> TwoWay = new()
    {
        [typeof(AgreementPoint)] = [.. AgreementPoint.All],
        [typeof(AgreementPointKind)] = Values<AgreementPointKind>(),
        [typeof(AreaLineage)] = [.. AreaLineage.Known, new AreaLineage("a", "b", List)],
        [typeof(AreaMeasurement)] =
        [
            Area, new AreaMeasurement("a", List), new AreaMeasurement("a", List, residents: Count.FewerThan(9), measurementYear: 2017),
        ],
        [typeof(AreaStatus)] = Values<AreaStatus>(),
        [typeof(AreaYear)] = [.. Area.Years, new AreaYear(1), new AreaYear(9999, aged30To59: 5, unknownEducation: 2)],
        [typeof(AveragingMethod)] = Values<AveragingMethod>(),
        [typeof(CauseOrigin)] = Values<CauseOrigin>(),
        [typeof(ChangePart)] = Values<ChangePart>(),
        [typeof(CalendarDate)] = [default(CalendarDate), new CalendarDate(1, 1, 1), new CalendarDate(2024, 2, 29)],
        [typeof(Comparison)] = Values<Comparison>(),
        [typeof(Count)] =
        [
            Count.Unknown, Count.Of(0), Count.Of(5), Count.Of(-5), Count.FewerThan(5), Count.Between(-3, 0), Count.Of(long.MaxValue),
            Count.Between(long.MinValue, long.MaxValue),
        ],
        [typeof(Criterion)] =
        [
            .. ThresholdPolicies.All.SelectMany(policy => policy.Criteria.Concat(policy.Gates)),
            new Criterion(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(2.5m)), Source, 3),
        ],
        [typeof(EarlierListBasis)] = Values<EarlierListBasis>(),
        [typeof(EarlierStatus)] = [Earlier, new EarlierStatus("a", List, [AreaStatus.None])],
        [typeof(EducationDefinition)] = Values<EducationDefinition>(),
        [typeof(Evidence)] =
        [
            Evidence.Unknown, Evidence.Exactly(Share.Percent(50)), Evidence.PrintedPercent(2.70m), Evidence.Between(Share.Of(-1, 3), null),
            Evidence.Between(null, Share.Of(1, 7)),
        ],
        [typeof(FigureDirection)] = Values<FigureDirection>(),
        [typeof(Indicator)] = [.. Indicator.All],
        [typeof(Language)] = Values<Language>(),
        [typeof(LegalSource)] = [Source, new LegalSource("a"), LegalSource.WithoutAddress("a", "b")],
        [typeof(LegalStanding)] = Values<LegalStanding>(),
        [typeof(LegalTimeline)] = [LegalTimeline.Denmark, LegalTimeline.Denmark.WithWindow(3)],
        [typeof(Limit)] = [Limit.Of(Share.Percent(2.7m)), Limit.Of(Share.Of(1, 3)), Limit.TimesNational(3)],
        [typeof(ListHistory)] = [History, ListHistory.Empty, new ListHistory(timeline: LegalTimeline.Denmark.WithWindow(3))],
        [typeof(ListMove)] = Values<ListMove>(),
        [typeof(ListMembership)] = [default(ListMembership), new ListMembership("a", AreaStatus.Vulnerable)],
        [typeof(MarginMove)] = Values<MarginMove>(),
        [typeof(MarginState)] = Values<MarginState>(),
        [typeof(MeanIncome)] =
        [
            MeanIncome.Unknown, MeanIncome.Of(100, 3), MeanIncome.Of(-100, 3), MeanIncome.Printed(201300.5m), MeanIncome.Of(0, 3),
            MeanIncome.Of(100, Count.Unknown), MeanIncome.Of(100, Count.FewerThan(5)), MeanIncome.Of(-100, Count.Unknown),
        ],
        [typeof(NationalYear)] = [new NationalYear(2019), new NationalYear(2019, 9, Count.FewerThan(3))],
        [typeof(OpenFigureCause)] = Values<OpenFigureCause>(),
        [typeof(OpenLimitCause)] = Values<OpenLimitCause>(),
        [typeof(OpenYearCause)] = Values<OpenYearCause>(),
        [typeof(PublishedList)] = [Published, new PublishedList(List, [])],
        [typeof(PublishedFigure)] = [.. Area.Published, .. Area.National],
        [typeof(Regime)] = [.. LegalTimeline.Denmark.Regimes],
        [typeof(Region)] = [.. Region.All],
        [typeof(RegionYear)] = [.. Area.RegionYears],
        [typeof(ResidentTraits)] = [.. Enumerable.Range(0, 64).Select(bits => (object)(ResidentTraits)bits)],
        [typeof(DecisionRecord)] =
            [DecisionRecord.Of(Area, LegalTimeline.Denmark, History), DecisionRecord.Of(Area, ThresholdPolicies.Vulnerable2018)],
        [typeof(RuleIdentity)] = [default(RuleIdentity), ThresholdPolicies.Vulnerable2018.Identity, LegalTimeline.Denmark.Identity],
        [typeof(Share)] = [default(Share), Share.Percent(50), Share.Of(-1, 3), Share.PerTenThousand(270)],
        [typeof(StatusRule)] = [.. LegalTimeline.Denmark.Regimes.SelectMany(regime => regime.Statuses)],
        [typeof(SweptFigure)] = Values<SweptFigure>(),
        [typeof(Threshold)] = [Threshold.MoreThan(Share.Percent(50)), Threshold.LessThan(Share.Of(1, 3))],
        [typeof(ThresholdPolicy)] = [.. ThresholdPolicies.All],
        [typeof(UnusedInputCause)] = Values<UnusedInputCause>(),
        [typeof(Verdict)] = Values<Verdict>(),
        [typeof(YearFigure)] = [.. YearFigure.All],
    };

    /// <summary>What a caller is told; it is written, and refused when it is read.</summary>
    private static readonly Dictionary<Type, object[]> OneWay = new()
    {
        [typeof(AgreementAnswer)] = [AgreementPoint.All[0].AppliesTo(AreaStatus.Undetermined)!],
        [typeof(AreaChange)] = [.. Changes.Areas],
        [typeof(AreaFlip)] = [.. BySize.Flips, .. ByLimit.Flips],
        [typeof(AreaList)] = [Changes.Before, Changes.After],
        [typeof(AreaRow)] = [.. Changes.Before.ToRows(), Status.ToRow(), .. AreaList.Of(Published).ToRows()],
        [typeof(ChangeCause)] = [.. Changes.Areas.SelectMany(area => area.Changed)],
        [typeof(Classification)] = [Result],
        [typeof(EarlierList)] = [Status.Findings[^1].EarlierLists[0]],
        [typeof(ExplainedCriterion)] = [.. Explained.Rules[0].Criteria],
        [typeof(ExplainedRule)] = [.. Explained.Rules],
        [typeof(Explanation)] = [Explained, Explanation.Of(Result)],
        [typeof(Finding)] = [.. Result.Findings],
        [typeof(FindingRow)] = [.. Changes.Before.ToFindingRows(), .. Status.ToFindingRows()],
        [typeof(InputFault)] = [Assert.Throws<InvalidInputException>(() => new NationalYear(0)).Faults[0]],
        [typeof(ListBucket)] = [.. Changes.Buckets],
        [typeof(ListChanges)] = [Changes],
        [typeof(ListedArea)] = [.. Changes.Before.Areas],
        [typeof(Margin)] = [.. Margins.Of(Result).All],
        [typeof(Margins)] = [Margins.Of(Result)],
        [typeof(OpenFigure)] = [.. Reasons.Figures],
        [typeof(OpenQuestion)] = [.. Explained.OpenQuestions],
        [typeof(OpenReasons)] = [Reasons],
        [typeof(OpenYear)] = [Reasons.Figures.SelectMany(figure => figure.Years).First()],
        [typeof(RecordDifference)] = [.. Tampered.Differences],
        [typeof(Rederivation)] = [Tampered],
        [typeof(RuleDifference)] = [.. ThresholdPolicies.Vulnerable2018.DifferencesTo(ThresholdPolicies.Vulnerable2021)],
        [typeof(SizeFinding)] = [Result.Size],
        [typeof(StatusClassification)] = [Status],
        [typeof(StatusFinding)] = [.. Status.Findings],
        [typeof(Sweep)] = [BySize, ByLimit],
        [typeof(SweepRow)] = [BySize.At(1000).ToRow(), ByLimit.At(Limit.TimesNational(3)).ToRow()],
        [typeof(SweepStep)] = [BySize.At(1000), ByLimit.At(Limit.TimesNational(3))],
        [typeof(UnusedInput)] = [Result.UnusedInputs[0]],
    };

    /// <summary>What has no form in JSON, and says what to do instead.</summary>
    private static readonly Dictionary<Type, object[]> Refused = new()
    {
        [typeof(AreaClassifier)] = [new AreaClassifier(ThresholdPolicies.Vulnerable2018)],
        [typeof(ExplainedFigure)] = [.. Explained.Figures],
        [typeof(AreaColumns)] = [new AreaColumns(2019, [new AreaYearColumns(2019, 1)])],
        [typeof(AreaYearColumns)] = [new AreaYearColumns(2019, 1)],
        [typeof(CriterionVerdicts)] = [new CriterionVerdicts(ThresholdPolicies.Vulnerable2018, 1)],
        [typeof(RegimeBuilder)] = [LegalTimeline.Denmark.Regimes[0].ToBuilder()],
        [typeof(Resident)] = [default(Resident)],
        [typeof(ResidentAggregator)] = [new ResidentAggregator(1)],
        [typeof(ResidentColumns)] = [new ResidentColumns(2019, default, default, default, default, default, default)],
        [typeof(SmallCounts)] = [SmallCounts.Shown],
        [typeof(StatusClassifier)] = [new StatusClassifier(LegalTimeline.Denmark)],
        [typeof(ThresholdPolicyBuilder)] = [ThresholdPolicies.Vulnerable2018.ToBuilder()],
    };

    private static readonly JsonSerializerOptions OfTheLibrary = new() { TypeInfoResolver = KriteriumJsonContext.Default };
    private static readonly JsonSerializerOptions OfACaller = new() { TypeInfoResolver = CallersContext.Default };

    public static TheoryData<Type> TypesReadBack => [.. TwoWay.Keys];

    public static TheoryData<Type> TypesOnlyWritten => [.. OneWay.Keys];

    public static TheoryData<Type> TypesRefused => [.. Refused.Keys];

    /// <summary>Nothing is not a figure or a word: only a type that writes its default as null reads null.</summary>
    [Fact]
    public void Null_IsReadAsWhatIsWrittenSo_OrRefused()
    {
        var values = TwoWay.Keys.Where(type => type.IsValueType).ToList();
        Assert.True(values.Count > 15, "Only " + values.Count + " types of values were found.");
        Assert.All(values, type =>
        {
            var none = Activator.CreateInstance(type);
            if (JsonSerializer.Serialize(none, type) == "null") Assert.Equal(none, JsonSerializer.Deserialize("null", type));
            else Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("null", type));
        });
    }

    [Fact]
    public void EveryPublicType_IsOfOneKind()
    {
        var types = typeof(AreaMeasurement).Assembly.GetExportedTypes()
            .Where(type => !(type.IsAbstract && type.IsSealed) && !type.IsByRefLike)
            .Where(type => !typeof(Exception).IsAssignableFrom(type))
            .Where(type => !typeof(JsonConverter).IsAssignableFrom(type) && !typeof(JsonSerializerContext).IsAssignableFrom(type))
            .ToList();

        Assert.Equal(
            types.OrderBy(type => type.Name, StringComparer.Ordinal),
            TwoWay.Keys.Concat(OneWay.Keys).Concat(Refused.Keys).OrderBy(type => type.Name, StringComparer.Ordinal));
        Assert.Equal((50, 33, 12), (TwoWay.Count, OneWay.Count, Refused.Count));
    }

    [Theory]
    [MemberData(nameof(TypesReadBack))]
    public void WhatIsRead_IsWhatWasWritten(Type type)
    {
        foreach (var options in new[] { JsonSerializerOptions.Default, OfTheLibrary, OfACaller })
        {
            foreach (var value in TwoWay[type])
            {
                var json = JsonSerializer.Serialize(value, type, options);
                Assert.Equal(value, JsonSerializer.Deserialize(json, type, options));
            }
        }
    }

    [Theory]
    [MemberData(nameof(TypesReadBack))]
    public void Lists_AreReadAsTheyWereWritten(Type type)
    {
        var values = Array.CreateInstance(type, TwoWay[type].Length);
        TwoWay[type].CopyTo(values, 0);
        foreach (var list in new[] { type.MakeArrayType(), typeof(List<>).MakeGenericType(type), typeof(IReadOnlyList<>).MakeGenericType(type) })
        {
            foreach (var options in new[] { JsonSerializerOptions.Default, OfTheLibrary })
            {
                var given = list.IsInterface || list.IsArray ? values : Activator.CreateInstance(list, values)!;
                var json = JsonSerializer.Serialize(given, list, options);
                Assert.Equal(values.Cast<object>(), ((IEnumerable)JsonSerializer.Deserialize(json, list, options)!).Cast<object>());
            }
        }
    }

    [Theory]
    [MemberData(nameof(TypesReadBack))]
    public void Nullables_AreReadAsTheyWereWritten(Type type)
    {
        if (!type.IsValueType) return;

        var nullable = typeof(Nullable<>).MakeGenericType(type);
        foreach (var options in new[] { JsonSerializerOptions.Default, OfTheLibrary })
        {
            Assert.Null(JsonSerializer.Deserialize("null", nullable, options));
            Assert.Equal(TwoWay[type][^1], JsonSerializer.Deserialize(JsonSerializer.Serialize(TwoWay[type][^1], nullable, options), nullable, options));
        }
    }

    [Theory]
    [MemberData(nameof(TypesOnlyWritten))]
    public void Results_AreWritten_AndRefusedWhenRead(Type type)
    {
        foreach (var options in new[] { JsonSerializerOptions.Default, OfTheLibrary, OfACaller })
        {
            foreach (var value in OneWay[type])
            {
                var json = JsonSerializer.Serialize(value, type, options);
                Assert.StartsWith("{\"", json, StringComparison.Ordinal);
                Assert.StartsWith(
                    type.Name + " is written to JSON, never read from it; ",
                    Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize(json, type, options)).Message,
                    StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(TypesRefused))]
    public void WhatHasNoForm_IsRefusedBothWays(Type type)
    {
        foreach (var options in new[] { JsonSerializerOptions.Default, OfTheLibrary, OfACaller })
        {
            Assert.StartsWith(
                type.Name + " is not written to JSON; ",
                Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(Refused[type][0], type, options)).Message,
                StringComparison.Ordinal);
            Assert.StartsWith(
                type.Name + " is not read from JSON; ",
                Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", type, options)).Message,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Enums_HaveOneWord_AndNoNumber()
    {
        var enums = TwoWay.Keys.Where(type => type.IsEnum && type != typeof(ResidentTraits)).ToList();
        Assert.Equal(20, enums.Count);
        foreach (var type in enums)
        {
            foreach (var value in TwoWay[type])
                Assert.Matches("^\"[a-z_]+\"$", JsonSerializer.Serialize(value, type));

            foreach (var json in new[] { "0", "1", "\"0\"", "\"None\"", "\"\"", "[]" })
                Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type));
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Enum.ToObject(type, 99), type));
        }

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ResidentTraits>("1"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ResidentTraits>("[\"none\"]"));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((ResidentTraits)64));
    }

    [Fact]
    public void Enums_HaveTheWordsThatDocumentsHave()
    {
        static void Check<T>(Func<T, string> word)
            where T : struct, Enum =>
            Assert.All(Enum.GetValues<T>(), value => Assert.Equal("\"" + word(value) + "\"", JsonSerializer.Serialize(value)));

        Check<AreaStatus>(status => status.ToKey());
        Check<Verdict>(verdict => verdict.ToKey());
        Check<AgreementPointKind>(kind => kind.ToKey());
        Check<EarlierListBasis>(basis => basis.ToKey());
        Check<AveragingMethod>(PolicyJson.Averaging);
        Check<EducationDefinition>(PolicyJson.Education);
        Check<LegalStanding>(TimelineJson.Standing);
        Check<Comparison>(ComparisonKeys.Of);
    }

    [Fact]
    public void Texts_CanBeKeysOfDictionaries()
    {
        var counts = new Dictionary<AreaStatus, int> { [AreaStatus.ParallelSociety] = 3 };
        Assert.Equal("{\"parallel_society\":3}", JsonSerializer.Serialize(counts));
        Assert.Equal(counts, JsonSerializer.Deserialize<Dictionary<AreaStatus, int>>("{\"parallel_society\":3}"));
        Assert.Equal(
            new Dictionary<YearFigure, Count> { [YearFigure.NonWestern] = Count.FewerThan(5) },
            JsonSerializer.Deserialize<Dictionary<YearFigure, Count>>("{\"non_western\":{\"from\":0,\"to\":4}}"));
        Assert.Contains(
            "The status is \"ghetto\"; choose one of undetermined, none, ",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<AreaStatus, int>>("{\"ghetto\":3}")).Message,
            StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<CalendarDate, int> { [default] = 3 }));
    }

    [Theory]
    [MemberData(nameof(TypesReadBack))]
    public void CommentsAndTrailingCommas_AreReadWhereTheOptionsAllowThem(Type type)
    {
        var lenient = new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        foreach (var value in TwoWay[type])
        {
            var json = JsonSerializer.Serialize(value, type);
            var commented = json.Replace("}", "/* a */,}", StringComparison.Ordinal).Replace("{/* a */,}", "{}", StringComparison.Ordinal);
            Assert.Equal(value, JsonSerializer.Deserialize("// b\n" + commented, type, lenient));
            if (commented != json) Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(commented, type));
        }
    }

    private static object[] Values<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Cast<object>()];
}
