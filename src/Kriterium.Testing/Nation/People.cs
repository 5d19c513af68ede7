namespace Kriterium.Testing;

/// <summary>
/// People outside the areas, each drawn alone, and what is drawn alone of everyone. Bounds are in parts of
/// the bits they are compared with.
/// </summary>
internal static class People
{
    /// <summary>Writes a person who lives in no area.</summary>
    /// <param name="columns">Where to.</param>
    /// <param name="row">The row there.</param>
    /// <param name="incomeScale">The incomes of the region.</param>
    /// <param name="first">64 bits of the person's own.</param>
    /// <param name="second">64 more.</param>
    public static void Write(PersonColumns columns, int row, long incomeScale, ulong first, ulong second)
    {
        uint age = AgePyramid.Nation.At((uint)first & ((1 << AgePyramid.SliceBits) - 1));
        var traits = Bits(first, 12) < PerThousand(54) ? (uint)ResidentTraits.NonWestern : 0;
        uint outside = 0;
        long income = 0;

        if (age >= 15)
        {
            // Convictions from 15 to 17 years exist and do not count.
            if (Bits(first, 28) < PerThousand(6) + 6) traits |= (uint)ResidentTraits.Convicted;
            outside = age >= 65 ? Resident.WhollyOutside : age >= 18 ? OutsideLabourMarket(Bits(second, 16)) : 0u;

            income = IncomeCurve.At(Bits(second, 0), incomeScale);
            if (Bits(second, 32) == 0) income *= 100;
            traits |= Taxes(isYoung: age < 30, outside, first ^ (second << 1), ref income);
        }

        if (age >= 30 && age < 60)
        {
            var place = Bits(first, 44);
            if (place < PerThousand(155)) traits |= (uint)ResidentTraits.BasicEducation;
            else if (place < PerThousand(170)) traits |= (uint)ResidentTraits.UnknownEducation;
        }
        else
        {
            traits |= EducationOfOthers(age >= 18, first);
        }

        columns.Age[row] = (byte)age;
        columns.Traits[row] = (ResidentTraits)traits;
        columns.OutsideLabourMarket[row] = (ushort)outside;
        columns.GrossIncome[row] = income;
    }

    /// <summary>The education of those who are too young or too old for it to count.</summary>
    public static uint EducationOfOthers(bool isAdult, ulong chance) =>
        !isAdult ? 0
        : Bits(chance, 44) < PerThousand(300) ? (uint)ResidentTraits.BasicEducation
        : Bits(chance, 44) < PerThousand(330) ? (uint)ResidentTraits.UnknownEducation
        : 0;

    /// <summary>
    /// Whether someone of 15 years or more is taxable and in education. Students earn less, and nobody is a
    /// student and outside education.
    /// </summary>
    public static uint Taxes(bool isYoung, uint outside, ulong chance, ref long income)
    {
        uint traits = 0;
        if (isYoung && outside == 0 && Bits(chance, 16) < PerThousand(450))
        {
            traits = (uint)ResidentTraits.InEducation;
            income /= 3;
        }

        if (Bits(chance, 32) < PerThousand(970)) return traits | (uint)ResidentTraits.Taxable;

        income = 0;
        return traits;
    }

    /// <summary>About how many of every thousand people of these ages in the country are taxable and not in education.</summary>
    public static int TaxpayersPerThousand(AgePyramid ages) =>
        ((ages.SlicesBetween(15, 64) * 970) - (ages.SlicesBetween(15, 29) * 350)) / AgePyramid.Slices;

    private static uint OutsideLabourMarket(uint place) =>
        place < PerThousand(130) ? Resident.WhollyOutside
        : place < PerThousand(210) ? ((place % 3) + 1) * 250
        : place < PerThousand(214) ? place % 1000
        : 0;

    private static uint PerThousand(uint part) => (part << 16) / 1000;

    private static uint Bits(ulong chance, int from) => (uint)(chance >> from) & 0xFFFF;
}
