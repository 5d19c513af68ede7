namespace Kriterium.Testing;

/// <summary>Draws an area that stands where the law is asked hard questions, and then takes away some of what is known of it.</summary>
internal sealed class DrawnArea(LegalTimeline timeline, string areaId)
{
    private static readonly long[] Sizes = [1, 40, 400, 999, 1000, 1001, 1600, 2400, 12_000, 60_000];

    public (AreaMeasurement Area, ListHistory History) Draw(ref Draws draws)
    {
        var regime = timeline.Regimes[draws.Below(timeline.Regimes.Count)];
        var date = ListOf(regime, ref draws);
        var whole = Whole(regime, date, ref draws);
        var area = draws.Chance(300) ? whole : PartlyKnown(whole, regime, ref draws);
        return (area, draws.Chance(300) ? ListHistory.Empty : History(date, ref draws));
    }

    /// <summary>A yearly list of the regime; its first date where it had none.</summary>
    private CalendarDate ListOf(Regime regime, ref Draws draws)
    {
        var lists = Enumerable.Range(regime.From.Year, 5)
            .Select(timeline.YearlyList)
            .Where(list => list is { } date && date >= regime.From && ReferenceEquals(timeline.At(date), regime))
            .ToList();
        return lists.Count == 0 ? regime.From : lists[draws.Below(lists.Count)]!.Value;
    }

    /// <summary>An area of which everything is known.</summary>
    private AreaMeasurement Whole(Regime regime, CalendarDate date, ref Draws draws)
    {
        var criteria = regime.Policies.SelectMany(policy => policy.Criteria.Concat(policy.Gates)).ToList();
        var area = AnArea.Of(date, timeline).Named(areaId);
        var isLikely = draws.Chance(500);
        foreach (var indicator in Indicator.All)
        {
            // High shares of people meet the limits of the law, and low incomes do. Few people are convicted.
            var isHigh = draws.Chance(isLikely ? 950 : 350) == (indicator != Indicator.RelativeIncome);
            var whole = indicator == Indicator.Convicted ? 10_000 : 1000;
            area = area.About(
                indicator,
                indicator == Indicator.RelativeIncome && draws.Chance(100) ? Share.Of(draws.Between(-400, 1400), whole)
                : draws.Chance(250) ? Share.Of(draws.Between(0, 1000), whole)
                : isHigh ? Share.Of(draws.Between(600, 1000), whole)
                : Share.Of(draws.Between(0, 300), whole));
        }

        // The size stands at a limit too, often enough.
        if (draws.Chance(600)) area = area.Residents(Sizes[draws.Below(Sizes.Length)]);
        if (!draws.Chance(650)) return area.Build();

        var beside = draws.Between(1, 3);
        for (var i = 0; i < beside; i++)
            area = area.Leniently(criteria[draws.Below(criteria.Count)], (OnLimit)draws.Below(3));
        return area.Build();
    }

    private static AreaMeasurement PartlyKnown(AreaMeasurement area, Regime regime, ref Draws draws)
    {
        var criteria = regime.Policies.SelectMany(policy => policy.Criteria.Concat(policy.Gates)).ToList();
        var published = new List<PublishedFigure>();
        var isOnPaper = draws.Chance(150);
        foreach (var criterion in criteria.GroupBy(criterion => criterion.Indicator).Select(group => group.First()))
        {
            if (!isOnPaper && !draws.Chance(150)) continue;
            if (Printed(area, criterion, ref draws) is { } figure) published.Add(figure);
        }

        var years = new List<AreaYear>();
        foreach (var year in area.Years)
        {
            if (isOnPaper || draws.Chance(60)) continue;
            years.Add(PartlyKnown(year, ref draws));
        }

        var regionYears = new List<RegionYear>();
        foreach (var year in area.RegionYears)
        {
            if (isOnPaper || draws.Chance(60)) continue;
            regionYears.Add(draws.Chance(60) ? new RegionYear(year.Year, year.Taxpayers) : year);
        }

        var national = new List<PublishedFigure>();
        var nationalYears = new List<NationalYear>();
        var isNationPrinted = isOnPaper || draws.Chance(200);
        if (isNationPrinted && area.NationalYears.Count > 0 && draws.Chance(800))
        {
            // A window that no rule asks for is there too.
            var window = criteria.Find(criterion => criterion.Indicator == Indicator.Convicted)?.WindowYears ?? 1;
            national.Add(new PublishedFigure(
                Indicator.Convicted, PrintedOf(area.MeasureNational(Indicator.Convicted, 1), 2), draws.Chance(900) ? window : 1));
        }

        foreach (var year in area.NationalYears)
        {
            if (isNationPrinted || draws.Chance(60)) continue;
            nationalYears.Add(draws.Chance(60) ? new NationalYear(year.Year, year.Aged18Plus) : year);
        }

        var residents = years.Exists(year => year.Year == area.MeasurementYear) || draws.Chance(200) ? Count.Unknown
            : Known(area.Residents, ref draws);
        return new AreaMeasurement(
            area.AreaId, area.ListDate, years, regionYears, published, residents, national, nationalYears: nationalYears);
    }

    /// <summary>A figure as printed: what it is, something else, or of another window.</summary>
    private static PublishedFigure? Printed(AreaMeasurement area, Criterion criterion, ref Draws draws)
    {
        var indicator = criterion.Indicator;
        var measured = area.Measure(indicator, criterion.WindowYears, education: criterion.Education);
        if (draws.Chance(150)) measured = Evidence.Exactly(Share.Of(draws.Between(0, 1000), 1000));
        if (!measured.IsExact) return null;

        var figure = draws.Chance(850) ? PrintedOf(measured, indicator.PrintedDecimals) : measured;
        var window = draws.Chance(900) ? criterion.WindowYears : (criterion.WindowYears % Criterion.LongestWindow) + 1;
        return new PublishedFigure(indicator, figure, window, criterion.Education);
    }

    private static Evidence PrintedOf(Evidence exact, int decimals) =>
        Evidence.PrintedPercent(exact.Lower!.Value.PercentForDisplay(decimals), decimals);

    private static AreaYear PartlyKnown(AreaYear year, ref Draws draws)
    {
        var figures = new Dictionary<YearFigure, Count>();
        foreach (var figure in YearFigure.All)
        {
            if (figure == YearFigure.UnknownEducation) continue;
            if (figure == YearFigure.GrossIncome) figures[figure] = draws.Chance(930) ? year[figure] : Count.Unknown;
            else figures[figure] = Known(year[figure], ref draws);
        }

        if (draws.Chance(150))
        {
            var room = year.Aged30To59.Lower - year.BasicEducation.Lower;
            figures[YearFigure.UnknownEducation] =
                draws.Chance(200) ? Count.Unknown : Known(draws.Between(0, room < 40 ? (int)room : 40), ref draws);
        }

        return new AreaYear(year.Year, figures);
    }

    /// <summary>A true count as it may be known: exactly, between bounds, suppressed or not at all.</summary>
    private static Count Known(Count count, ref Draws draws)
    {
        if (!count.IsExact) return count;
        var value = count.Lower;
        return draws.Below(20) switch
        {
            0 => Count.Unknown,
            1 => Count.Between(value - draws.Below((int)(value < 9 ? value : 9) + 1), value + draws.Below(10)),
            2 or 3 => value < 10 ? Count.FewerThan(10) : count,
            _ => count,
        };
    }

    private ListHistory History(CalendarDate date, ref Draws draws)
    {
        var predecessor = areaId + "-predecessor";
        var lists = new List<PublishedList>();
        var statuses = new List<EarlierStatus>();
        var isSplit = draws.Chance(150);
        var since = timeline.YearlyLists(date).Where(list => list < date).Take(6).ToList();
        var from = isSplit && since.Count > 0 ? since[draws.Below(since.Count)] : date;
        var usual = draws.Chance(700);
        var isWithoutGap = draws.Chance(500);
        foreach (var list in since)
        {
            var id = isSplit && list < from ? predecessor : areaId;
            var isOn = (isWithoutGap || draws.Chance(900)) == usual;
            if (isWithoutGap || draws.Chance(800))
                lists.Add(new PublishedList(list, isOn ? [new ListMembership(id, OnList(list, ref draws))] : [], draws.Chance(900)));
            if (draws.Chance(150)) statuses.Add(new EarlierStatus(id, list, Possible(list, ref draws)));
        }

        var lineage = new List<AreaLineage>();
        if (isSplit) lineage.Add(new AreaLineage(areaId, predecessor, from));
        if (!isSplit || !draws.Chance(400)) return new ListHistory(lists, lineage, statuses, timeline);

        // Two areas became one. They need not have been on the same lists.
        var other = areaId + "-predecessor-2";
        lineage.Add(new AreaLineage(areaId, other, from));
        for (var i = 0; i < lists.Count; i++)
        {
            var list = lists[i];
            if (list.Date >= from || !draws.Chance(600)) continue;
            var row = new ListMembership(other, OnList(list.Date, ref draws));
            lists[i] = new PublishedList(list.Date, [.. list.Rows, row], list.IsComplete);
        }

        return new ListHistory(lists, lineage, statuses, timeline);
    }

    /// <summary>Mostly the status that counts.</summary>
    private AreaStatus OnList(CalendarDate list, ref Draws draws)
    {
        var rules = timeline.At(list).Statuses;
        return draws.Chance(850) && rules.FirstOrDefault(rule => rule.Status == AreaStatus.ParallelSociety) is { } parallel
            ? parallel.Status
            : rules[draws.Below(rules.Count)].Status;
    }

    private AreaStatus[] Possible(CalendarDate list, ref Draws draws)
    {
        var first = OnList(list, ref draws);
        return draws.Chance(300) ? [AreaStatus.None, first] : [first];
    }
}
