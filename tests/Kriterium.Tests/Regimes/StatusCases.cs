namespace Kriterium.Tests.Regimes;

/// <summary>
/// Made-up areas for the regimes: figures in whole thousandths of a per cent, and what is known of the four yearly lists before.
/// </summary>
internal static class StatusCases
{
    public const string AreaId = "made-up";

    public static readonly StatusClassifier Denmark = new(LegalTimeline.Denmark);

    /// <summary>A list of each regime and the four yearly lists before it, by hand.</summary>
    public static CalendarDate ListOf(int regime) => regime switch
    {
        2010 => new(2012, 10, 1),
        2013 => new(2016, 12, 1),
        2018 => new(2018, 12, 1),
        2021 => new(2021, 12, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(regime)),
    };

    public static CalendarDate[] FourBefore(int regime) => regime switch
    {
        // Before the first list there was none.
        2010 => [new(2010, 10, 1), new(2011, 10, 1)],
        2013 => [new(2012, 10, 1), new(2013, 10, 1), new(2014, 12, 1), new(2015, 12, 1)],
        2018 => [new(2014, 12, 1), new(2015, 12, 1), new(2016, 12, 1), new(2017, 12, 1)],
        2021 => [new(2017, 12, 1), new(2018, 12, 1), new(2019, 12, 1), new(2020, 12, 1)],
        _ => throw new ArgumentOutOfRangeException(nameof(regime)),
    };

    public static int Window(int regime) => regime == 2010 ? 4 : 2;

    public static EducationDefinition Education(int regime) =>
        regime >= 2018 ? EducationDefinition.DanishOrApproved : EducationDefinition.UnknownCountsAsBasic;

    public static AreaStatus OnListOf(CalendarDate list) =>
        list.Year < 2018 ? AreaStatus.ParticularlyVulnerable : AreaStatus.ParallelSociety;

    public static Share Thousandths(int value) => Share.Of(value, 100_000);

    public static Evidence Between(int? lower, int? upper) =>
        Evidence.Between(lower is { } low ? Thousandths(low) : null, upper is { } high ? Thousandths(high) : null);

    /// <summary>Whether the area was on each of the four lists before; a list of which that is not known is not given.</summary>
    public static ListHistory History(int regime, Func<int, bool?> isOn) =>
        new(FourBefore(regime)
            .Select((list, i) => (Date: list, IsOn: isOn(i)))
            .Where(list => list.IsOn is not null)
            .Select(list => new PublishedList(
                list.Date, list.IsOn == true ? [new ListMembership(AreaId, OnListOf(list.Date))] : [], isComplete: true)));

    /// <summary>Complete lists of rows, each with the date of its list.</summary>
    public static IEnumerable<PublishedList> Complete(IEnumerable<(CalendarDate List, ListMembership Row)> rows) =>
        rows.GroupBy(row => row.List, row => row.Row).Select(list => new PublishedList(list.Key, list, isComplete: true));

    public static AreaMeasurement Area(int regime, Evidence?[] figures, Evidence? national, Count residents) =>
        new(
            AreaId,
            ListOf(regime),
            published: figures
                .Select((evidence, i) => (Indicator.All[i], evidence))
                .Where(figure => figure.evidence is not null)
                .Select(figure => new PublishedFigure(
                figure.Item1,
                figure.evidence!.Value,
                figure.Item1 == Indicator.OutsideLabourMarket || figure.Item1 == Indicator.Convicted ? Window(regime) : 1,
                figure.Item1 == Indicator.BasicEducation ? Education(regime) : EducationDefinition.UnknownCountsAsBasic)),
            residents: residents,
            national: national is { } share ? [new PublishedFigure(Indicator.Convicted, share, Window(regime))] : null);
}
