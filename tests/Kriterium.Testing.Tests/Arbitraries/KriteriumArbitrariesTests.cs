using System.Reflection;
using FsCheck;
using FsCheck.Fluent;

namespace Kriterium.Testing.Tests.Arbitraries;

public sealed class KriteriumArbitrariesTests
{
    // What is made of these inputs and not given: columns, what adds residents up, and what the library itself answers.
    private static readonly HashSet<Type> Others =
    [
        typeof(AreaColumns), typeof(AreaYearColumns), typeof(ResidentColumns), typeof(ResidentBatch),
        typeof(ResidentAggregator), typeof(CriterionVerdicts),
        typeof(AreaClassifier), typeof(AreaList), typeof(ListedArea), typeof(StatusClassification), typeof(Classification), typeof(Margins),
    ];

    private static readonly IArbMap Map = ArbMap.Default.Merge(typeof(KriteriumArbitraries));

    public static TheoryData<Type> Types =>
    [
        .. typeof(KriteriumArbitraries).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => method.ReturnType.GenericTypeArguments[0]),
    ];

    [Fact]
    public void Every_public_input_type_has_an_arbitrary()
    {
        var inputs = typeof(AreaClassifier).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "Kriterium" && !type.IsEnum)
            .SelectMany(type => type.GetConstructors().Cast<MethodBase>()
                .Concat(type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                    .Where(method => !method.IsSpecialName && method.Name is not ("Equals" or "CompareTo" or "Deconstruct" or "<Clone>$"))))
            .SelectMany(method => method.GetParameters())
            .Where(parameter => !parameter.IsOut)
            .Select(parameter => Element(parameter.ParameterType))
            .Where(type => type.Assembly == typeof(AreaClassifier).Assembly && !type.IsEnum && !Others.Contains(type))
            .Distinct();

        Assert.Empty(inputs.Except([.. Types.Select(row => row.Data)]).Select(type => type.Name));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Values_differ_and_their_shrinking_ends(Type type) =>
        typeof(KriteriumArbitrariesTests).GetMethod(nameof(AssertShrinkingEnds), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .Invoke(null, []);

    [Fact]
    public void A_planted_bug_is_found_and_shrunk()
    {
        // A decision that takes at least for more than.
        var policy = ThresholdPolicies.ParticularlyVulnerable2013;
        var wrong = policy.With(new Criterion(
            Indicator.NonWestern, Threshold.AtLeast(Share.Percent(50)), new LegalSource("a planted bug")));
        var property = Prop.ForAll(
            Map.ArbFor<AreaMeasurement>(), area => new AreaClassifier(wrong).Decide(area) == new AreaClassifier(policy).Decide(area));

        var failure = Assert.ThrowsAny<Exception>(() => property.Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(1, 1)));

        Assert.Contains("Shrunk:", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_verdict_comes_of_any_policy()
    {
        var verdicts = Map.GeneratorFor<ThresholdPolicy>().Zip(Map.GeneratorFor<AreaMeasurement>()).Sample(400, new Rnd(1), 50)
            .Select(one => new AreaClassifier(one.Item1).Decide(one.Item2))
            .GroupBy(verdict => verdict)
            .ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal([Verdict.Undetermined, Verdict.Met, Verdict.NotMet], verdicts.Keys.Order());
        Assert.All(verdicts.Values, count => Assert.InRange(count, 20, 400));
    }

    private static void AssertShrinkingEnds<T>()
    {
        var arbitrary = Map.ArbFor<T>();
        var values = arbitrary.Generator.Sample(30, new Rnd(1), 50).ToList();
        Assert.InRange(values.Distinct().Count(), 3, values.Count);
        foreach (var value in values.Take(6))
        {
            var current = value;
            for (var steps = 0; ; steps++)
            {
                var simpler = arbitrary.Shrinker(current).Take(5).ToList();
                Assert.DoesNotContain(current, simpler);
                if (simpler.Count == 0) break;

                Assert.InRange(steps, 0, 2000);
                current = simpler[simpler.Count - 1];
            }
        }
    }

    private static Type Element(Type type)
    {
        while (type.IsGenericType || type.HasElementType)
            type = type.HasElementType ? type.GetElementType()! : type.GenericTypeArguments[0];
        return type;
    }
}
