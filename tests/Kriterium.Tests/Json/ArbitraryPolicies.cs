using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Kriterium.Tests.Json;

/// <summary>Any policy that a builder accepts: odd names, huge fractions, multiples, criteria and gates in any order.</summary>
public static class ArbitraryPolicies
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "7", " ", "\"", "\\", "/", "<", "&", "'", "%", "\n", "\r\n", "\t", "\b", "\f", "\0", "\u001f", "\u007f", "\u0085",
        "æ", "Å", "§", "İ", "ı", "\u0301", "\u0378", "\u2028", "\ue000", "\ufeff", "\ufffd", "\uffff", "中", "ع", "😀", "𝔸", "\U0010ffff",
        "\\u0041", "{", "]", ",",
    ];

    public static Arbitrary<ThresholdPolicy> Policies() => Policy.ToArbitrary();

    public static Gen<string> Text { get; } =
        from length in Gen.Choose(0, 12)
        from pieces in Gen.Elements(Pieces).ListOf(length)
        from visible in Gen.Elements("x", "Ø", "😀")
        from at in Gen.Choose(0, length)
        select string.Concat(pieces.Take(at)) + visible + string.Concat(pieces.Skip(at));

    public static Gen<LegalSource> Source { get; } =
        from citation in Text
        from unverified in Text
        from isVerified in Gen.Elements(true, false)
        from address in Gen.Elements(null, "", "https://x", "https://www.ft.dk/samling/20181/lovforslag/l38/index.htm?a=1&b=%C3%A6#c")
        select address == ""
            ? LegalSource.WithoutAddress(citation, isVerified ? null : unverified)
            : new LegalSource(citation, isVerified ? null : unverified, address);

    private static Gen<BigInteger> Huge { get; } =
        from length in Gen.Choose(1, 60)
        from digits in Gen.Choose(0, 9).ListOf(length)
        select digits.Aggregate(BigInteger.Zero, (value, digit) => (10 * value) + digit);

    private static Gen<decimal> Decimal { get; } =
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from middle in Gen.Choose(int.MinValue, int.MaxValue)
        from high in Gen.Elements(0, 0, 1, int.MaxValue, -1)
        from isNegative in Gen.Elements(false, false, true)
        from scale in Gen.Choose(0, 28)
        select new decimal(low, middle, high, isNegative, (byte)scale);

    private static Gen<Limit> Limit { get; } = Gen.OneOf(
        Gen.Choose(0, 100).Select(percent => Kriterium.Limit.Of(Share.Percent(percent))),
        Gen.Choose(0, 30_000).Select(rate => Kriterium.Limit.Of(Share.PerTenThousand(rate / 10m))),
        Decimal.Select(percent => Kriterium.Limit.Of(Share.Percent(percent))),
        from part in Huge
        from whole in Huge
        from sign in Gen.Elements(1, 1, -1)
        select Kriterium.Limit.Of(Share.Of(sign * part, whole + 1)),
        from part in Huge
        from exponent in Gen.Choose(0, 200)
        select Kriterium.Limit.Of(Share.Of(part, BigInteger.One << exponent)),
        Gen.Choose(1, 100).Select(tenths => Kriterium.Limit.TimesNational(tenths / 10m)),
        Decimal.Select(multiple => Kriterium.Limit.TimesNational(multiple == 0 ? 1 : Math.Abs(multiple))));

    private static Gen<Threshold> Threshold { get; } =
        from make in Gen.Elements<Func<Limit, Threshold>>(
            Kriterium.Threshold.MoreThan, Kriterium.Threshold.AtLeast, Kriterium.Threshold.LessThan)
        from limit in Limit
        select make(limit);

    private static Gen<Criterion> Criterion(Indicator indicator) =>
        from threshold in Threshold
        from source in Source
        from window in Gen.Choose(1, 4)
        from education in ReferenceEquals(indicator, Indicator.BasicEducation)
            ? Gen.Elements(Enum.GetValues<EducationDefinition>())
            : Gen.Constant(EducationDefinition.UnknownCountsAsBasic)
        select new Criterion(indicator, threshold, source, window, education);

    private static Gen<ThresholdPolicy> Policy { get; } =
        from name in Text
        from source in Source
        from smallest in Gen.OneOf(Gen.Elements(0L, 1000L, long.MaxValue), Gen.Choose(0, int.MaxValue).Select(residents => (long)residents))
        from averaging in Gen.Elements(AveragingMethod.MeanOfYearlyShares, AveragingMethod.PooledShare)
        from indicators in Gen.Shuffle(Indicator.All.ToArray())
        from used in Gen.Choose(1, 5)
        from counted in Gen.Choose(1, used)
        from required in Gen.Choose(1, counted)
        from criteria in Gen.CollectToList(indicators.Take(used), Criterion)
        select Build(name, source, smallest, required, averaging, criteria.Take(counted), criteria.Skip(counted));

    private static ThresholdPolicy Build(
        string name,
        LegalSource source,
        long smallest,
        int required,
        AveragingMethod averaging,
        IEnumerable<Criterion> criteria,
        IEnumerable<Criterion> gates)
    {
        var builder = new ThresholdPolicyBuilder
        {
            Name = name,
            Source = source,
            SmallestPopulation = smallest,
            RequiredCount = required,
            Averaging = averaging,
        };
        foreach (var criterion in criteria) builder.Criteria.Add(criterion);
        foreach (var gate in gates) builder.Gates.Add(gate);
        return builder.Build();
    }
}
