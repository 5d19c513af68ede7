using System.Globalization;
using System.Reflection;
using Kriterium.Tests.Regimes;

namespace Kriterium.Tests.Explaining;

/// <summary>Results show themselves in notebooks: by the convention that .NET Interactive follows by reflection, and by a ToHtml() without parameters.</summary>
public class NotebookTests
{
    private static readonly StatusClassification Status = ExplanationCases.Transformation();

    private static readonly AreaList List = AreaList.Of([Status]);

    private static readonly Dictionary<Type, object> Shown = new object[]
    {
        Status, Status.Vulnerability, Explanation.Of(Status), List, ListChanges.Between(List, List), StatusCases.History(2021, _ => true),
        Sweep.OfRequiredCount(ThresholdPolicies.Vulnerable2021, []), Margins.Of(Status.Vulnerability),
    }.ToDictionary(one => one.GetType());

    public static TheoryData<Type> Types => [.. Shown.Keys];

    [Fact]
    public void EveryTypeWithAPage_IsShown() => Assert.Equal(
        typeof(AreaList).Assembly.GetExportedTypes().Where(type => type.GetMethod("ToHtml", Type.EmptyTypes) is not null).OrderBy(type => type.Name, StringComparer.Ordinal),
        Shown.Keys.OrderBy(type => type.Name, StringComparer.Ordinal));

    /// <summary>As Formatter.cs of dotnet/interactive does: an attribute by its name, and public members by theirs.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void Formatters_AreFoundByTheConvention(Type type)
    {
        var attribute = Assert.Single(type.GetCustomAttributes(inherit: true), one => one.GetType().Name == "TypeFormatterSourceAttribute");
        Assert.Equal(["text/html"], Assert.IsType<string[]>(Property(attribute, "PreferredMimeTypes")));
        var source = Activator.CreateInstance(Assert.IsAssignableFrom<Type>(Property(attribute, "FormatterSourceType")))!;
        var formatters = Assert.IsAssignableFrom<System.Collections.IEnumerable>(source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null));
        var texts = new Dictionary<string, string>();
        foreach (var formatter in formatters)
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            var format = formatter.GetType().GetMethod("Format", BindingFlags.Public | BindingFlags.Instance, [typeof(object), typeof(TextWriter)])!;
            if ((bool)format.Invoke(formatter, [Shown[type], writer])!) texts.Add((string)Property(formatter, "MimeType"), writer.ToString());
            else Assert.Empty(writer.ToString());
        }

        Assert.Equal(Call(type, "ToHtml"), texts["text/html"]);
        Assert.Equal(Shown[type].ToString(), texts["text/plain"]);
        var hasPicture = type.GetMethod("ToSvg", Type.EmptyTypes) is not null;
        Assert.Equal(hasPicture ? Call(type, "ToSvg") : null, texts.GetValueOrDefault("image/svg+xml"));
        Assert.Equal(hasPicture ? 3 : 2, texts.Count);
    }

    private static object Property(object from, string name) => from.GetType().GetProperty(name)!.GetValue(from)!;

    private static string Call(Type type, string method) => (string)type.GetMethod(method, Type.EmptyTypes)!.Invoke(Shown[type], null)!;
}
