using System.Globalization;
using System.Numerics;

namespace Kriterium.Tests.Exactness;

/// <summary>
/// The library against an oracle of arbitrary precision that works differently: one common denominator and one cross-multiplication,
/// no fraction type, no interval. Cases lie on a limit or a person or a krone beside it more often than not.
/// </summary>
[Trait("Size", "Large")]
public class OracleTests
{
    private const int MaxCount = int.MaxValue;
    private const long MaxIncome = 1L << 62;

    private static readonly Indicator[] Shares =
        [Indicator.NonWestern, Indicator.OutsideLabourMarket, Indicator.Convicted, Indicator.BasicEducation];

    [Theory]
    [InlineData(AveragingMethod.MeanOfYearlyShares)]
    [InlineData(AveragingMethod.PooledShare)]
    public void Verdicts_AgreeWithTheOracle(AveragingMethod averaging)
    {
        var random = new Random(20131201 + (int)averaging);
        var cases = Cases.Of(usual: 10_000);
        var onTheLimit = 0;
        for (var i = 0; i < cases; i++)
        {
            var policy = i % 2 == 0 ? ThresholdPolicies.ParticularlyVulnerable2010 : ThresholdPolicies.ParticularlyVulnerable2013;
            policy = averaging == policy.Averaging ? policy : With(policy, averaging);
            var criterion = policy.Criteria[random.Next(policy.Criteria.Count)];

            var (area, sign) = criterion.Indicator == Indicator.RelativeIncome
                ? IncomeCase(random, criterion)
                : ShareCase(random, criterion, averaging);

            // More than: met above. Less than: met below. On the limit: neither.
            var expected = sign == (criterion.Threshold.Comparison == Comparison.LessThan ? -1 : 1) ? Verdict.Met : Verdict.NotMet;
            if (sign == 0) onTheLimit++;

            var verdict = new AreaClassifier(policy).Classify(
                area).Findings.Single(finding => finding.Indicator == criterion.Indicator).Verdict;
            if (verdict != expected)
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"case {i}: {criterion} gives {verdict}, the oracle {expected}"));
        }

        // A generator that never hits a limit would test little.
        Assert.True(onTheLimit > cases / 20, string.Create(CultureInfo.InvariantCulture, $"only {onTheLimit} of {cases} on the limit"));
    }

    [Fact]
    public void LargestCounts_NeitherOverflowNorLoseAUnit()
    {
        const long Half = MaxCount / 2; // 2^31 - 1 is odd, so exactly half of it cannot occur: this is just below, one more just above.
        var area = Areas.Counted(new AreaYear(2015, residents: MaxCount, nonWestern: Half));
        Assert.Equal(Verdict.NotMet, Areas.Judge(ThresholdPolicies.ParticularlyVulnerable2013, Indicator.NonWestern, area));
        area = Areas.Counted(new AreaYear(2015, residents: MaxCount, nonWestern: Half + 1));
        Assert.Equal(Verdict.Met, Areas.Judge(ThresholdPolicies.ParticularlyVulnerable2013, Indicator.NonWestern, area));

        // 55 per cent of 2^62 kroner over the same persons; 2^62 x 55 is no multiple of 100, so the krone
        // below is met and the one above not.
        var limit = (long)((Int128)MaxIncome * 55 / 100);
        foreach (var (income, expected) in ((long, Verdict)[])[(limit, Verdict.Met), (limit + 1, Verdict.NotMet)])
        {
            area = new AreaMeasurement(
                "made-up",
                Areas.List2015,
                [new AreaYear(2015, taxpayers: MaxCount, grossIncome: income)],
                [new RegionYear(2015, MaxCount, MaxIncome)]);
            Assert.Equal(expected, Areas.Judge(ThresholdPolicies.ParticularlyVulnerable2013, Indicator.RelativeIncome, area));
        }
    }

    private static ThresholdPolicy With(ThresholdPolicy policy, AveragingMethod averaging)
    {
        var builder = policy.ToBuilder();
        builder.Averaging = averaging;
        return builder.Build();
    }

    private static (AreaMeasurement Area, int Sign) ShareCase(Random random, Criterion criterion, AveragingMethod averaging)
    {
        var years = criterion.WindowYears;
        var units = criterion.Indicator == Indicator.OutsideLabourMarket ? 1000 : 1;
        var limit = criterion.Threshold.Limit.Constant!.Value;

        var wholes = new long[years];
        var parts = new long[years];
        var round = random.Next(3) > 0;
        for (var y = 0; y < years; y++)
        {
            // Round bases make exact ties possible; the rest are of every magnitude up to the largest.
            wholes[y] = round ? 1000L * random.Next(1, 3000) : 1 + (random.NextInt64(MaxCount) >> random.Next(31));
            var most = wholes[y] * units;
            parts[y] = Math.Clamp(Nearest(most * limit.Numerator, limit.Denominator) + random.Next(-3, 4), 0, most);
        }

        // The last year is moved so that the mean lands on the limit, or a unit beside it.
        var (sum, bound) = Compare(parts, wholes, units, limit, averaging);
        var perUnit = averaging == AveragingMethod.PooledShare
            ? limit.Denominator
            : wholes.Take(years - 1).Aggregate((BigInteger)limit.Denominator, (product, whole) => product * whole);
        var correction = Nearest(bound - sum, perUnit) + random.Next(-1, 2);
        parts[^1] = (long)BigInteger.Min(BigInteger.Max(parts[^1] + correction, 0), wholes[^1] * units);
        (sum, bound) = Compare(parts, wholes, units, limit, averaging);

        var area = Areas.Counted([
            .. Enumerable.Range(0, years).Select(y => Year(criterion.Indicator, 2016 - years + y, parts[y], wholes[y])),
        ]);
        return (area, sum.CompareTo(bound));
    }

    /// <summary>The two sides of "mean against limit", multiplied out until both are whole.</summary>
    private static (BigInteger Mean, BigInteger Limit) Compare(
        long[] parts, long[] wholes, int units, Share limit, AveragingMethod averaging)
    {
        if (averaging == AveragingMethod.PooledShare)
        {
            BigInteger part = 0, whole = 0;
            for (var y = 0; y < parts.Length; y++) (part, whole) = (part + parts[y], whole + wholes[y]);
            return (part * limit.Denominator, whole * units * limit.Numerator);
        }

        BigInteger mean = 0, all = units;
        for (var y = 0; y < parts.Length; y++)
        {
            BigInteger term = parts[y];
            for (var other = 0; other < parts.Length; other++)
            {
                if (other != y) term *= wholes[other];
            }

            mean += term;
            all *= wholes[y];
        }

        return (mean * limit.Denominator, all * limit.Numerator * parts.Length);
    }

    private static (AreaMeasurement Area, int Sign) IncomeCase(Random random, Criterion criterion)
    {
        var limit = criterion.Threshold.Limit.Constant!.Value;
        var round = random.Next(3) > 0;
        long persons = round ? random.Next(1, 5000) : random.Next(1, MaxCount);
        long regionPersons = round ? random.Next(1, 3_000_000) : random.Next(1, MaxCount);

        // A regional mean that is a multiple of 20 kroner has whole kroner at 55 per cent of it.
        var regionIncome = round ? regionPersons * 20 * random.Next(1, 50_000) : 1 + random.NextInt64(MaxIncome);
        var onTheLimit = Nearest(limit.Numerator * regionIncome * persons, limit.Denominator * regionPersons);
        var income = (long)BigInteger.Min(BigInteger.Max(onTheLimit + random.Next(-1, 2), -MaxIncome), MaxIncome);
        if (random.Next(50) == 0) income = -income;

        var area = new AreaMeasurement(
            "made-up",
            Areas.List2015,
            [new AreaYear(2015, taxpayers: persons, grossIncome: income)],
            [new RegionYear(2015, regionPersons, regionIncome)]);
        var sign = ((BigInteger)income * regionPersons * limit.Denominator).CompareTo((BigInteger)regionIncome * persons * limit.Numerator);
        return (area, sign);
    }

    private static AreaYear Year(Indicator indicator, int year, long part, long whole) => Array.IndexOf(Shares, indicator) switch
    {
        0 => new AreaYear(year, residents: whole, nonWestern: part),
        1 => new AreaYear(year, aged18To64: whole, outsideLabourMarketThousandths: part),
        2 => new AreaYear(year, aged18Plus: whole, convicted: part),
        3 => new AreaYear(year, aged30To59: whole, basicEducation: part),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    /// <summary>The whole number nearest to a quotient, for placing cases only.</summary>
    private static long Nearest(BigInteger numerator, BigInteger denominator)
    {
        var nearest = BigInteger.Divide((2 * numerator) + denominator, 2 * denominator);
        return (long)BigInteger.Min(BigInteger.Max(nearest, -MaxIncome), MaxIncome);
    }
}
