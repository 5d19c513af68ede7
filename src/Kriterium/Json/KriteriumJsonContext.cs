using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kriterium;

/// <summary>
/// What a serializer needs to know of the types of this library, without reflection: safe to trim and to compile ahead of time.
/// </summary>
/// <remarks>
/// For a resolver chain (<c>options.TypeInfoResolverChain.Add(KriteriumJsonContext.Default)</c>) or a call by itself. It knows every type
/// that has a JSON form, and of each the nullable, <c>T[]</c>, <c>List&lt;T&gt;</c> and <c>IReadOnlyList&lt;T&gt;</c>.
/// </remarks>
public sealed class KriteriumJsonContext : JsonSerializerContext, IJsonTypeInfoResolver
{
    /// <summary>A context with options of its own.</summary>
    public KriteriumJsonContext()
        : base(null)
    {
    }

    /// <summary>A context for options that nothing has used yet.</summary>
    /// <param name="options">The options, which take this context as their resolver.</param>
    public KriteriumJsonContext(JsonSerializerOptions options)
        : base(options ?? throw new ArgumentNullException(nameof(options)))
    {
    }

    /// <summary>The context with the default options.</summary>
    public static KriteriumJsonContext Default { get; } = new();

    /// <summary>For a measurement.</summary>
    public JsonTypeInfo<AreaMeasurement> AreaMeasurement => Of<AreaMeasurement>();

    /// <summary>For the result of a policy; written only.</summary>
    public JsonTypeInfo<Classification> Classification => Of<Classification>();

    /// <summary>For what changed between two lists; written only.</summary>
    public JsonTypeInfo<ListChanges> ListChanges => Of<ListChanges>();

    /// <summary>For a history.</summary>
    public JsonTypeInfo<ListHistory> ListHistory => Of<ListHistory>();

    /// <summary>For a timeline.</summary>
    public JsonTypeInfo<LegalTimeline> LegalTimeline => Of<LegalTimeline>();

    /// <summary>For the margins of an area; written only.</summary>
    public JsonTypeInfo<Margins> Margins => Of<Margins>();

    /// <summary>For a status; written only.</summary>
    public JsonTypeInfo<StatusClassification> StatusClassification => Of<StatusClassification>();

    /// <summary>For a policy.</summary>
    public JsonTypeInfo<ThresholdPolicy> ThresholdPolicy => Of<ThresholdPolicy>();

    /// <inheritdoc/>
    protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

    /// <summary>What a serializer needs to know of a type, or <c>null</c> for one that is not of this library.</summary>
    /// <param name="type">The type.</param>
    public override JsonTypeInfo? GetTypeInfo(Type type) => Options.TryGetTypeInfo(type, out var info) ? info : null;

    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        var info = JsonForms.InfoOf(type, options);
        if (info is not null) info.OriginatingResolver = this;
        return info;
    }

    private JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
