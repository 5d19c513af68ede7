using System.Text.Json;

namespace Kriterium.Testing;

/// <summary>What a conformance case asks: an area, what is known of earlier lists, and by which readings of the law.</summary>
/// <remarks>An implementation is given this and not the case, so that it cannot look up the answer.</remarks>
public sealed class ConformanceQuestion
{
    private const string PooledShare = "pooled_share";
    private const string CountsAsBasic = "counts_as_basic";

    private readonly string _json;

    private ConformanceQuestion(JsonElement question)
    {
        Id = ConformanceJson.Text(question, "id");
        Area = Document(question, "area", AreaMeasurement.FromJson);
        History = question.TryGetProperty("earlier_lists", out _)
            ? Document(question, "earlier_lists", ListHistory.FromJson)
            : ListHistory.Empty;
        Averaging = Asks(question, "averaging", PooledShare) ? AveragingMethod.PooledShare : AveragingMethod.MeanOfYearlyShares;
        UnknownEducationCountsAsBasic = Asks(question, "unknown_education", CountsAsBasic);
        Timeline = TimelineOf(Averaging, UnknownEducationCountsAsBasic);
        _json = ConformanceJson.Line(json =>
        {
            foreach (var key in Keys)
            {
                if (!question.TryGetProperty(key, out var part)) continue;
                json.WritePropertyName(key);
                part.WriteTo(json);
            }
        });
    }

    /// <summary>The name of the case, such as <c>2013/convicted/counts/at</c>.</summary>
    public string Id { get; }

    /// <summary>What is known of the area.</summary>
    public AreaMeasurement Area { get; }

    /// <summary>What is known of earlier lists; nothing in some questions.</summary>
    public ListHistory History { get; }

    /// <summary>How means over years are taken.</summary>
    public AveragingMethod Averaging { get; }

    /// <summary>Whether unknown education counts as basic from 2018 on; else both readings stay open.</summary>
    public bool UnknownEducationCountsAsBasic { get; }

    /// <summary>The Danish law, by the readings that are asked for.</summary>
    public LegalTimeline Timeline { get; }

    internal static string[] Keys { get; } = ["id", "area", "earlier_lists", "averaging", "unknown_education"];

    /// <summary>Reads one line of the line protocol.</summary>
    /// <param name="line">A JSON object: a case without its sentence, what it shows and what is expected.</param>
    /// <exception cref="JsonException">
    /// It is not JSON, or a key is missing, unknown or has a value that is not allowed. Where the area or the earlier lists are refused,
    /// the inner exception is the <see cref="InvalidInputException"/>.
    /// </exception>
    public static ConformanceQuestion FromJson(string line)
    {
        using var document = JsonDocument.Parse(line ?? throw new ArgumentNullException(nameof(line)));
        ConformanceJson.Check(document.RootElement, "the question", required: ["id", "area"], Keys);
        return new ConformanceQuestion(document.RootElement);
    }

    /// <summary>The question as one line of the line protocol, without a line break, for an implementation in another language.</summary>
    public string ToJson() => _json;

    /// <summary>The library's own answer.</summary>
    public ConformanceAnswer Answer() =>
        Timeline.TryAt(Area.ListDate, out _)
            ? ConformanceAnswer.Of(new StatusClassifier(Timeline).Classify(Area, History))
            : ConformanceAnswer.BeforeTheFirstRule;

    /// <summary>The name of the case.</summary>
    public override string ToString() => Id;

    internal static ConformanceQuestion Of(JsonElement question) => new(question);

    private T Document<T>(JsonElement question, string key, Func<string, T> read)
    {
        try
        {
            return read(ConformanceJson.Part(question, key).GetRawText());
        }
        catch (InvalidInputException exception)
        {
            throw new JsonException(Id + ": " + key + ": " + exception.Message, exception);
        }
    }

    private static bool Asks(JsonElement question, string key, string choice)
    {
        if (!question.TryGetProperty(key, out _)) return false;
        return ConformanceJson.Text(question, key) == choice
            ? true
            : throw new JsonException(key + " is \"" + ConformanceJson.Text(question, key) + "\"; give " + choice + " or leave it out.");
    }

    private static LegalTimeline TimelineOf(AveragingMethod averaging, bool unknownEducationCountsAsBasic)
    {
        var timeline = unknownEducationCountsAsBasic ? LegalTimeline.Denmark.WithUnknownEducationAsBasic() : LegalTimeline.Denmark;
        return averaging == AveragingMethod.MeanOfYearlyShares
            ? timeline
            : new LegalTimeline(timeline.Name + ", pooled", timeline.Regimes.Select(Pooled));
    }

    private static Regime Pooled(Regime regime)
    {
        var builder = regime.ToBuilder();
        for (var i = 0; i < builder.Statuses.Count; i++)
        {
            if (builder.Statuses[i] is not { Policy: { } policy } rule) continue;

            var pooled = policy.ToBuilder();
            pooled.Name = policy.Name + ", pooled";
            pooled.Averaging = AveragingMethod.PooledShare;
            builder.Statuses[i] = StatusRule.ByCriteria(
                rule.Status, rule.DanishLabel, rule.EnglishLabel, rule.ListToken, pooled.Build());
        }

        return builder.Build();
    }
}
