using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>
/// What is known of one housing area (<i>alment boligområde</i>) for one list (<i>opgørelse</i>): yearly
/// counts, published figures, or both.
/// </summary>
/// <remarks>
/// Counts and a published figure of the same window both bound the figure. Where they exclude one another, anything that either allows
/// stays possible, so that a contradiction in the data never decides by itself. Equal when all parts are, in whatever order they were
/// given.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record AreaMeasurement
{
    // Each oldest first.
    private readonly AreaYear[] _years;
    private readonly RegionYear[] _regionYears;
    private readonly NationalYear[] _nationalYears;

    /// <summary>Checks and keeps what is known of an area.</summary>
    /// <param name="areaId">The area's identity; its name may vary between lists.</param>
    /// <param name="listDate">The date of the list.</param>
    /// <param name="years">
    /// Yearly counts, at most one of each year. A window of N years is the measurement year and the N-1 before it; a year
    /// in it that is missing is unknown.
    /// </param>
    /// <param name="regionYears">The income of the area's region, at most one of each year.</param>
    /// <param name="published">Figures known otherwise, at most one of each indicator and window.</param>
    /// <param name="residents">Residents on 1 January of the list's year where they are not in <paramref name="years"/>.</param>
    /// <param name="national">
    /// National figures for limits that are a multiple of them. Several of one indicator and window must agree: together they bound it.
    /// </param>
    /// <param name="measurementYear">
    /// The year that windows end with, 1 to 9999; the year of <paramref name="listDate"/> when not given. A year up to it that is
    /// not in <paramref name="years"/> is unknown.
    /// </param>
    /// <param name="nationalYears">The country's convictions, at most one of each year.</param>
    /// <exception cref="InvalidInputException">
    /// There is no id or date, a year or figure is given twice, a year is after the measurement year, residents are given twice and
    /// differ, the incomes are of several regions, or national figures exclude one another. All faults are listed together.
    /// </exception>
    public AreaMeasurement(
        string areaId,
        CalendarDate listDate,
        IEnumerable<AreaYear>? years = null,
        IEnumerable<RegionYear>? regionYears = null,
        IEnumerable<PublishedFigure>? published = null,
        Count residents = default,
        IEnumerable<PublishedFigure>? national = null,
        int? measurementYear = null,
        IEnumerable<NationalYear>? nationalYears = null)
    {
        var faults = new Faults();
        faults.AddOf(nameof(areaId), Words.FilledFault(areaId, Words.IdAdvice));
        faults.AddIf(listDate == default, nameof(listDate), "is not a date", "give the date of the list");
        if (residents.Lower < 0) faults.AddIfNegative(nameof(residents), residents);

        AreaYear[] given = [.. years ?? []];
        RegionYear[] givenRegionYears = [.. regionYears ?? []];
        _years = ByYear(faults, nameof(years), given, year => year.Year);
        _regionYears = ByYear(faults, nameof(regionYears), givenRegionYears, year => year.Year);
        CheckRegions(faults, nameof(regionYears), givenRegionYears);
        _nationalYears = ByYear(faults, nameof(nationalYears), [.. nationalYears ?? []], year => year.Year);
        Published = Distinct(faults, nameof(published), published);
        National = Agreeing(faults, nameof(national), national);
        HasPublishedFigures = Published.Count > 0 || National.Count > 0;

        MeasurementYear = measurementYear ?? listDate.Year;
        if (measurementYear is not null && AreaYear.YearFault(MeasurementYear, nameof(measurementYear)) is { } fault)
            faults.Add(fault);
        foreach (var later in _years.Where(year => listDate != default && year.Year > MeasurementYear).GroupBy(year => year.Year))
            faults.Add(
                LaterYear(Faults.PathOf(nameof(years), PlaceOf(given, later.First())), nameof(years), later.Key, MeasurementYear));

        Residents = residents;
        var newest = Array.FindIndex(_years, year => year.Year == MeasurementYear);
        if (newest >= 0 && residents.Lower >= 0)
        {
            var measured = _years[newest];
            // Residents are the base of a share too, so the measurement year has them as they are known from both places.
            if (Both(measured.Residents, residents) is not { } both)
                faults.Add(
                    nameof(residents),
                    "is " + residents + ", but " + measured.Residents + " in the measurement year",
                    "give it once, or the same twice");
            else
                (_years[newest], Residents) = (WithResidents(measured, both, faults, given), both);
        }

        faults.ThrowIfAny("The measurement of " + (string.IsNullOrWhiteSpace(areaId) ? "an area" : areaId));
        AreaId = areaId!;
        ListDate = listDate;
        Block = Kriterium.Block.FiguresOf(this);
    }

    /// <summary>The area's identity.</summary>
    public string AreaId { get; }

    /// <summary>The date of the list.</summary>
    public CalendarDate ListDate { get; }

    /// <summary>The year that windows end with.</summary>
    public int MeasurementYear { get; }

    /// <summary>The yearly counts, oldest first.</summary>
    public IReadOnlyList<AreaYear> Years => Array.AsReadOnly(_years);

    /// <summary>The region's income, oldest first.</summary>
    public IReadOnlyList<RegionYear> RegionYears => Array.AsReadOnly(_regionYears);

    /// <summary>Figures known otherwise than from counts, in the order of <see cref="Indicator.All"/> and then of windows.</summary>
    public IReadOnlyList<PublishedFigure> Published { get; }

    /// <summary>National figures, for limits that are a multiple of them, in the same order.</summary>
    public IReadOnlyList<PublishedFigure> National { get; }

    /// <summary>The country's convictions, oldest first.</summary>
    public IReadOnlyList<NationalYear> NationalYears => Array.AsReadOnly(_nationalYears);

    /// <summary>Residents on 1 January of the list's year.</summary>
    public Count Residents { get; }

    /// <summary>What is known of an indicator over a window of years.</summary>
    /// <param name="indicator">What to measure.</param>
    /// <param name="windowYears">The measurement year and the ones before it, 1 to <see cref="Criterion.LongestWindow"/> years.</param>
    /// <param name="averaging">How counts of several years become a mean. A published mean is taken as it stands.</param>
    /// <param name="education">
    /// For <see cref="Indicator.BasicEducation"/>, what counts as basic. Where it is unverified how unknown education
    /// counts, both readings are allowed.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="windowYears"/> or <paramref name="averaging"/> is out of range, or <paramref name="education"/> is not for the
    /// indicator.
    /// </exception>
    public Evidence Measure(
        Indicator indicator,
        int windowYears = 1,
        AveragingMethod averaging = AveragingMethod.MeanOfYearlyShares,
        EducationDefinition education = EducationDefinition.UnknownCountsAsBasic)
    {
        CheckWindow(indicator, windowYears, averaging);
        if (Criterion.EducationFault(education, indicator) is { } fault)
            throw new ArgumentOutOfRangeException(nameof(education), nameof(education) + fault);
        return Measuring.AnyOf(Measuring.Readings(this, indicator, windowYears, averaging, education));
    }

    /// <summary>What is known of the national figure of an indicator over a window of years.</summary>
    /// <param name="indicator">What to measure. Counts are known of <see cref="Indicator.Convicted"/> only.</param>
    /// <param name="windowYears">1 to <see cref="Criterion.LongestWindow"/> years.</param>
    /// <param name="averaging">How counts of several years become a mean.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="windowYears"/> or <paramref name="averaging"/> is out of range.
    /// </exception>
    public Evidence MeasureNational(
        Indicator indicator, int windowYears = 1, AveragingMethod averaging = AveragingMethod.MeanOfYearlyShares)
    {
        CheckWindow(indicator, windowYears, averaging);
        return Measuring.National(this, indicator, windowYears, averaging);
    }

    /// <summary>This measurement with the counts of one year instead of those it had, or beside its other years.</summary>
    /// <param name="year">The counts. In the measurement year, its residents become <see cref="Residents"/>.</param>
    /// <exception cref="InvalidInputException"><paramref name="year"/> is after the measurement year.</exception>
    public AreaMeasurement With(AreaYear year)
    {
        if (year is null) throw new ArgumentNullException(nameof(year));

        return new AreaMeasurement(
            AreaId,
            ListDate,
            _years.Where(known => known.Year != year.Year).Append(year),
            _regionYears,
            Published,
            year.Year == MeasurementYear ? year.Residents : Residents,
            National,
            MeasurementYear,
            _nationalYears);
    }

    /// <summary>Reads a measurement from JSON in the format of <c>docs/area.schema.json</c>, whatever the culture and key order.</summary>
    /// <param name="json">One JSON object. What is not known is left out or null, never 0.</param>
    /// <exception cref="InvalidInputException">
    /// The text is not such a measurement. All faults are listed together, each with its line and position.
    /// </exception>
    public static AreaMeasurement FromJson(string json) =>
        AreaJsonReader.Read(json ?? throw new ArgumentNullException(nameof(json)));

    /// <summary>The measurement as indented JSON, which <see cref="FromJson"/> reads back to an equal one.</summary>
    /// <remarks>The same text on every platform, with line feeds between lines. What is not known is left out.</remarks>
    public string ToJson() => JsonText.Indented(json => AreaJson.Write(json, this));

    /// <summary>Whether both are of the same area and list, and the same is known of it.</summary>
    /// <param name="other">Another measurement, or <c>null</c>.</param>
    public bool Equals(AreaMeasurement? other) =>
        other is not null && AreaId == other.AreaId && ListDate == other.ListDate && MeasurementYear == other.MeasurementYear
        && Residents == other.Residents && _years.SequenceEqual(other._years) && _regionYears.SequenceEqual(other._regionYears)
        && _nationalYears.SequenceEqual(other._nationalYears) && Published.SequenceEqual(other.Published)
        && National.SequenceEqual(other.National);

    /// <inheritdoc/>
    public override int GetHashCode() => (AreaId, ListDate, MeasurementYear, Residents, _years.Length, Published.Count).GetHashCode();

    /// <summary>
    /// "koebenhavn-aldersrogade, list of 2014-12-01; 2014: residents 1,204, non_western 530": everything of which something is known.
    /// </summary>
    public override string ToString() =>
        string.Join(
            "; ",
            [
                AreaId + ", list of " + ListDate
                    + (MeasurementYear == ListDate.Year ? "" : ", measured in " + Words.Number(MeasurementYear)),
                .. YearOf(MeasurementYear) is null && Residents != Count.Unknown ? ["residents " + Residents] : Array.Empty<string>(),
                .. _years.Select(year => year.ToString()),
                .. _regionYears.Select(year => "region " + year),
                .. _nationalYears.Select(year => "country " + year),
                .. Published.Select(figure => "published " + figure),
                .. National.Select(figure => "national " + figure),
            ]);

    /// <summary>Whether a figure other than a count could answer a test: then counts alone do not decide it.</summary>
    internal bool HasPublishedFigures { get; }

    /// <summary>The exact figures of the longest window, for deciding without explanation.</summary>
    internal long[] Block { get; }

    internal AreaYear? YearOf(int year)
    {
        for (var i = _years.Length - 1; i >= 0; i--)
        {
            if (_years[i].Year == year) return _years[i];
        }

        return null;
    }

    internal RegionYear? RegionYearOf(int year)
    {
        foreach (var known in _regionYears)
        {
            if (known.Year == year) return known;
        }

        return null;
    }

    internal NationalYear? NationalYearOf(int year)
    {
        foreach (var known in _nationalYears)
        {
            if (known.Year == year) return known;
        }

        return null;
    }

    private static void CheckWindow(Indicator indicator, int windowYears, AveragingMethod averaging)
    {
        if (indicator is null) throw new ArgumentNullException(nameof(indicator));
        if (!Criterion.IsWindow(windowYears))
            throw new ArgumentOutOfRangeException(nameof(windowYears), "the window of " + indicator + Criterion.WindowFault(windowYears));
        if (ThresholdPolicyBuilder.AveragingFault(averaging) is { } fault)
            throw new ArgumentOutOfRangeException(nameof(averaging), nameof(averaging) + fault);
    }

    private static Count? Both(Count a, Count b)
    {
        var lower = a.Lower > b.Lower ? a.Lower : b.Lower;
        var upper = a.Upper is { } one && !(b.Upper < one) ? one : b.Upper;
        return upper is not { } bound ? Count.Unknown : lower <= bound ? Count.Between(lower, bound) : null;
    }

    /// <summary>The year with its residents known from elsewhere too; faults when they contradict the rest.</summary>
    private static AreaYear WithResidents(AreaYear year, Count residents, Faults faults, AreaYear[] given)
    {
        try
        {
            return residents == year.Residents ? year : year.With(YearFigure.Residents, residents);
        }
        catch (InvalidInputException exception)
        {
            faults.AddUnder(Faults.PathOf("years", PlaceOf(given, year)), exception);
            return year;
        }
    }

    internal static InputFault LaterYear(string path, string subject, int year, int measurementYear) =>
        new(
            path,
            "has " + Words.Number(year) + ", but the measurement year is " + Words.Number(measurementYear),
            "leave out years that came after, or give the measurement year",
            subject);

    /// <summary>Where an entry was given: itself, and not one that is equal to it.</summary>
    private static int PlaceOf<T>(T[] given, T entry)
        where T : class =>
        Array.FindIndex(given, other => ReferenceEquals(other, entry));

    /// <summary>Oldest first, each year once.</summary>
    internal static T[] ByYear<T>(Faults faults, string field, T[] given, Func<T, int> yearOf)
        where T : class
    {
        if (given.Length == 0) return given;

        faults.AddEmptyEntries(field, given);
        T[] kept = [.. given.Where(item => item is not null).OrderBy(yearOf)];
        for (var i = 1; i < kept.Length; i++)
        {
            // A year that is given three times is one fault.
            if (yearOf(kept[i]) == yearOf(kept[i - 1]) && (i == 1 || yearOf(kept[i]) != yearOf(kept[i - 2])))
                faults.Add(new InputFault(
                    Faults.PathOf(field, PlaceOf(given, kept[i])),
                    "has " + Words.Number(yearOf(kept[i])) + " more than once",
                    "give each year once",
                    subject: field));
        }

        return kept;
    }

    /// <summary>An area lies in one region.</summary>
    private static void CheckRegions(Faults faults, string field, RegionYear[] given)
    {
        var first = given.FirstOrDefault(year => year?.Region is not null)?.Region;
        var place = Array.FindIndex(given, year => year?.Region is { } region && region != first);
        if (place < 0) return;

        faults.Add(
            Faults.PathOf(field, place) + ".region",
            "is " + given[place].Region + ", but " + first + " in another year",
            "give the income of the area's own region");
    }

    private static IReadOnlyList<PublishedFigure> Distinct(Faults faults, string field, IEnumerable<PublishedFigure>? figures)
    {
        PublishedFigure[] given = [.. figures ?? []];
        if (given.Length == 0) return given;

        faults.AddEmptyEntries(field, given);
        faults.AddRepeated(
            Faults.Placed(field, given),
            figure => (figure.Indicator, figure.WindowYears, figure.Education),
            (again, _) => (
                field,
                new Problem(
                    "has " + again.Indicator + " more than once for a window of " + Words.Of(again.WindowYears, "year"),
                    "give each once")));
        return InOrder([.. given.Where(figure => figure is not null)]);
    }

    private static IReadOnlyList<PublishedFigure> Agreeing(Faults faults, string field, IEnumerable<PublishedFigure>? figures)
    {
        PublishedFigure[] given = [.. figures ?? []];
        if (given.Length == 0) return given;

        var agreed = new List<PublishedFigure>();
        faults.AddEmptyEntries(field, given);
        foreach (var group in given.Where(figure => figure is not null).GroupBy(figure => (figure.Indicator, figure.WindowYears)))
        {
            var common = group.Aggregate(
                group.Key.Indicator.Range.Interval, (interval, figure) => interval.Intersect(figure.Evidence.Interval));
            if (common.IsReversed)
                faults.Add(
                    field,
                    "has figures of " + group.Key.Indicator + " that exclude one another ("
                        + string.Join("; ", group.Select(figure => figure.Evidence)) + ")",
                    "correct one of them");
            else
                agreed.Add(new PublishedFigure(group.Key.Indicator, new Evidence(common), group.Key.WindowYears));
        }

        return InOrder(agreed);
    }

    /// <summary>The order in which figures are given never matters.</summary>
    private static IReadOnlyList<PublishedFigure> InOrder(List<PublishedFigure> figures) =>
        Array.AsReadOnly(
            figures
                .OrderBy(figure => figure.Indicator.Position)
                .ThenBy(figure => figure.WindowYears)
                .ThenBy(figure => figure.Education)
                .ToArray());
}
