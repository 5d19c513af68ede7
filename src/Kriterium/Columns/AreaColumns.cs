using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What is known of many areas for one list, as columns: what an <see cref="AreaMeasurement"/> is for one area.</summary>
/// <remarks>Counts only. An area with published figures is an <see cref="AreaMeasurement"/>.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class AreaColumns
{
    // By years back: the measurement year first. Null where there is no such year.
    private readonly AreaYearColumns?[] _years = new AreaYearColumns?[Criterion.LongestWindow];
    private readonly RegionYear?[][] _regionYears;
    private readonly NationalYear?[] _nationalYears = new NationalYear?[Criterion.LongestWindow];

    /// <summary>Checks and keeps what is known of many areas.</summary>
    /// <param name="measurementYear">The year that windows end with, 1 to 9999.</param>
    /// <param name="years">
    /// The counts of the same areas in the same order, at most one of each year, at least one in all. A year in a
    /// window that is missing is unknown.
    /// </param>
    /// <param name="regions">
    /// The region of each area as its <see cref="Region.Number"/>, 1 to 5; 0 where it is not known. Left out, no
    /// region is known. It is copied.
    /// </param>
    /// <param name="regionYears">The income of the regions, at most one of each region and year.</param>
    /// <param name="nationalYears">The country's convictions, at most one of each year.</param>
    /// <exception cref="InvalidInputException">
    /// There is no year, the years are not of the same number of areas, a year is given twice or is after the measurement year, or
    /// a region does not exist. All faults are listed together.
    /// </exception>
    public AreaColumns(
        int measurementYear,
        IEnumerable<AreaYearColumns> years,
        ReadOnlyMemory<byte> regions = default,
        IEnumerable<RegionYear>? regionYears = null,
        IEnumerable<NationalYear>? nationalYears = null)
    {
        if (years is null) throw new ArgumentNullException(nameof(years));

        var faults = new Faults();
        if (AreaYear.YearFault(measurementYear, nameof(measurementYear)) is { } fault) faults.Add(fault);

        AreaYearColumns[] given = [.. years];
        var known = AreaMeasurement.ByYear(faults, nameof(years), given, year => year.Year);
        faults.AddIf(known.Length == 0, nameof(years), "is empty", "give the columns of at least one year");
        foreach (var year in known)
        {
            var path = Faults.PathOf(nameof(years), Array.IndexOf(given, year));
            if (year.Year > measurementYear) faults.Add(AreaMeasurement.LaterYear(path, nameof(years), year.Year, measurementYear));
            if (year.Count != known[0].Count)
                faults.Add(new InputFault(
                    path,
                    "has " + Words.Of(known[0].Count, "area") + " in " + Words.Number(known[0].Year) + " and "
                        + Words.Grouped(year.Count) + " in " + Words.Number(year.Year),
                    "give the same areas in every year",
                    subject: nameof(years)));
        }

        MeasurementYear = measurementYear;
        Count = known.Length == 0 ? 0 : known[0].Count;
        Years = Array.AsReadOnly(known);
        Regions = regions.ToArray();
        CheckRegions(faults);

        RegionYear[] incomes = [.. regionYears ?? []];
        faults.AddEmptyEntries(nameof(regionYears), incomes);
        var placed = Faults.Placed(nameof(regionYears), incomes).ToList();
        foreach (var (path, income) in placed)
            faults.AddIf(income.Region is null, path + ".region", "is missing", "give the region of an income");
        faults.AddRepeated(
            placed.Where(income => income.Item.Region is not null),
            income => (income.Region, income.Year),
            (twice, _) => (
                nameof(regionYears),
                new Problem("has " + twice.Region + " twice in " + Words.Number(twice.Year), "give each year of a region once")));
        incomes = [.. incomes.Where(income => income is not null)];
        RegionYears = Array.AsReadOnly(incomes);

        var national = AreaMeasurement.ByYear(faults, nameof(nationalYears), [.. nationalYears ?? []], year => year.Year);
        NationalYears = Array.AsReadOnly(national);
        faults.ThrowIfAny("The columns of " + Words.Number(measurementYear));

        HasUnknownEducation = known.Any(year => !year.UnknownEducation.IsEmpty);
        foreach (var year in known) Keep(_years, year.Year, year);
        foreach (var year in national) Keep(_nationalYears, year.Year, year);
        _regionYears = [.. Enumerable.Range(0, Region.All.Count + 1).Select(_ => new RegionYear?[Criterion.LongestWindow])];
        foreach (var income in incomes) Keep(_regionYears[income.Region!.Number], income.Year, income);
    }

    /// <summary>The year that windows end with.</summary>
    public int MeasurementYear { get; }

    /// <summary>How many areas there are.</summary>
    public int Count { get; }

    /// <summary>The yearly counts, oldest first.</summary>
    public IReadOnlyList<AreaYearColumns> Years { get; }

    /// <summary>The region of each area as its <see cref="Region.Number"/>, 0 where it is not known; empty when none is.</summary>
    public ReadOnlyMemory<byte> Regions { get; }

    /// <summary>The income of the regions, in the order given.</summary>
    public IReadOnlyList<RegionYear> RegionYears { get; }

    /// <summary>The country's convictions, oldest first.</summary>
    public IReadOnlyList<NationalYear> NationalYears { get; }

    /// <summary>One area with everything that is known of it, to be classified with an explanation.</summary>
    /// <param name="index">Its position in the columns, from 0.</param>
    /// <param name="areaId">The area's identity.</param>
    /// <param name="listDate">The date of the list.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not a position in the columns.</exception>
    /// <exception cref="InvalidInputException"><paramref name="areaId"/> or <paramref name="listDate"/> is empty.</exception>
    public AreaMeasurement Measurement(int index, string areaId, CalendarDate listDate) =>
        index < 0 || index >= Count
            ? throw new ArgumentOutOfRangeException(
                nameof(index),
                "Position " + Words.Number(index) + " is not one of " + Words.Of(Count, "area") + ", counted from 0.")
            : new AreaMeasurement(
                areaId,
                listDate,
                Years.Select(year => year.YearOf(index)),
                RegionYears.Where(income => income.Region!.Number == RegionOf(index)),
                measurementYear: MeasurementYear,
                nationalYears: NationalYears);

    /// <summary>"7,500 areas, measured in 2015".</summary>
    public override string ToString() => Words.Of(Count, "area") + ", measured in " + Words.Number(MeasurementYear);

    /// <summary>Whether unknown education is given apart in some year, so that it can be read in two ways.</summary>
    internal bool HasUnknownEducation { get; }

    /// <summary>The columns of the measurement year (0 years back) or of one before it.</summary>
    internal AreaYearColumns? YearBack(int yearsBack) => _years[yearsBack];

    internal RegionYear? RegionYearBack(int region, int yearsBack) => _regionYears[region][yearsBack];

    internal NationalYear? NationalYearBack(int yearsBack) => _nationalYears[yearsBack];

    internal int RegionOf(int index) => Regions.IsEmpty ? 0 : Regions.Span[index];

    private void CheckRegions(Faults faults)
    {
        if (!Regions.IsEmpty && Regions.Length != Count)
            faults.Add(
                "regions",
                "is a column of " + Words.Grouped(Regions.Length),
                "give one entry for each of " + Words.Of(Count, "area") + ", or leave it out");

        for (var i = 0; i < Regions.Length; i++)
        {
            if (Regions.Span[i] <= Region.All.Count) continue;

            faults.Row = i;
            faults.Add(
                "regions",
                "is " + Words.Number(Regions.Span[i]),
                "give a region's number, 1 to " + Words.Number(Region.All.Count) + ", or 0 where it is not known");
        }

        faults.Row = null;
    }

    private void Keep<T>(T?[] byYearsBack, int year, T item)
        where T : class
    {
        var yearsBack = MeasurementYear - year;
        if (yearsBack >= 0 && yearsBack < byYearsBack.Length) byYearsBack[yearsBack] = item;
    }
}
