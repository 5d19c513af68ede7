using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// The counts of many areas in one measurement year, one column a figure: what an <see cref="AreaYear"/> is for one area.
/// </summary>
/// <remarks>
/// An area is a position, the same in every column, and in every year of an <see cref="AreaColumns"/>. The columns stay the
/// caller's memory and are not copied: they must not change while this is in use, as they are checked once.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class AreaYearColumns
{
    /// <summary>In a column, a count or an income that is not known of this area. Never zero.</summary>
    public const long Unknown = long.MinValue;

    // Twelve columns of this many areas stay in a processor's nearest caches.
    internal const int BlockSize = 1024;

    private static readonly long[] AllUnknown = [.. Enumerable.Repeat(Unknown, BlockSize)];

    private readonly ReadOnlyMemory<long>[] _columns;

    // Basic education with the unknown counted in, where they are given apart.
    private readonly ReadOnlyMemory<long> _basicOrUnknown;

    /// <summary>Checks the columns of a year. A column that is left out is unknown of every area.</summary>
    /// <param name="year">The measurement year, 1 to 9999.</param>
    /// <param name="count">How many areas there are. Every column has one entry for each, or is left out.</param>
    /// <param name="residents">All residents, children included, on 1 January.</param>
    /// <param name="nonWestern">Those of <paramref name="residents"/> who are immigrants or descendants from non-Western countries.</param>
    /// <param name="aged18To64">Residents aged 18 to 64.</param>
    /// <param name="outsideLabourMarketThousandths">
    /// Those of <paramref name="aged18To64"/> outside the labour market and education, in <b>thousandths of a person</b>.
    /// </param>
    /// <param name="aged18Plus">Residents aged 18 and over.</param>
    /// <param name="convicted">Those of <paramref name="aged18Plus"/> who were convicted.</param>
    /// <param name="aged30To59">Residents aged 30 to 59.</param>
    /// <param name="basicEducation">
    /// Those of <paramref name="aged30To59"/> whose highest education is basic. Unknown education is in it, unless it is given apart.
    /// </param>
    /// <param name="taxpayers">Taxable persons aged 15 to 64, persons in education left out.</param>
    /// <param name="grossIncome">The gross income of <paramref name="taxpayers"/> together, in kroner; may be negative.</param>
    /// <param name="unknownEducation">
    /// Those of <paramref name="aged30To59"/> whose education is unknown (<i>uoplyst</i>). Left out when it is not given apart.
    /// </param>
    /// <exception cref="InvalidInputException">
    /// The year or a column's length is wrong, or an area's counts would be refused by <see cref="AreaYear"/>: each such fault with its
    /// <see cref="InputFault.Row"/>, the first 100 of all listed and the rest counted.
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
        : this(
            year,
            count,
            [
                residents, nonWestern, aged18To64, outsideLabourMarketThousandths, aged18Plus, convicted, aged30To59, basicEducation,
                unknownEducation, taxpayers, grossIncome,
            ])
    {
    }

    /// <param name="year">The measurement year.</param>
    /// <param name="count">How many areas there are.</param>
    /// <param name="columns">Those of <see cref="YearFigure.All"/>, which are kept and not copied; empty where one is left out.</param>
    internal AreaYearColumns(int year, int count, ReadOnlyMemory<long>[] columns)
    {
        var faults = new Faults();
        if (AreaYear.YearFault(year) is { } fault) faults.Add(fault);
        faults.AddIf(count < 0, nameof(count), "is " + Words.Grouped(count), "give 0 or more");

        Year = year;
        Count = count;
        _columns = columns;
        foreach (var figure in YearFigure.All)
        {
            ref var column = ref _columns[figure.Index];
            if (column.IsEmpty || column.Length == count) continue;

            faults.Add(
                figure.Parameter,
                "is a column of " + Words.Grouped(column.Length),
                "give one entry for each of " + Words.Of(count, "area") + ", or leave it out");
            column = default;
        }

        CheckAreas(faults);
        faults.ThrowIfAny("The year " + Words.Number(year) + " in columns");
        _basicOrUnknown = UnknownEducation.IsEmpty || BasicEducation.IsEmpty ? BasicEducation : BasicOrUnknown();
    }

    /// <summary>The measurement year.</summary>
    public int Year { get; }

    /// <summary>How many areas there are.</summary>
    public int Count { get; }

    /// <summary>All residents, children included, on 1 January.</summary>
    public ReadOnlyMemory<long> Residents => this[YearFigure.Residents];

    /// <summary>Residents who are immigrants or descendants from non-Western countries.</summary>
    public ReadOnlyMemory<long> NonWestern => this[YearFigure.NonWestern];

    /// <summary>Residents aged 18 to 64.</summary>
    public ReadOnlyMemory<long> Aged18To64 => this[YearFigure.Aged18To64];

    /// <summary>Those aged 18 to 64 outside the labour market and education, in thousandths of a person.</summary>
    public ReadOnlyMemory<long> OutsideLabourMarketThousandths => this[YearFigure.OutsideLabourMarket];

    /// <summary>Residents aged 18 and over.</summary>
    public ReadOnlyMemory<long> Aged18Plus => this[YearFigure.Aged18Plus];

    /// <summary>Those aged 18 and over who were convicted.</summary>
    public ReadOnlyMemory<long> Convicted => this[YearFigure.Convicted];

    /// <summary>Residents aged 30 to 59.</summary>
    public ReadOnlyMemory<long> Aged30To59 => this[YearFigure.Aged30To59];

    /// <summary>Those aged 30 to 59 whose highest education is basic.</summary>
    public ReadOnlyMemory<long> BasicEducation => this[YearFigure.BasicEducation];

    /// <summary>Taxable persons aged 15 to 64, persons in education left out.</summary>
    public ReadOnlyMemory<long> Taxpayers => this[YearFigure.Taxpayers];

    /// <summary>Their gross income together, in kroner.</summary>
    public ReadOnlyMemory<long> GrossIncome => this[YearFigure.GrossIncome];

    /// <summary>
    /// Those aged 30 to 59 whose education is unknown; empty when they are not given apart from <see cref="BasicEducation"/>.
    /// </summary>
    public ReadOnlyMemory<long> UnknownEducation => this[YearFigure.UnknownEducation];

    /// <summary>"2015: 7,500 areas".</summary>
    public override string ToString() => Words.Number(Year) + ": " + Words.Of(Count, "area");

    /// <summary>The column of a figure; empty where it is left out.</summary>
    internal ReadOnlyMemory<long> this[YearFigure figure] => _columns[figure.Index];

    /// <summary>One figure of one area. Unknown education that is not given apart is nobody.</summary>
    internal long Of(YearFigure figure, int index) =>
        !this[figure].IsEmpty ? this[figure].Span[index]
        : ReferenceEquals(figure, YearFigure.UnknownEducation) ? 0
        : Unknown;

    /// <summary>The parts of a share.</summary>
    internal ReadOnlyMemory<long> Parts(MeasuredShare share) => share.OtherPart is null ? this[share.Part] : _basicOrUnknown;

    /// <summary>The counts of one area.</summary>
    internal AreaYear YearOf(int index)
    {
        var figures = new Count[YearFigure.Count];
        Fill(figures, index);
        return new AreaYear(Year, figures, !UnknownEducation.IsEmpty);
    }

    /// <summary>Some areas of a column, all unknown where it is left out.</summary>
    internal static ReadOnlySpan<long> Block(ReadOnlyMemory<long> column, int start, int length) =>
        column.IsEmpty ? AllUnknown.AsSpan(0, length) : column.Span.Slice(start, length);

    private void Fill(Span<Count> figures, int index)
    {
        foreach (var figure in YearFigure.All)
            figures[figure.Index] = Of(figure, index) is not Unknown and var known ? Kriterium.Count.Of(known) : Kriterium.Count.Unknown;
    }

    private long[] BasicOrUnknown()
    {
        var basic = BasicEducation.Span;
        var unknown = UnknownEducation.Span;
        var sums = new long[Count];
        for (var i = 0; i < sums.Length; i++)
            sums[i] = basic[i] is Unknown || unknown[i] is Unknown || basic[i] > long.MaxValue - unknown[i]
                ? Unknown
                : basic[i] + unknown[i];
        return sums;
    }

    private void CheckAreas(Faults faults)
    {
        Span<Count> figures = stackalloc Count[YearFigure.Count];
        for (var start = 0; start < Count; start += BlockSize)
        {
            var length = Count - start < BlockSize ? Count - start : BlockSize;
            if (!MayBeFaulty(start, length)) continue;

            for (var i = start; i < start + length; i++)
            {
                faults.Row = i;
                Fill(figures, i);
                AreaYear.Check(faults, figures);
            }
        }
    }

    /// <summary>
    /// Whether an area of a block can have a fault. A quick look, so that the check that can name the fault is rarely needed.
    /// </summary>
    internal bool MayBeFaulty(int start, int length)
    {
        ReadOnlySpan<long> Column(YearFigure figure) => Block(this[figure], start, length);

        foreach (var part in YearFigure.All)
        {
            if (part.Whole is { } whole && IsPartBroken(Column(part), Column(whole), part.UnitsPerPerson)) return true;
        }

        return IsNestingBroken(
            Column(YearFigure.Residents), Column(YearFigure.Aged18Plus), Column(YearFigure.Aged18To64), Column(YearFigure.Aged30To59))
            || (!UnknownEducation.IsEmpty
                && IsEducationBroken(Column(YearFigure.BasicEducation), Column(YearFigure.UnknownEducation), Column(YearFigure.Aged30To59)))
            || IsIncomeBroken(Column(YearFigure.Taxpayers), Column(YearFigure.GrossIncome));
    }

    private static bool IsNestingBroken(
        ReadOnlySpan<long> residents, ReadOnlySpan<long> aged18Plus, ReadOnlySpan<long> aged18To64, ReadOnlySpan<long> aged30To59)
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
            broken |= Broken(residents[i], ref outer)
                | Broken(aged18Plus[i], ref outer)
                | Broken(aged18To64[i], ref outer)
                | Broken(aged30To59[i], ref outer);
        }

        return broken;
    }

    private static bool IsPartBroken(ReadOnlySpan<long> parts, ReadOnlySpan<long> wholes, long unitsPerPerson)
    {
        // A base so large that its units would not fit is larger than any part.
        var largest = unitsPerPerson == 1 ? long.MaxValue : long.MaxValue / YearFigure.ThousandthsPerPerson;
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
