using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// What a serializer needs to know of policies, timelines and classifications, without reflection: safe to
/// trim and to compile ahead of time.
/// </summary>
/// <remarks>For a resolver chain (<c>options.TypeInfoResolverChain.Add(KriteriumJsonContext.Default)</c>) or a call by itself.</remarks>
[JsonSerializable(typeof(ThresholdPolicy))]
[JsonSerializable(typeof(LegalTimeline))]
[JsonSerializable(typeof(Classification))]
[JsonSerializable(typeof(StatusClassification))]
public sealed partial class KriteriumJsonContext : JsonSerializerContext;
