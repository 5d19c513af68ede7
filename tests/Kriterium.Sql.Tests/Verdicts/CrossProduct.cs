using System.Numerics;

namespace Kriterium.Sql.Tests.Verdicts;

/// <summary>How large a number becomes when a figure is compared with its limit by multiplying across, and in no cleverer way.</summary>
internal static class CrossProduct
{
    public static BigInteger Largest(ThresholdPolicy policy, SqlBounds bounds) =>
        policy.Criteria.Concat(policy.Gates).Max(criterion => Of(criterion, policy.Averaging, bounds));

    private static BigInteger Of(Criterion criterion, AveragingMethod averaging, SqlBounds bounds)
    {
        var limit = (criterion.Threshold.Limit.Constant ?? criterion.Threshold.Limit.NationalMultiple)!.Value;
        var factor = BigInteger.Max(BigInteger.Abs(limit.Numerator), limit.Denominator);
        var units = criterion.Indicator == Indicator.OutsideLabourMarket ? YearFigure.OutsideLabourMarket.UnitsPerPerson : 1;
        var country = criterion.Threshold.Limit.Constant is null ? (BigInteger)bounds.ReferencePersons : 1;
        var year = criterion.Indicator == Indicator.RelativeIncome
            ? BigInteger.Max(
                (BigInteger)bounds.AreaIncome * bounds.ReferencePersons, (BigInteger)bounds.AreaPersons * bounds.RegionIncome)
            : (BigInteger)bounds.AreaPersons * units * country;
        return averaging == AveragingMethod.PooledShare
            ? factor * year * criterion.WindowYears * criterion.WindowYears
            : factor * criterion.WindowYears * BigInteger.Pow(year, criterion.WindowYears);
    }
}
