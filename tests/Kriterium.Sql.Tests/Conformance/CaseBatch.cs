using Kriterium.Sql.Tests.Verdicts;
using Kriterium.Testing;

namespace Kriterium.Sql.Tests.Conformance;

/// <summary>Conformance cases that one regime decides and that can stand in one database.</summary>
internal sealed class CaseBatch
{
    private readonly List<(ConformanceCase Case, Region? Region)> _cases = [];
    private readonly List<IReadOnlyList<RegionYear>> _incomes = [];

    private CaseBatch(ConformanceCase first)
    {
        Regime = RegimeOf(first);
        Country = first.Question.Area.NationalYears;
        Add(first);
    }

    public Regime Regime { get; }

    public IEnumerable<ConformanceCase> Cases => _cases.Select(one => one.Case);

    private IReadOnlyList<NationalYear> Country { get; }

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
        [.. _cases.Select(one => new BatchArea(one.Case.Id, one.Region, YearsOf(one.Case.Question.Area)))],
        [
            .. _incomes.SelectMany((years, i) =>
                years.Select(year => new RegionYear(year.Year, year.Taxpayers, year.GrossIncome, Region.All[i]))),
        ],
        Country,
        _cases.SelectMany(one => EarlierOf(one.Case.Question)).ToDictionary(one => one.Key, one => one.Value));

    /// <summary>An area of which nothing is known has a row all the same, or it would not be asked for.</summary>
    private static IReadOnlyList<AreaYear> YearsOf(AreaMeasurement area) =>
        area.Years.Any(year => year.Year == area.MeasurementYear)
            ? area.Years
            : [.. area.Years, new AreaYear(area.MeasurementYear, residents: area.Residents)];

    /// <summary>The lists before the case's own, one for each year before; 0 where there was none, as the statement asks for.</summary>
    private static IEnumerable<KeyValuePair<(string AreaId, int Year), Verdict>> EarlierOf(ConformanceQuestion question)
    {
        if (RegimeOf(question).Statuses.FirstOrDefault(rule => rule.ListsBefore is not null) is not { } rule) yield break;

        var lists = question.History.EarlierLists(question.Area.AreaId, question.Area.ListDate, rule.ListsBefore!.Value)
            .Select(list => list.Verdict).Reverse().ToList();
        for (var back = 1; back <= rule.ListsBefore; back++)
            yield return new(
                (question.Id, question.Area.MeasurementYear - back), back <= lists.Count ? lists[back - 1] : Verdict.NotMet);
    }

    private static Regime RegimeOf(ConformanceCase one) => RegimeOf(one.Question);

    private static Regime RegimeOf(ConformanceQuestion question) => question.Timeline.At(question.Area.ListDate);

    /// <summary>Numbers that no area has would widen the bounds of the other cases, so that they too were refused.</summary>
    private static bool IsHuge(AreaMeasurement area)
    {
        var usual = new SqlBounds();
        return area.Years.Any(year => YearFigure.All.Any(figure =>
                figure != YearFigure.GrossIncome && year[figure].Upper > usual.AreaPersons * figure.UnitsPerPerson))
            || area.RegionYears.Any(year => year.Taxpayers.Upper > usual.ReferencePersons)
            || area.NationalYears.Any(year => year.Aged18Plus.Upper > usual.ReferencePersons);
    }

    private bool Fits(ConformanceCase one)
    {
        var area = one.Question.Area;
        return !IsHuge(area)
            && !IsHuge(_cases[0].Case.Question.Area)
            && RegimeOf(one).Equals(Regime)
            && area.NationalYears.SequenceEqual(Country)
            && (area.RegionYears.Count == 0 || PlaceOf(area) >= 0 || _incomes.Count < Region.All.Count);
    }

    private void Add(ConformanceCase one)
    {
        var area = one.Question.Area;
        if (area.RegionYears.Count == 0)
        {
            _cases.Add((one, null));
            return;
        }

        if (PlaceOf(area) < 0) _incomes.Add(area.RegionYears);
        _cases.Add((one, Region.All[PlaceOf(area)]));
    }

    private int PlaceOf(AreaMeasurement area) => _incomes.FindIndex(years => years.SequenceEqual(area.RegionYears));
}
