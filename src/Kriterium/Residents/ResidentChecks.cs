namespace Kriterium;

/// <summary>What makes a row about a resident possible: each check once, for columns, rows and readers.</summary>
internal static class ResidentChecks
{
    public const ResidentTraits AllTraits = ResidentTraits.NonWestern | ResidentTraits.Convicted | ResidentTraits.BasicEducation
        | ResidentTraits.UnknownEducation | ResidentTraits.InEducation | ResidentTraits.Taxable;

    /// <summary>What to do where an education is given as basic and as unknown.</summary>
    public const string EducationIsEither = "an education is basic or unknown, not both; give one of them";

    public const ResidentTraits BothEducations = ResidentTraits.BasicEducation | ResidentTraits.UnknownEducation;

    /// <summary>Every impossible figure, in the order of the rows.</summary>
    public static IReadOnlyList<InputFault> FindFaults(in ResidentBatch batch, int areaCount)
    {
        var faults = new List<InputFault>();
        for (var i = 0; i < batch.Length; i++)
        {
            if (IsPossible(batch, i, areaCount)) continue;
            foreach (var fault in FaultsOf(batch, i, areaCount)) faults.Add(fault.InRow(i));
        }

        return faults;
    }

    /// <summary>What is wrong with one row of a batch.</summary>
    public static IReadOnlyList<InputFault> FaultsOf(in ResidentBatch batch, int row, int areaCount) =>
    [
        .. new[]
        {
            Area(batch.Areas[row], areaCount), Region(batch.Regions[row]), Age(batch.Ages[row]), Traits(batch.Traits[row]),
            OutsideLabourMarket(batch.OutsideLabourMarketThousandths[row]), GrossIncome(batch.GrossIncome[row]),
        }.OfType<InputFault>(),
    ];

    /// <summary>How many faults a row has, without their texts.</summary>
    public static int CountFaults(in ResidentBatch batch, int row, int areaCount) =>
        (IsArea(batch.Areas[row], areaCount) ? 0 : 1) + (IsRegion(batch.Regions[row]) ? 0 : 1) + (IsAge(batch.Ages[row]) ? 0 : 1)
        + (AreTraits(batch.Traits[row]) ? 0 : 1) + (IsOutsideLabourMarket(batch.OutsideLabourMarketThousandths[row]) ? 0 : 1)
        + (IsGrossIncome(batch.GrossIncome[row]) ? 0 : 1);

    public static bool IsPossible(in ResidentBatch batch, int row, int areaCount) =>
        IsArea(batch.Areas[row], areaCount) && IsRegion(batch.Regions[row]) && IsAge(batch.Ages[row])
        && AreTraits(batch.Traits[row])
        && IsOutsideLabourMarket(batch.OutsideLabourMarketThousandths[row])
        && IsGrossIncome(batch.GrossIncome[row]);

    private static bool IsArea(long area, int areaCount) => area >= Resident.NoArea && area < areaCount;

    private static bool IsRegion(long region) => region is >= 1 and <= 5;

    private static bool IsAge(long age) => age is >= 0 and <= Resident.OldestAge;

    private static bool AreTraits(ResidentTraits traits) => (traits & ~AllTraits) == 0 && (traits & BothEducations) != BothEducations;

    private static bool IsOutsideLabourMarket(long thousandths) => thousandths is >= 0 and <= Resident.WhollyOutside;

    private static bool IsGrossIncome(long kroner) => kroner is >= Resident.LowestIncome and <= Resident.HighestIncome;

    // Texts are made for faulty figures only: a reader asks about every figure of millions of rows.
    public static InputFault? Area(long area, int areaCount) =>
        IsArea(area, areaCount) ? null
        : areaCount == 0 ? Code("area", area, "give -1, as there are no areas")
        : Code("area", area, "give an index from 0 to " + Words.Number(areaCount - 1) + ", or -1 for none");

    public static InputFault? Region(long region) =>
        IsRegion(region) ? null : Code("region", region, "give 1 to 5, the last digit of the region's code");

    public static InputFault? Age(long age) =>
        IsAge(age) ? null : Quantity("age", age, "give 0 to " + Words.Number(Resident.OldestAge));

    public static InputFault? OutsideLabourMarket(long thousandths) =>
        IsOutsideLabourMarket(thousandths) ? null
        : Quantity(
            "outsideLabourMarketThousandths",
            thousandths,
            "give 0 to " + Words.Grouped(Resident.WhollyOutside) + " thousandths of a person");

    public static InputFault? GrossIncome(long kroner) =>
        IsGrossIncome(kroner) ? null
        : Quantity(
            "grossIncome",
            kroner,
            "give " + Words.Grouped(Resident.LowestIncome) + " to " + Words.Grouped(Resident.HighestIncome));

    private static InputFault? Traits(ResidentTraits traits) =>
        AreTraits(traits) ? null
        : (traits & ~AllTraits) != 0 ? Code("traits", (long)traits, "give the sum of some of ResidentTraits")
        : Code("traits", (long)traits, EducationIsEither);

    /// <param name="field">The figure.</param>
    /// <param name="given">An index, a code or a sum of flags.</param>
    /// <param name="advice">What is allowed.</param>
    private static InputFault Code(string field, long given, string advice) => new(field, "is " + Words.Number(given), advice);

    private static InputFault Quantity(string field, long given, string advice) => new(field, "is " + Words.Grouped(given), advice);
}
