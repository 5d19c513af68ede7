namespace Kriterium;

/// <summary>The counts of many areas in one measurement year, one column a figure: what an <see cref="AreaYear"/> is for one area.</summary>
/// <remarks>
/// An area is a position, the same in every column, and in every year of an <see cref="AreaColumns"/>. The columns stay the caller's memory and are not copied: they must
/// not change while this is in use, as they are checked once.
/// </remarks>
public sealed class AreaYearColumns
{
    /// <summary>In a column, a count or an income that is not known of this area. Never zero.</summary>
    public const long Unknown = long.MinValue;

    // Twelve columns of so many areas stay in a processor's nearest caches.
    internal const int BlockSize = 1024;

    private static readonly long[] AllUnknown = [.. Enumerable.Repeat(Unknown, BlockSize)];

    // Basic education with the unknown counted in, where they are given apart.
    private readonly ReadOnlyMemory<long> _basicOrUnknown;

    /// <summary>Checks the columns of a year. A column that is left out is unknown of every area.</summary>
    /// <param name="year">The measurement year, 1 to 9999.</param>
    /// <param name="count">How many areas there are. Every column has one entry for each, or is left out.</param>
    /// <param name="residents">All residents, children included, on 1 January.</param>
    /// <param name="nonWestern">Those of <paramref name="residents"/> who are immigrants or descendants from non-Western countries.</param>
    /// <param name="aged18To64">Residents aged 18 to 64.</param>
    /// <param name="outsideLabourMarketThousandths">Those of <paramref name="aged18To64"/> outside the labour market and education, in <b>thousandths of a person</b>.</param>
    /// <param name="aged18Plus">Residents aged 18 and over.</param>
    /// <param name="convicted">Those of <paramref name="aged18Plus"/> who were convicted.</param>
    /// <param name="aged30To59">Residents aged 30 to 59.</param>
    /// <param name="basicEducation">Those of <paramref name="aged30To59"/> whose highest education is basic. Unknown education is in it, unless it is given apart.</param>
    /// <param name="taxpayers">Taxable persons aged 15 to 64, persons in education left out.</param>
    /// <param name="grossIncome">The gross income of <paramref name="taxpayers"/> together, in kroner; may be negative.</param>
    /// <param name="unknownEducation">Those of <paramref name="aged30To59"/> whose education is unknown (<i>uoplyst</i>). Left out when it is not given apart.</param>
    /// <exception cref="FieldFaultException">
    /// The year or a column's length is wrong, or an area's counts would be refused by <see cref="AreaYear"/>: each such fault with its
    /// <see cref="FieldFault.Position"/>, the first 100 of all listed and the rest counted.
    /// </exception>
    public AreaYearColumns(
        int year,
        int count,
        ReadOnlyMemory<long> residents = default,
        ReadOnlyMemory<long> nonWestern = default,
        ReadOnlyMemory<long> aged18To64 = default,
        ReadOnlyMemory<long> outsideLabourMarketThousandths = default,
        ReadOnlyMemory<long> aged18Plus = default,
        ReadOnlyMemory<long> convicted = default,
        ReadOnlyMemory<long> aged30To59 = default,
        ReadOnlyMemory<long> basicEducation = default,
        ReadOnlyMemory<long> taxpayers = default,
        ReadOnlyMemory<long> grossIncome = default,
        ReadOnlyMemory<long> unknownEducation = default)
    {
        var faults = new FieldFaults();
        if (AreaYear.YearFault(year) is { } fault) faults.Add(fault);
        if (count < 0) faults.Add(FieldFault.Alone(nameof(count), Text.Number(count), "give 0 or more"));

        ReadOnlyMemory<long> Checked(string field, ReadOnlyMemory<long> column)
        {
            if (column.IsEmpty || column.Length == count) return column;

            faults.Add(FieldFault.Alone(field, "a column of " + Text.Grouped(column.Length), "give one entry for each of the " + Text.Grouped(count) + " areas, or leave it out"));
            return default;
        }

        Year = year;
        Count = count;
        Residents = Checked(nameof(residents), residents);
        NonWestern = Checked(nameof(nonWestern), nonWestern);
        Aged18To64 = Checked(nameof(aged18To64), aged18To64);
        OutsideLabourMarketThousandths = Checked(nameof(outsideLabourMarketThousandths), outsideLabourMarketThousandths);
        Aged18Plus = Checked(nameof(aged18Plus), aged18Plus);
        Convicted = Checked(nameof(convicted), convicted);
        Aged30To59 = Checked(nameof(aged30To59), aged30To59);
        BasicEducation = Checked(nameof(basicEducation), basicEducation);
        Taxpayers = Checked(nameof(taxpayers), taxpayers);
        GrossIncome = Checked(nameof(grossIncome), grossIncome);
        UnknownEducation = Checked(nameof(unknownEducation), unknownEducation);

        CheckAreas(faults);
        faults.ThrowIfAny("The year " + Text.Number(year) + " in columns");
        _basicOrUnknown = UnknownEducation.IsEmpty || BasicEducation.IsEmpty ? BasicEducation : BasicOrUnknown();
    }

    /// <summary>The measurement year.</summary>
    public int Year { get; }

    /// <summary>How many areas there are.</summary>
    public int Count { get; }

    /// <summary>All residents, children included, on 1 January.</summary>
    public ReadOnlyMemory<long> Residents { get; }

    /// <summary>Residents who are immigrants or descendants from non-Western countries.</summary>
    public ReadOnlyMemory<long> NonWestern { get; }

    /// <summary>Residents aged 18 to 64.</summary>
    public ReadOnlyMemory<long> Aged18To64 { get; }

    /// <summary>Those aged 18 to 64 outside the labour market and education, in thousandths of a person.</summary>
    public ReadOnlyMemory<long> OutsideLabourMarketThousandths { get; }

    /// <summary>Residents aged 18 and over.</summary>
    public ReadOnlyMemory<long> Aged18Plus { get; }

    /// <summary>Those aged 18 and over who were convicted.</summary>
    public ReadOnlyMemory<long> Convicted { get; }

    /// <summary>Residents aged 30 to 59.</summary>
    public ReadOnlyMemory<long> Aged30To59 { get; }

    /// <summary>Those aged 30 to 59 whose highest education is basic.</summary>
    public ReadOnlyMemory<long> BasicEducation { get; }

    /// <summary>Taxable persons aged 15 to 64, persons in education left out.</summary>
    public ReadOnlyMemory<long> Taxpayers { get; }

    /// <summary>Their gross income together, in kroner.</summary>
    public ReadOnlyMemory<long> GrossIncome { get; }

    /// <summary>Those aged 30 to 59 whose education is unknown; empty when they are not given apart from <see cref="BasicEducation"/>.</summary>
    public ReadOnlyMemory<long> UnknownEducation { get; }

    /// <summary>"2015: 7,500 areas".</summary>
    public override string ToString() => Text.Number(Year) + ": " + Text.Grouped(Count) + " areas";

    /// <summary>The counts of one area.</summary>
    internal AreaYear YearOf(int index) =>
        new(
            Year,
            CountOf(Residents, index),
            CountOf(NonWestern, index),
            CountOf(Aged18To64, index),
            CountOf(OutsideLabourMarketThousandths, index),
            CountOf(Aged18Plus, index),
            CountOf(Convicted, index),
            CountOf(Aged30To59, index),
            CountOf(BasicEducation, index),
            CountOf(Taxpayers, index),
            IncomeOf(index),
            UnknownEducation.IsEmpty ? null : CountOf(UnknownEducation, index));

    /// <summary>The part and base of an indicator that is a share of people.</summary>
    internal ShareCounts CountsFor(Indicator indicator, bool unknownEducationIsBasic, int index) =>
        new(CountOf(Part(indicator, unknownEducationIsBasic), index), CountOf(Whole(indicator), index));

    /// <summary>The same where both are exactly known.</summary>
    internal ExactShare ExactCountsFor(Indicator indicator, bool unknownEducationIsBasic, int index)
    {
        var (part, whole) = (Part(indicator, unknownEducationIsBasic), Whole(indicator));
        return part.IsEmpty || whole.IsEmpty ? default : ExactShare.From(part.Span[index], whole.Span[index]);
    }

    internal IncomeSum IncomeSumOf(int index) => IncomeSum.From(IncomeOf(index), CountOf(Taxpayers, index));

    internal ExactIncome ExactIncomeOf(int index) => ExactIncome.From(IncomeOf(index), CountOf(Taxpayers, index));

    internal ReadOnlyMemory<long> Part(Indicator indicator, bool unknownEducationIsBasic) =>
        ReferenceEquals(indicator, Indicator.NonWestern) ? NonWestern
        : ReferenceEquals(indicator, Indicator.OutsideLabourMarket) ? OutsideLabourMarketThousandths
        : ReferenceEquals(indicator, Indicator.Convicted) ? Convicted
        : !ReferenceEquals(indicator, Indicator.BasicEducation) ? throw AreaYear.NoShare(indicator)
        : unknownEducationIsBasic ? _basicOrUnknown
        : BasicEducation;

    internal ReadOnlyMemory<long> Whole(Indicator indicator) =>
        ReferenceEquals(indicator, Indicator.NonWestern) ? Residents
        : ReferenceEquals(indicator, Indicator.OutsideLabourMarket) ? Aged18To64
        : ReferenceEquals(indicator, Indicator.Convicted) ? Aged18Plus
        : ReferenceEquals(indicator, Indicator.BasicEducation) ? Aged30To59
        : throw AreaYear.NoShare(indicator);

    /// <summary>Some areas of a column, all unknown where it is left out.</summary>
    internal static ReadOnlySpan<long> Block(ReadOnlyMemory<long> column, int start, int length) =>
        column.IsEmpty ? AllUnknown.AsSpan(0, length) : column.Span.Slice(start, length);

    private static Count CountOf(ReadOnlyMemory<long> column, int index) =>
        column.IsEmpty || column.Span[index] is Unknown ? Kriterium.Count.Unknown : Kriterium.Count.Of(column.Span[index]);

    private long? IncomeOf(int index) => GrossIncome.IsEmpty || GrossIncome.Span[index] is Unknown ? null : GrossIncome.Span[index];

    private long[] BasicOrUnknown()
    {
        var sums = new long[Count];
        for (var i = 0; i < sums.Length; i++)
            sums[i] = CountOf(BasicEducation, i).Plus(CountOf(UnknownEducation, i)) is { IsExact: true } sum ? sum.Lower : Unknown;
        return sums;
    }

    private void CheckAreas(FieldFaults faults)
    {
        for (var start = 0; start < Count; start += BlockSize)
        {
            var length = Count - start < BlockSize ? Count - start : BlockSize;
            if (!MayBeFaulty(start, length)) continue;

            for (var i = start; i < start + length; i++)
            {
                faults.Position = i;
                AreaYear.Check(
                    faults,
                    CountOf(Residents, i),
                    CountOf(NonWestern, i),
                    CountOf(Aged18To64, i),
                    CountOf(OutsideLabourMarketThousandths, i),
                    CountOf(Aged18Plus, i),
                    CountOf(Convicted, i),
                    CountOf(Aged30To59, i),
                    CountOf(BasicEducation, i),
                    CountOf(Taxpayers, i),
                    IncomeOf(i),
                    UnknownEducation.IsEmpty ? null : CountOf(UnknownEducation, i));
            }
        }
    }

    /// <summary>Whether an area of a block can have a fault. A quick look, so that the check that can name the fault is rarely needed.</summary>
    private bool MayBeFaulty(int start, int length) =>
        IsNestingBroken(Block(Residents, start, length), Block(Aged18Plus, start, length), Block(Aged18To64, start, length), Block(Aged30To59, start, length))
        || IsPartBroken(Block(NonWestern, start, length), Block(Residents, start, length), 1)
        || IsPartBroken(Block(OutsideLabourMarketThousandths, start, length), Block(Aged18To64, start, length), AreaYear.ThousandthsPerPerson)
        || IsPartBroken(Block(Convicted, start, length), Block(Aged18Plus, start, length), 1)
        || IsPartBroken(Block(BasicEducation, start, length), Block(Aged30To59, start, length), 1)
        || (!UnknownEducation.IsEmpty && IsEducationBroken(Block(BasicEducation, start, length), Block(UnknownEducation, start, length), Block(Aged30To59, start, length)))
        || IsIncomeBroken(Block(Taxpayers, start, length), Block(GrossIncome, start, length));

    private static bool IsNestingBroken(ReadOnlySpan<long> residents, ReadOnlySpan<long> aged18Plus, ReadOnlySpan<long> aged18To64, ReadOnlySpan<long> aged30To59)
    {
        static bool Broken(long count, ref long outer)
        {
            if (count == Unknown) return false;

            var isBroken = count < 0 | count > outer;
            outer = count;
            return isBroken;
        }

        var broken = false;
        for (var i = 0; i < residents.Length; i++)
        {
            var outer = long.MaxValue;
            broken |= Broken(residents[i], ref outer) | Broken(aged18Plus[i], ref outer) | Broken(aged18To64[i], ref outer) | Broken(aged30To59[i], ref outer);
        }

        return broken;
    }

    private static bool IsPartBroken(ReadOnlySpan<long> parts, ReadOnlySpan<long> wholes, long unitsPerPerson)
    {
        // A base so large that its units would not fit is larger than any part.
        var largest = unitsPerPerson == 1 ? long.MaxValue : long.MaxValue / AreaYear.ThousandthsPerPerson;
        var broken = false;
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, whole) = (parts[i], wholes[i]);
            broken |= (part < 0 & part != Unknown) | (whole >= 0 & whole <= largest & part > whole * unitsPerPerson);
        }

        return broken;
    }

    private static bool IsEducationBroken(ReadOnlySpan<long> basic, ReadOnlySpan<long> unknown, ReadOnlySpan<long> aged30To59)
    {
        var broken = false;
        for (var i = 0; i < basic.Length; i++)
        {
            var least = basic[i] < 0 ? 0 : basic[i];
            broken |= (unknown[i] < 0 & unknown[i] != Unknown) | (aged30To59[i] >= least & unknown[i] > aged30To59[i] - least);
        }

        return broken;
    }

    private static bool IsIncomeBroken(ReadOnlySpan<long> taxpayers, ReadOnlySpan<long> grossIncome)
    {
        var broken = false;
        for (var i = 0; i < taxpayers.Length; i++)
            broken |= (taxpayers[i] < 0 & taxpayers[i] != Unknown) | (taxpayers[i] == 0 & grossIncome[i] != 0 & grossIncome[i] != Unknown);
        return broken;
    }
}
