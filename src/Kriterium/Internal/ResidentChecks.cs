namespace Kriterium.Internal;

/// <summary>What a row about a resident must be to be possible at all: each fault once, for columns, rows and readers alike.</summary>
internal static class ResidentChecks
{
    public const ResidentTraits AllTraits = ResidentTraits.NonWestern | ResidentTraits.Convicted | ResidentTraits.BasicEducation
        | ResidentTraits.UnknownEducation | ResidentTraits.InEducation | ResidentTraits.Taxable;

    public const ResidentTraits BothEducations = ResidentTraits.BasicEducation | ResidentTraits.UnknownEducation;

    /// <summary>Every impossible figure, in the order of the rows.</summary>
    public static IReadOnlyList<ResidentFault> FindFaults(ResidentBatch batch, int areaCount)
    {
        var faults = new List<ResidentFault>();
        for (var i = 0; i < batch.Length; i++)
        {
            if (IsPossible(batch.Area[i], batch.Region[i], batch.Age[i], batch.Traits[i], batch.OutsideLabour[i], batch.GrossIncome[i], areaCount)) continue;

            foreach (var fault in new[]
            {
                Area(batch.Area[i], areaCount), Region(batch.Region[i]), Age(batch.Age[i]), Traits(batch.Traits[i]),
                OutsideLabour(batch.OutsideLabour[i]), GrossIncome(batch.GrossIncome[i]),
            })
            {
                if (fault is { } found) faults.Add(new ResidentFault(i, found));
            }
        }

        return faults;
    }

    public static bool IsPossible(int area, byte region, byte age, ResidentTraits traits, ushort outsideLabour, long grossIncome, int areaCount) =>
        area >= Resident.NoArea && area < areaCount
        && region is >= 1 and <= 5
        && age <= Resident.OldestAge
        && (traits & ~AllTraits) == 0 && (traits & BothEducations) != BothEducations
        && outsideLabour <= Resident.WhollyOutside
        && grossIncome is >= Resident.LowestIncome and <= Resident.HighestIncome;

    // The texts are made for faulty figures only: a reader asks for every one of millions.
    public static FieldFault? Area(long area, int areaCount) =>
        area >= Resident.NoArea && area < areaCount ? null
        : Fault("area", area, areaCount == 0 ? "give -1, as there are no areas" : "give an index from 0 to " + Text.Number(areaCount - 1) + ", or -1 for none");

    public static FieldFault? Region(long region) =>
        region is >= 1 and <= 5 ? null : Fault("region", region, "give 1 to 5, the last digit of the region's code");

    public static FieldFault? Age(long age) =>
        age is >= 0 and <= Resident.OldestAge ? null : Fault("age", age, "give 0 to " + Text.Number(Resident.OldestAge));

    public static FieldFault? OutsideLabour(long thousandths) =>
        thousandths is >= 0 and <= Resident.WhollyOutside ? null
        : Fault("outsideLabour", thousandths, "give 0 to " + Text.Number(Resident.WhollyOutside) + " thousandths of a person");

    public static FieldFault? GrossIncome(long kroner) =>
        kroner is >= Resident.LowestIncome and <= Resident.HighestIncome ? null
        : Fault("grossIncome", kroner, "give " + Text.Number(Resident.LowestIncome) + " to " + Text.Number(Resident.HighestIncome));

    private static FieldFault? Traits(ResidentTraits traits) =>
        (traits & ~AllTraits) != 0 ? Fault("traits", (long)traits, "give the sum of some of ResidentTraits")
        : (traits & BothEducations) == BothEducations ? Fault("traits", (long)traits, "an education is basic or unknown, not both; give one of them")
        : null;

    private static FieldFault Fault(string field, long given, string allowed) => FieldFault.Alone(field, Text.Number(given), allowed);
}
