using System.Reflection;
using System.Xml.Linq;

namespace Kriterium.Tests.Documentation;

/// <summary>The XML documentation that editors show explains every parameter.</summary>
public class ParameterDocumentationTests
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
