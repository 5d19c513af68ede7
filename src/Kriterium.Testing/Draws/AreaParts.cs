namespace Kriterium.Testing;

/// <summary>The parts of a measurement, to be put together otherwise.</summary>
internal sealed class AreaParts
{
    private readonly AreaMeasurement _area;

    public AreaParts(AreaMeasurement area)
        : this(
            area,
            area.Years,
            area.RegionYears,
            area.NationalYears,
            area.Published,
            area.National,
            IsMeasured(area) ? Count.Unknown : area.Residents)
    {
    }

    private AreaParts(
        AreaMeasurement area,
        IReadOnlyList<AreaYear> years,
        IReadOnlyList<RegionYear> regionYears,
        IReadOnlyList<NationalYear> nationalYears,
        IReadOnlyList<PublishedFigure> published,
        IReadOnlyList<PublishedFigure> national,
        Count residents)
    {
        _area = area;
        Years = years;
        RegionYears = regionYears;
        NationalYears = nationalYears;
        Published = published;
        National = national;
        Residents = residents;
    }

    public IReadOnlyList<AreaYear> Years { get; }

    public IReadOnlyList<RegionYear> RegionYears { get; }

    public IReadOnlyList<NationalYear> NationalYears { get; }

    public IReadOnlyList<PublishedFigure> Published { get; }

    public IReadOnlyList<PublishedFigure> National { get; }

    /// <summary>Those given beside the counts; else unknown.</summary>
    public Count Residents { get; }

    /// <summary>Whether the counts of the measurement year are there, and the residents with them.</summary>
    public static bool IsMeasured(AreaMeasurement area) => area.Years.Any(year => year.Year == area.MeasurementYear);

    public static AreaYear? TryYear(int year, Dictionary<YearFigure, Count> figures) => Try(() => new AreaYear(year, figures));

    public AreaParts With(
        IReadOnlyList<AreaYear>? years = null,
        IReadOnlyList<RegionYear>? regionYears = null,
        IReadOnlyList<NationalYear>? nationalYears = null,
        IReadOnlyList<PublishedFigure>? published = null,
        IReadOnlyList<PublishedFigure>? national = null,
        Count? residents = null) =>
        new(
            _area,
            years ?? Years,
            regionYears ?? RegionYears,
            nationalYears ?? NationalYears,
            published ?? Published,
            national ?? National,
            residents ?? Residents);

    /// <summary>The measurement, or <c>null</c> where the parts cannot be true together.</summary>
    public AreaMeasurement? TryBuild() => Try(() => new AreaMeasurement(
        _area.AreaId, _area.ListDate, Years, RegionYears, Published, Residents, National, _area.MeasurementYear, NationalYears));

    private static T? Try<T>(Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }
}
