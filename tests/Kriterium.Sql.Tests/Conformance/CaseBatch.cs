using Kriterium.Sql.Tests.Verdicts;
using Kriterium.Testing;

namespace Kriterium.Sql.Tests.Conformance;

/// <summary>
/// Conformance cases that one regime decides, in one database. Cases of one country and up to five regions share their years; the others
/// are moved back in time, out of each other's way, as a regime counts years back from the measurement and knows no dates.
/// </summary>
internal sealed class CaseBatch
{
    /// <summary>More than the years of all cases of a regime, with those before them that a rule looks at.</summary>
    public const int YearsApart = 20;

    private readonly List<(ConformanceCase Case, int YearsBack, Region? Region)> _cases = [];
    private readonly List<Period> _periods = [];

    private CaseBatch(ConformanceCase first)
    {
        Regime = RegimeOf(first);
        Add(first);
    }

    public Regime Regime { get; }

    public IEnumerable<ConformanceCase> Cases => _cases.Select(one => one.Case);

    /// <summary>Of published figures a database knows nothing.</summary>
    public static bool HasPublishedFigures(ConformanceCase one) =>
        one.Question.Area.Published.Count > 0 || one.Question.Area.National.Count > 0;

    /// <summary>Before the first rule there is no statement.</summary>
    public static bool HasRule(ConformanceCase one) => one.Question.Timeline.TryAt(one.Question.Area.ListDate, out _);

    public static IReadOnlyList<CaseBatch> Of(IEnumerable<ConformanceCase> cases)
    {
        var batches = new List<CaseBatch>();
        foreach (var one in cases)
        {
            if (batches.Find(batch => batch.Fits(one)) is { } batch) batch.Add(one);
            else batches.Add(new CaseBatch(one));
        }

        return batches;
    }

    /// <summary>The cases as areas, each called by the name of its case.</summary>
    public AreaBatch Areas() => new(
        "conformance cases of " + Regime.Name,
        isSuppressed: true,
        [.. _cases.Select(one => new BatchArea(one.Case.Id, one.Region, [.. YearsOf(one.Case.Question.Area, one.YearsBack)]))],
        [
            .. _periods.SelectMany(period => period.Incomes.SelectMany((years, i) => years.Select(year =>
                new RegionYear(year.Year - period.YearsBack, year.Taxpayers, year.GrossIncome, Region.All[i])))),
        ],
        [
            .. _periods.SelectMany(period => period.Country.Select(year =>
                new NationalYear(year.Year - period.YearsBack, year.Aged18Plus, year.Convicted))),
        ],
        _cases.SelectMany(one => EarlierOf(one.Case.Question, one.YearsBack)).ToDictionary(one => one.Key, one => one.Value));

    /// <summary>The year in which a case stands in the database.</summary>
    public int YearOf(ConformanceCase one) =>
        one.Question.Area.MeasurementYear - _cases.First(added => added.Case == one).YearsBack;

    /// <summary>An area of which nothing is known has a row all the same, or it would not be asked for.</summary>
    private static IEnumerable<AreaYear> YearsOf(AreaMeasurement area, int yearsBack)
    {
        var years = area.Years.Any(year => year.Year == area.MeasurementYear)
            ? area.Years
            : [.. area.Years, new AreaYear(area.MeasurementYear, residents: area.Residents)];
        return years.Select(year => new AreaYear(year.Year - yearsBack, BatchArea.FiguresOf(year)));
    }

    /// <summary>The lists before the case's own, one for each year before; 0 where there was none, as the statement asks for.</summary>
    private static IEnumerable<KeyValuePair<(string AreaId, int Year), Verdict>> EarlierOf(ConformanceQuestion question, int yearsBack)
    {
        if (RegimeOf(question).Statuses.FirstOrDefault(rule => rule.ListsBefore is not null) is not { } rule) yield break;

        var lists = question.History.EarlierLists(question.Area.AreaId, question.Area.ListDate, rule.ListsBefore!.Value)
            .Select(list => list.Verdict).Reverse().ToList();
        for (var back = 1; back <= rule.ListsBefore; back++)
            yield return new(
                (question.Id, question.Area.MeasurementYear - yearsBack - back),
                back <= lists.Count ? lists[back - 1] : Verdict.NotMet);
    }

    private static Regime RegimeOf(ConformanceCase one) => RegimeOf(one.Question);

    private static Regime RegimeOf(ConformanceQuestion question) => question.Timeline.At(question.Area.ListDate);

    /// <summary>Numbers that no area has would widen the bounds of the other cases, so that they too were refused.</summary>
    private static bool IsHuge(AreaMeasurement area)
    {
        var usual = new SqlBounds();
        return area.Years.Any(year => YearFigure.All.Any(figure =>
                year[figure].Upper > (figure == YearFigure.GrossIncome ? usual.AreaIncome : usual.AreaPersons * figure.UnitsPerPerson)))
            || area.RegionYears.Any(year => year.Taxpayers.Upper > usual.ReferencePersons || year.GrossIncome > usual.RegionIncome)
            || area.NationalYears.Any(year => year.Aged18Plus.Upper > usual.ReferencePersons);
    }

    private bool Fits(ConformanceCase one) =>
        !IsHuge(one.Question.Area) && !IsHuge(_cases[0].Case.Question.Area) && RegimeOf(one).Equals(Regime);

    private void Add(ConformanceCase one)
    {
        var area = one.Question.Area;
        var period = _periods.Find(period => period.Fits(area));
        if (period is null) _periods.Add(period = new Period(area.NationalYears, _periods.Count * YearsApart));
        _cases.Add((one, period.YearsBack, area.RegionYears.Count == 0 ? null : period.RegionOf(area.RegionYears)));
    }

    /// <summary>What the cases of the same years share.</summary>
    private sealed class Period(IReadOnlyList<NationalYear> country, int yearsBack)
    {
        public IReadOnlyList<NationalYear> Country => country;

        public int YearsBack => yearsBack;

        /// <summary>Those of the first region, of the second, and so on.</summary>
        public List<IReadOnlyList<RegionYear>> Incomes { get; } = [];

        public bool Fits(AreaMeasurement area) =>
            area.NationalYears.SequenceEqual(country)
            && (area.RegionYears.Count == 0 || PlaceOf(area.RegionYears) >= 0 || Incomes.Count < Region.All.Count);

        public Region RegionOf(IReadOnlyList<RegionYear> income)
        {
            if (PlaceOf(income) < 0) Incomes.Add(income);
            return Region.All[PlaceOf(income)];
        }

        private int PlaceOf(IReadOnlyList<RegionYear> income) => Incomes.FindIndex(years => years.SequenceEqual(income));
    }
}
