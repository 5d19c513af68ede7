namespace Kriterium;

/// <summary>
/// Where the figures of some areas stand: a block of columns, or one area by itself. The measurement year is 0 years back, the year
/// before it 1.
/// </summary>
internal readonly ref struct Block
{
    /// <summary>Stands for a count that is bounded and not exact, which only an area by itself can have.</summary>
    private const long Partly = AreaYearColumns.Unknown + 1;

    // So that its thousandths fit too.
    private const long LargestBase = 1L << 52;

    private readonly AreaColumns? _columns;
    private readonly AreaMeasurement? _area;
    private readonly int _start;

    // Of one area by itself, the figures of a year one after another and then those of the year before it.
    private readonly ReadOnlySpan<long> _figures;

    public Block(AreaColumns columns, int start, int length)
    {
        _columns = columns;
        _start = start;
        Length = length;
    }

    public Block(AreaMeasurement area)
    {
        _area = area;
        _figures = area.Block;
        Length = 1;
    }

    /// <summary>The figures of one area for the longest window, as a block holds them.</summary>
    public static long[] FiguresOf(AreaMeasurement area)
    {
        var figures = new long[Criterion.LongestWindow * YearFigure.Count];
        for (var yearsBack = 0; yearsBack < Criterion.LongestWindow; yearsBack++)
        {
            var year = area.YearOf(area.MeasurementYear - yearsBack);
            foreach (var figure in YearFigure.All)
            {
                figures[(yearsBack * YearFigure.Count) + figure.Index] =
                    year is null || year[figure] == Count.Unknown ? AreaYearColumns.Unknown
                    : year[figure].IsExact ? year[figure].Lower
                    : Partly;
            }
        }

        return figures;
    }

    /// <summary>How many areas there are.</summary>
    public int Length { get; }

    /// <summary>Whether unknown education may be given apart, so that it can be read in two ways.</summary>
    public bool HasUnknownEducation => _columns is null || _columns.HasUnknownEducation;

    /// <summary>
    /// The part of a year and its base, of one area by itself; false where they are not exactly known or nobody is in the base.
    /// </summary>
    public bool TryExact(MeasuredShare share, int yearsBack, out long part, out long whole)
    {
        var year = _figures.Slice(yearsBack * YearFigure.Count, YearFigure.Count);
        (part, whole) = (year[share.Part.Index], year[share.Whole.Index]);
        var other = share.OtherPart is { } otherPart ? year[otherPart.Index] : 0;
        var areKnown = part >= 0 & other >= 0 & whole > 0;
        part += other;
        return areKnown;
    }

    /// <summary>
    /// From where to where the part of a year lies, and its base. False where a count is bounded otherwise, or where the base is not
    /// known and is to be added to others.
    /// </summary>
    public bool TryShare(MeasuredShare share, int yearsBack, int i, bool isAdded, out long fewest, out long most, out long whole)
    {
        (fewest, most, whole) = (0, share.UnitsPerPerson, 1);
        var (persons, part) = (Figure(share.Whole, yearsBack, i), Figure(share.Part, yearsBack, i));
        var other = share.OtherPart is null ? 0 : Figure(share.OtherPart, yearsBack, i);
        var apart = share.Apart is null ? 0 : Figure(share.Apart, yearsBack, i);
        if (persons == Partly || part == Partly || other == Partly || apart == Partly) return false;
        if (persons > LargestBase || part > LargestBase) return false;

        if (persons is AreaYearColumns.Unknown or 0)
        {
            // Any share is possible, as of one person. Only thousandths say more: no base is smaller than the persons that they need.
            if (part > 0 && share.UnitsPerPerson > 1) (most, whole) = (part, (long)Measuring.PersonsIn(part, share.UnitsPerPerson));
            return !isAdded;
        }

        whole = persons;
        fewest = (part < 0 ? 0 : part) + (other < 0 ? 0 : other);
        most = part < 0 || other < 0 ? (persons - (apart < 0 ? 0 : apart)) * share.UnitsPerPerson : fewest;
        return true;
    }

    /// <summary>The number, or <see cref="AreaYearColumns.Unknown"/> where nothing is known of it, or <see cref="Partly"/>.</summary>
    public long Figure(YearFigure figure, int yearsBack, int i) =>
        _columns is null ? _figures[(yearsBack * YearFigure.Count) + figure.Index]
        : _columns.YearBack(yearsBack)?.Of(figure, _start + i) ?? AreaYearColumns.Unknown;

    /// <summary>A column of the block, for one year.</summary>
    public ReadOnlySpan<long> Column(YearFigure figure, int yearsBack) =>
        AreaYearColumns.Block(_columns?.YearBack(yearsBack)?[figure] ?? default, _start, Length);

    /// <summary>The parts of a share, for one year.</summary>
    public ReadOnlySpan<long> Parts(MeasuredShare share, int yearsBack) =>
        AreaYearColumns.Block(_columns?.YearBack(yearsBack)?.Parts(share) ?? default, _start, Length);

    /// <summary>The number of the region of each area; empty where none is known.</summary>
    public ReadOnlySpan<byte> Regions =>
        _columns is null || _columns.Regions.IsEmpty ? default : _columns.Regions.Span.Slice(_start, Length);

    /// <summary>The income of a region, for one year. One area by itself knows only its own.</summary>
    public RegionYear? RegionYear(int region, int yearsBack) =>
        _columns is null ? _area!.RegionYearOf(_area.MeasurementYear - yearsBack) : _columns.RegionYearBack(region, yearsBack);

    /// <summary>The convictions of the country, for one year.</summary>
    public NationalYear? NationalYear(int yearsBack) =>
        _columns is null ? _area!.NationalYearOf(_area.MeasurementYear - yearsBack) : _columns.NationalYearBack(yearsBack);

    /// <summary>Everything that is known of an area. A name and a date belong to the explanation, which is not asked for.</summary>
    public AreaMeasurement Measurement(int i) =>
        _area ?? _columns!.Measurement(_start + i, "area", new CalendarDate(_columns.MeasurementYear, 1, 1));
}
