using System.Reflection;
using System.Text.Json.Serialization;

namespace Kriterium.Tests.Architecture;

public class DesignTests
{
    private static readonly Type[] Public = typeof(AreaClassifier).Assembly.GetExportedTypes();

    [Fact]
    public void Classes_AreSealed() =>
        Assert.Empty(Public.Where(type => type.IsClass && !type.IsSealed));

    [Fact]
    public void Setters_ArePublicOnlyOnBuilders() =>
        Assert.Empty(Public
            .Where(type => !type.Name.EndsWith("Builder", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties())
            .Where(property => property.DeclaringType!.Assembly == typeof(AreaClassifier).Assembly
                && property.SetMethod is { IsPublic: true }));

    [Fact]
    public void Fields_AreNeverPublicAndMutable() =>
        Assert.Empty(Public.Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields())
            .Where(field => !field.IsInitOnly && !field.IsLiteral));

    [Fact]
    public void Structs_AreReadOnly() =>
        Assert.Empty(Public.Where(type => type.IsValueType && !type.IsEnum && !IsReadOnly(type)));

    [Fact]
    public void Equality_IsNeverHalf()
    {
        var equatable = Public.Where(IsComparedByValue).ToArray();
        Assert.Contains(typeof(Criterion), equatable);
        Assert.Contains(typeof(CalendarDate), equatable);
        Assert.Empty(equatable.Where(type => !HasOperator(type, "op_Equality") || !HasOperator(type, "op_Inequality")));
        Assert.Empty(Public.Except(equatable).Where(type => HasOperator(type, "op_Equality") || HasOperator(type, "op_Inequality")));
    }

    [Fact]
    public void Verdict_ZeroIsUndetermined() => Assert.Equal(0, (int)Verdict.Undetermined);

    [Fact]
    public void DateAndClockTypes_AreNotInTheSurface()
    {
        Type[] banned = [typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(double), typeof(float)];
        var signatures = Public.SelectMany(type => type.GetMembers()).SelectMany(member => member switch
        {
            MethodBase method => method
                .GetParameters()
                .Select(parameter => parameter.ParameterType)
                .Append((method as MethodInfo)?.ReturnType ?? typeof(void)),
            PropertyInfo property => [property.PropertyType],
            _ => Enumerable.Empty<Type>(),
        });
        Assert.Empty(signatures.Intersect(banned));
    }

    [Fact]
    public void ToString_IsWrittenForEveryTypeThatHoldsSomething()
    {
        var without = Public
            .Where(type => !typeof(JsonConverter).IsAssignableFrom(type) && !typeof(JsonSerializerContext).IsAssignableFrom(type))
            .Where(type => !type.IsEnum && !(type.IsAbstract && type.IsSealed) && !type.Name.EndsWith("Builder", StringComparison.Ordinal))
            .Where(type => type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is { } declaring
                && (declaring == typeof(object) || declaring == typeof(ValueType)));
        Assert.Empty(without);
    }

    [Fact]
    public void Library_ReferencesOneThing_BesidesTheFramework()
    {
        var references = typeof(AreaClassifier).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
        string[] framework = ["System.", "netstandard"];
        Assert.Equal(
            ["Microsoft.Extensions.DependencyInjection.Abstractions"],
            references.Where(reference => !framework.Any(prefix => reference.StartsWith(prefix, StringComparison.Ordinal))));
    }

    private static bool IsComparedByValue(Type type) =>
        !type.IsEnum
        && (type.GetMethod(nameof(Equals), [typeof(object)])?.DeclaringType == type
            || type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEquatable<>)));

    private static bool HasOperator(Type type, string name) => type.GetMethod(name, [type, type]) is not null;

    // By name: the netstandard2.0 build carries its own copy of the attribute.
    private static bool IsReadOnly(Type type) =>
        type.GetCustomAttributesData().Any(attribute => attribute.AttributeType.FullName == "System.Runtime.CompilerServices.IsReadOnlyAttribute");
}
