using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kriterium;

/// <summary>The JSON form of every public type, once: converters and the serializer context both go by this table.</summary>
internal static class JsonForms
{
    private const string Classify = "classify the area's measurement again";
    private const string Explain = "explain the classification again";
    private const string Compare = "compare the two lists again";

    private static readonly JsonForm[] All =
    [
        // Documents, and what they are made of.
        TwoWay("policy", PolicyJson.Write, (faults, value) => new PolicyJsonReader(faults).Policy(value, isNested: false)),
        TwoWay("criterion", PolicyJson.WriteCriterion, (faults, value) => new PolicyJsonReader(faults).Criterion(value)),
        TwoWay("threshold", PolicyJson.WriteThreshold, (faults, value) => new PolicyJsonReader(faults).Threshold(value)),
        TwoWay("source", PolicyJson.WriteSourceValue, (faults, value) => new ValueJsonReader(faults).LegalSource(value)),
        TwoWay("timeline", TimelineJson.Write, (faults, value) => new TimelineJsonReader(faults).Timeline(value)),
        TwoWay("regime", TimelineJson.WriteRegime, (faults, value) => new TimelineJsonReader(faults).Regime(value)),
        TwoWay("status rule", TimelineJson.WriteRule, (faults, value) => new TimelineJsonReader(faults).Rule(value)),
        TwoWay("area", AreaJson.Write, (faults, value) => new AreaJsonReader(faults).Area(value, isNested: false)),
        TwoWay("year", AreaJson.WriteYear, (faults, value) => new AreaJsonReader(faults).Year(value)),
        TwoWay("region's year", AreaJson.WriteRegionYear, (faults, value) => new AreaJsonReader(faults).RegionYear(value)),
        TwoWay("country's year", AreaJson.WriteNationalYear, (faults, value) => new AreaJsonReader(faults).NationalYear(value)),
        TwoWay("published figure", AreaJson.WritePublished, (faults, value) => new AreaJsonReader(faults).Published(value)),
        TwoWay("decision record", DecisionRecordJson.Write, (faults, value) => new DecisionRecordJsonReader(faults).Record(value)),
        TwoWay("lineage", HistoryJson.WriteLineage, (faults, value) => new HistoryJsonReader(faults).Lineage(value)),

        TwoWay("list", HistoryJson.WriteList, (faults, value) => new HistoryJsonReader(faults).List(value)),
        TwoWay("earlier status", HistoryJson.WriteStatus, (faults, value) => new HistoryJsonReader(faults).Status(value)),
        TwoWay("history", HistoryJson.Write, (faults, value) => new HistoryJsonReader(faults).History(value, isNested: false)),
        Value<ListMembership>("row", HistoryJson.WriteRow, (faults, value) => new HistoryJsonReader(faults).Membership(value)),

        // Figures.
        Value<Count>("count", ValueJson.WriteCount, (faults, value) => new ValueJsonReader(faults).Count(value)),
        Value<Evidence>("evidence", ValueJson.WriteEvidence, (faults, value) => new ValueJsonReader(faults).Evidence(value)),
        Value<MeanIncome>("mean income", ValueJson.WriteMeanIncome, (faults, value) => new ValueJsonReader(faults).MeanIncome(value)),
        Value<RuleIdentity>("rule identity", ValueJson.WriteIdentity, (faults, value) => new ValueJsonReader(faults).RuleIdentity(value)),
        Value<ResidentTraits>("traits", WriteTraits, ReadTraits),

        // Texts, which can be keys of dictionaries too.
        new JsonValueForm<Share>(new TextConverter<Share>(
            "share",
            share => LimitText.Of(share.Value),
            text => LimitText.Share(text) is { } share ? (true, new Share(share)) : default,
            LimitText.ShareAdvice)),
        new JsonForm<Limit>(new TextConverter<Limit>(
            "limit", LimitText.Of, text => LimitText.Parse(text) is { } limit ? (true, limit) : default, LimitText.Advice)),
        new JsonValueForm<CalendarDate>(new TextConverter<CalendarDate>(
            "date",
            date => date == default ? null : date.ToString(),
            text => (CalendarDate.TryParse(text, out var date), date),
            CalendarDate.Advice)),
        Choice("indicator", Indicator.All, indicator => indicator.Key),
        Choice("figure", YearFigure.All, figure => figure.Key),
        Choice("region", Region.All, region => region.Name),
        Choice("point", AgreementPoint.All, point => point.Key),
        Words<AgreementPointKind>("kind"),
        Words<AreaStatus>("status"),
        Words<AveragingMethod>("averaging"),
        Words<CauseOrigin>("origin"),
        Words<ChangePart>("part"),
        Words<Comparison>("comparison"),
        Words<EarlierListBasis>("basis"),
        Words<EducationDefinition>("education"),
        Words<FigureDirection>("direction"),
        Words<Language>("language"),
        Words<LegalStanding>("standing"),
        Words<ListMove>("move"),
        Words<MarginMove>("move"),
        Words<MarginState>("state"),
        Words<OpenFigureCause>("cause"),
        Words<OpenLimitCause>("cause"),
        Words<OpenYearCause>("cause"),
        Words<SweptFigure>("figure"),
        Words<UnusedInputCause>("cause"),
        Words<Verdict>("verdict"),

        // Results: what a caller is told, and asks for again.
        Written<Classification>(Classify, ClassificationJson.Write),
        Written<Finding>(Classify, ClassificationJson.WriteFinding),
        Written<SizeFinding>(Classify, ClassificationJson.WriteSize),
        Written<StatusClassification>(Classify, StatusClassificationJson.Write),
        Written<StatusFinding>(Classify, StatusClassificationJson.WriteFinding),
        Written<EarlierList>("ask the history again", StatusClassificationJson.WriteEarlierList),
        Written<UnusedInput>(Classify, ReasonsJson.WriteUnused),
        Written<Rederivation>("derive the decision again", DecisionRecordJson.WriteRederivation),
        Written<RecordDifference>("derive the decision again", DecisionRecordJson.WriteDifference),
        Written<RuleDifference>("hold the two rules against one another again", ReasonsJson.WriteDifference),
        Written<OpenReasons>("ask OpenReasons.Of again", ReasonsJson.Write),
        Written<OpenFigure>("ask OpenReasons.Of again", ReasonsJson.WriteFigure),
        new JsonValueForm<OpenYear>(new OneWayConverter<OpenYear>("ask OpenReasons.Of again", ReasonsJson.WriteYear)),
        Written<Sweep>("sweep the areas again", SweepJson.Write),
        Written<SweepStep>("sweep the areas again", SweepJson.WriteStep),
        Written<AreaFlip>("sweep the areas again", SweepJson.WriteFlip),
        Written<Margins>("ask Margins.Of again", MarginsJson.Write),
        Written<Margin>("ask Margins.Of again", MarginsJson.WriteMargin),
        Written<AgreementAnswer>("ask the point again", ReasonsJson.WriteAnswer),
        Written<AreaList>("classify its areas again", ListJson.WriteList),
        Written<ListedArea>("classify the area again", ListJson.WriteArea),
        Written<ListChanges>(Compare, ListJson.Write),
        Written<ListBucket>(Compare, ListJson.WriteBucket),
        Written<AreaChange>(Compare, ListJson.WriteChange),
        Written<ChangeCause>(Compare, ListJson.WriteCause),
        Written<AreaRow>("ask the list for its rows again", RowJson.WriteArea),
        Written<FindingRow>("ask the list for its rows again", RowJson.WriteFinding),
        Written<SweepRow>("ask the step for its row again", RowJson.WriteSweep),
        Written<Explanation>(Explain, ExplanationJson.Write),
        Written<ExplainedRule>(Explain, ExplanationJson.WriteRule),
        Written<ExplainedCriterion>(Explain, ExplanationJson.WriteCriterion),
        Written<OpenQuestion>(Explain, ExplanationJson.WriteQuestion),
        Written<InputFault>("it is what an exception lists", ReasonsJson.WriteFault),

        // What has no form.
        Refused<ThresholdPolicyBuilder>("build the policy and take that"),
        Refused<RegimeBuilder>("build the regime and take that"),
        Refused<AreaClassifier>("take its Policy"),
        Refused<StatusClassifier>("take its Timeline"),
        Refused<SmallCounts>("say which counts are withheld"),
        Refused<ExplainedFigure>("take the criteria of its Explanation"),
        Refused<AreaColumns>("take the measurement of each area"),
        Refused<AreaYearColumns>("take the measurement of each area"),
        Refused<CriterionVerdicts>("classify an area and take the classification"),
        Refused<ResidentAggregator>("take the counts that it gives"),
        Refused<ResidentColumns>("people enter only as counts: add them up"),
        new JsonValueForm<Resident>(new OneWayConverter<Resident>("people enter only as counts: add them up by a ResidentAggregator")),
    ];

    private static readonly Dictionary<Type, JsonForm> ByType = All.ToDictionary(form => form.Type);

    private static readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> Infos =
        All.SelectMany(form => form.Infos).ToDictionary(info => info.Type, info => info.Make);

    public static JsonForm? Find(Type type) => ByType.TryGetValue(type, out var form) ? form : null;

    public static JsonTypeInfo? InfoOf(Type type, JsonSerializerOptions options) =>
        Infos.TryGetValue(type, out var make) ? make(options) : null;

    private static JsonForm<T> TwoWay<T>(string subject, Action<Utf8JsonWriter, T> write, Func<JsonFaults, JsonValue, T?> read)
        where T : class =>
        new(new TwoWayConverter<T>(subject, write, read));

    private static JsonValueForm<T> Value<T>(string subject, Action<Utf8JsonWriter, T> write, Func<JsonFaults, JsonValue, T> read)
        where T : struct =>
        new(new TwoWayConverter<T>(subject, write, read));

    private static JsonForm<T> Written<T>(string advice, Action<Utf8JsonWriter, T> write)
        where T : class =>
        new(new OneWayConverter<T>(advice, write));

    private static JsonForm<T> Refused<T>(string advice)
        where T : class =>
        new(new OneWayConverter<T>(advice));

    /// <summary>One of a closed set, by its key.</summary>
    private static JsonForm<T> Choice<T>(string subject, IReadOnlyList<T> all, Func<T, string> key)
        where T : class =>
        new(new TextConverter<T>(
            subject,
            key,
            text => all.FirstOrDefault(one => key(one) == text) is { } found ? (true, found) : default,
            "choose one of " + string.Join(", ", all.Select(key))));

    private static JsonValueForm<T> Words<T>(string subject)
        where T : struct, Enum =>
        new(new TextConverter<T>(
            subject,
            EnumKeys<T>.Of,
            text => (EnumKeys<T>.TryParse(text, out var value), value),
            "choose one of " + string.Join(", ", EnumKeys<T>.All)));

    private static void WriteTraits(Utf8JsonWriter json, ResidentTraits traits)
    {
        json.WriteStartArray();
        foreach (var trait in EnumKeys<ResidentTraits>.Values.Where(trait => trait != ResidentTraits.None && (traits & trait) == trait))
        {
            json.WriteStringValue(EnumKeys<ResidentTraits>.Of(trait));
            traits &= ~trait;
        }

        if (traits != ResidentTraits.None)
            throw new JsonException("The traits are " + traits + ", which is not a trait; leave it out.");
        json.WriteEndArray();
    }

    private static ResidentTraits ReadTraits(JsonFaults faults, JsonValue value)
    {
        var keys = EnumKeys<ResidentTraits>.All.Where(key => key != EnumKeys<ResidentTraits>.Of(ResidentTraits.None));
        var traits = ResidentTraits.None;
        foreach (var key in new ValueJsonReader(faults).SeveralOf(value, "traits", [.. keys]))
        {
            if (EnumKeys<ResidentTraits>.TryParse(key, out var trait)) traits |= trait;
        }

        return traits;
    }
}
