using System.Collections;
using System.Data;
using System.Globalization;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Kriterium.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kriterium.Tests;

/// <summary>Null where it is not allowed is refused by the name of the parameter, before anything is done with it.</summary>
public class NullTests
{
    private static readonly IArbMap Arbitraries = ArbMap.Default.Merge(typeof(KriteriumArbitraries));
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly AreaMeasurement Area = AnArea.Of("2021-12-01").Build();
    private static readonly Classification Verdict = new AreaClassifier(ThresholdPolicies.Vulnerable2021).Classify(Area);
    private static readonly StatusClassification Status = new StatusClassifier(LegalTimeline.Denmark).Classify(Area);

    /// <summary>A value of what has no arbitrary: the library itself makes it.</summary>
    private static readonly Dictionary<Type, object> Made = new()
    {
        [typeof(int)] = 1,
        [typeof(long)] = 1L,
        [typeof(string)] = "a",
        [typeof(IServiceCollection)] = new ServiceCollection(),
        [typeof(AreaClassifier)] = new AreaClassifier(ThresholdPolicies.Vulnerable2021),
        [typeof(StatusClassifier)] = new StatusClassifier(LegalTimeline.Denmark),
        [typeof(Classification)] = Verdict,
        [typeof(StatusClassification)] = Status,
        [typeof(Margins)] = Margins.Of(Verdict),
        [typeof(AreaList)] = AreaList.Of([Verdict]),
        [typeof(Sweep)] = Sweep.OfLimit(ThresholdPolicies.Vulnerable2021, Indicator.Convicted, [Area]),
        [typeof(SmallCounts)] = SmallCounts.Shown,
        [typeof(AreaColumns)] = new AreaColumns(2021, [new AreaYearColumns(2021, 2)]),
        [typeof(CriterionVerdicts)] = new CriterionVerdicts(ThresholdPolicies.Vulnerable2021, 2),
        [typeof(ResidentAggregator)] = new ResidentAggregator(2),
        [typeof(IDataReader)] = new DataTable { Locale = CultureInfo.InvariantCulture }.CreateDataReader(),
        [typeof(IReadOnlyDictionary<string, string>)] = new Dictionary<string, string>(),
        [typeof(ResidentColumns)] = new SyntheticNation(100).ResidentsOf(2021),
    };

    [Fact]
    public void EveryPublicMember_RefusesNull_ByItsParametersName()
    {
        var missed = new List<string>();
        var tried = 0;
        foreach (var type in typeof(AreaClassifier).Assembly.GetExportedTypes().Where(type => type.Namespace == "Kriterium"))
        {
            foreach (var member in Members(type))
            {
                foreach (var parameter in member.GetParameters().Where(MustBeGiven))
                {
                    if (Fault(type, member, parameter) is { } fault) missed.Add($"{type.Name}.{member.Name}({parameter.Name}): {fault}");
                    tried++;
                }
            }
        }

        Assert.True(missed.Count == 0, string.Join('\n', missed));
        Assert.InRange(tried, 120, 1000);
    }

    /// <summary>Reflection cannot call what gives a span.</summary>
    [Fact]
    public void AColumnOfVerdicts_IsAskedForByItsCriterion() =>
        Assert.Throws<ArgumentNullException>(
            "criterion", () => new CriterionVerdicts(ThresholdPolicies.Vulnerable2021, 2).Column(null!).Length);

    private static IEnumerable<MethodBase> Members(Type type) =>
        type.GetConstructors().Cast<MethodBase>().Concat(type
            .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && method.GetBaseDefinition() == method)
            .Where(method => method.Name is not ("Equals" or "CompareTo" or "<Clone>$") && !method.ReturnType.IsByRefLike))
            .Where(member => !member.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike));

    private static bool MustBeGiven(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && !parameter.IsOut && !parameter.ParameterType.IsByRef
            && Nullability.Create(parameter).WriteState == NullabilityState.NotNull;

    private static string? Fault(Type type, MethodBase member, ParameterInfo parameter)
    {
        try
        {
            var method = member is MethodInfo { ContainsGenericParameters: true } open
                ? open.MakeGenericMethod(typeof(AreaMeasurement))
                : member;
            var values = method.GetParameters()
                .Select(other => other.Name == parameter.Name || other.HasDefaultValue ? null : Value(other.ParameterType))
                .ToArray();
            if (method is ConstructorInfo constructor) constructor.Invoke(values);
            else method.Invoke(method.IsStatic ? null : Value(type), values);
            return "null is taken";
        }
        catch (Exception exception) when (exception is not TargetInvocationException)
        {
            return "no value: " + exception.GetType().Name + exception.Message;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException switch
            {
                ArgumentNullException refused when refused.ParamName == parameter.Name => null,
                InvalidInputException refused
                    when refused.Faults.Any(fault => fault.Path.Contains(parameter.Name!, StringComparison.Ordinal)) => null,
                var other => other!.GetType().Name + ": " + other.Message,
            };
        }
    }

    private static object? Value(Type type)
    {
        if (Made.TryGetValue(type, out var made)) return made;
        if (type.IsByRef) return null;
        if (type.IsArray) return Filled(type.GetElementType()!);
        if (typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var element]) return Filled(element);

        var arbitrary = typeof(Arbitrary<>).MakeGenericType(type);
        return type.IsValueType && !typeof(KriteriumArbitraries).GetMethods().Any(method => method.ReturnType == arbitrary)
            ? Activator.CreateInstance(type)
            : typeof(NullTests).GetMethod(nameof(Sample), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type)
                .Invoke(null, []);
    }

    private static Array Filled(Type element)
    {
        var values = Array.CreateInstance(element, 1);
        values.SetValue(Value(element), 0);
        return values;
    }

    private static object? Sample<T>() => Arbitraries.ArbFor<T>().Generator.Sample(1, new Rnd(1), 50).Single();
}
