using System.Reflection;
using System.Xml.Linq;

namespace Kriterium.Tests.Documentation;

/// <summary>The XML documentation that editors show explains every parameter, and names only what a caller can use.</summary>
public class XmlDocumentationTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly XElement[] Members =
        [.. XDocument.Load(Path.ChangeExtension(typeof(AreaYear).Assembly.Location, ".xml")).Descendants("member")];

    [Fact]
    public void EveryParameter_OfEveryPublicMethod_IsExplained()
    {
        var byName = Members.ToDictionary(member => member.Attribute("name")!.Value);
        var methods = typeof(AreaYear).Assembly.GetExportedTypes()
            .Where(type => !type.IsSubclassOf(typeof(System.Text.Json.Serialization.JsonSerializerContext)))
            .SelectMany(type => type.GetMembers(Declared))
            .OfType<MethodBase>()
            .Where(method => method.IsPublic && byName.ContainsKey(XmlName(method)))
            .ToList();
        Assert.True(methods.Count > 200, "Only " + methods.Count + " methods were found.");
        var missing =
            from method in methods
            let member = byName[XmlName(method)]
            where member.Element("inheritdoc") is null
            from parameter in method.GetParameters()
            where !member.Elements("param").Any(param => param.Attribute("name")!.Value == parameter.Name && !param.IsEmpty)
            select XmlName(method) + ": " + parameter.Name;
        Assert.True(!missing.Any(), string.Join("\n", missing));
    }

    [Fact]
    public void OnlyWhatACallerCanUse_IsDocumented()
    {
        var types = typeof(AreaYear).Assembly.GetExportedTypes().ToDictionary(type => type.FullName!.Replace('+', '.'));
        var documented = Members.Select(member => member.Attribute("name")!.Value).ToList();
        Assert.Empty(types.Keys.Where(name => !documented.Contains("T:" + name)));
        Assert.Empty(documented.Where(name => name[0] == 'T' && !types.ContainsKey(name[2..])));
        Assert.Empty(documented.Where(name => name[0] != 'T' && !IsVisible(types, name)));
    }

    /// <summary>
    /// What makes data fails in one way, with every fault and its place. Only what asks an object, or makes room in one, throws the plain
    /// exceptions of .NET.
    /// </summary>
    [Fact]
    public void PlainArgumentExceptions_AreOfQuestionsOnly()
    {
        string[] plain = ["T:System.ArgumentException", "T:System.ArgumentOutOfRangeException"];
        var members = Members
            .Where(member => member.Elements("exception").Any(exception => plain.Contains(exception.Attribute("cref")!.Value)))
            .Select(member => member.Attribute("name")!.Value.Split('(')[0]["M:Kriterium.".Length..])
            .Distinct()
            .ToList();
        Assert.Equal(
            [
                "AgreementPoint.AppliesTo", "AreaColumns.Measurement", "AreaList.Of", "AreaList.StandingOf", "AreaList.ToHtml", "AreaList.ToSvg", "AreaMeasurement.Measure",
                "AreaMeasurement.MeasureNational", "CalendarDate.ToText", "Classification.ToHtml", "Classification.ToMarkdown", "Classification.ToSvg",
                "CriterionVerdicts.#ctor", "CriterionVerdicts.Column", "CriterionVerdicts.Item", "DecisionRecord.Of",
                "Evidence.LowerPercentForDisplay", "Evidence.UpperPercentForDisplay", "Explanation.Of", "Explanation.ToHtml", "Explanation.ToMarkdown", "Explanation.ToSvg",
                "Finding.ToFigureText", "LegalSource.ToText", "LegalTimeline.At", "LegalTimeline.Until", "ListBucket.ToText",
                "ListChanges.Between", "ListChanges.BucketOf", "ListChanges.ToHtml", "ListChanges.ToMarkdown", "ListChanges.ToSentence",
                "ListHistory.ConsecutiveLists", "ListHistory.EarlierLists", "ListHistory.HasConsecutiveLists",
                "ListHistory.ToHtml", "ListHistory.ToSvg",
                "ListHistory.WasParallelSociety", "ListHistory.WasParallelSocietyBefore", "Margin.ToAmountText", "Margin.ToText",
                "Margins.MovesText", "Margins.ToHtml", "Margins.ToMarkdown", "Margins.ToSentence", "OpenReasons.Of", "ResidentAggregator.#ctor",
                "ResidentAggregator.GetArea", "ResidentAggregator.Merge", "ResidentBatch.FindFaults", "ResidentBatch.Slice",
                "ResidentColumns.AsBatch", "Share.PercentForDisplay", "StatusClassification.ToHtml", "StatusClassification.ToMarkdown", "StatusClassification.ToSvg",
                "StatusClassifier.Classify",
                "Sweep.At", "Sweep.OfLimit", "Sweep.ToHtml", "Sweep.ToSvg",
            ],
            members.Order(StringComparer.Ordinal));

        var types = members.Select(member => member.Split('.')[0]).Concat(["DistributionPicture", "ForDisplay", "ListWords"]).ToList();
        var throwing = Architecture.LibrarySource.Files()
            .Where(file => !file.Path.Contains("/Kernel/", StringComparison.Ordinal)
                && System.Text.RegularExpressions.Regex.IsMatch(file.Text, "new Argument(OutOfRange)?Exception\\("))
            .Select(file => Path.GetFileNameWithoutExtension(file.Path));
        Assert.Empty(throwing.Except(types));
    }

    private static bool IsVisible(Dictionary<string, Type> types, string name)
    {
        var path = name[2..].Split('(')[0].Split('~')[0];
        var dot = path.LastIndexOf('.');
        return types.TryGetValue(path[..dot], out var type)
            && type.GetMembers(Declared).Any(member => member switch
            {
                MethodBase method => (method.IsPublic || method.IsFamily) && XmlName(method) == name,
                PropertyInfo property => property.GetAccessors(true).Any(one => one.IsPublic || one.IsFamily) && property.Name == path[(dot + 1)..],
                FieldInfo field => (field.IsPublic || field.IsFamily) && field.Name == path[(dot + 1)..],
                _ => member.Name == path[(dot + 1)..],
            });
    }

    private static string XmlName(MethodBase method)
    {
        var type = method.DeclaringType!.FullName!.Replace('+', '.');
        var name = method is ConstructorInfo ? "#ctor" : method.Name + (method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "");
        var parameters = method.GetParameters();
        return "M:" + type + "." + name
            + (parameters.Length == 0 ? "" : "(" + string.Join(",", parameters.Select(parameter => XmlName(parameter.ParameterType))) + ")")
            + (method.Name is "op_Implicit" or "op_Explicit" ? "~" + XmlName(((MethodInfo)method).ReturnType) : "");
    }

    private static string XmlName(Type type)
    {
        if (type.IsByRef) return XmlName(type.GetElementType()!) + "@";
        if (type.IsArray) return XmlName(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter) return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        if (!type.IsGenericType) return type.FullName!.Replace('+', '.');
        var definition = type.GetGenericTypeDefinition().FullName!;
        return definition[..definition.IndexOf('`', StringComparison.Ordinal)]
            + "{" + string.Join(",", type.GetGenericArguments().Select(XmlName)) + "}";
    }
}
