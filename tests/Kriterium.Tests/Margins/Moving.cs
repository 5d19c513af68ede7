using System.Numerics;

namespace Kriterium.Tests.MarginsOf;

/// <summary>Moves carried out on an area's counts, one figure at a time and without any of the arithmetic of margins.</summary>
internal static class Moving
{
    private static readonly Dictionary<Indicator, (YearFigure Part, YearFigure Base)> FiguresOf = new()
    {
        [Indicator.NonWestern] = (YearFigure.NonWestern, YearFigure.Residents),
        [Indicator.OutsideLabourMarket] = (YearFigure.OutsideLabourMarket, YearFigure.Aged18To64),
        [Indicator.Convicted] = (YearFigure.Convicted, YearFigure.Aged18Plus),
        [Indicator.BasicEducation] = (YearFigure.BasicEducation, YearFigure.Aged30To59),
        [Indicator.RelativeIncome] = (YearFigure.GrossIncome, YearFigure.Taxpayers),
    };

    /// <summary>The same rule with nothing but one criterion.</summary>
    public static AreaClassifier Only(Criterion criterion, ThresholdPolicy policy) => new(new ThresholdPolicyBuilder
    {
        Name = "only " + criterion.Indicator,
        Source = policy.Source,
        RequiredCount = 1,
        Averaging = policy.Averaging,
        Criteria = { criterion },
    }.Build());

    /// <summary>The newest year, or <c>null</c>.</summary>
    public static AreaYear? Newest(AreaMeasurement area) => area.Years.FirstOrDefault(year => year.Year == area.MeasurementYear);

    /// <summary>The most persons that can be in the base of a margin's criterion.</summary>
    public static long? Base(AreaYear newest, Margin margin) => newest[FiguresOf[margin.Criterion!.Indicator].Base].Upper;

    /// <summary>The area with only what a criterion asks of its newest year, so that no other figure stands in the way of a move.</summary>
    public static AreaMeasurement Stripped(AreaMeasurement area, Indicator indicator) =>
        Newest(area) is { } newest ? WithNewest(area, Figures(newest, indicator)) : WithNewest(area, []);

    /// <summary>The area after a number of persons, or kroner, have moved; <c>null</c> when there are not that many for certain.</summary>
    public static AreaMeasurement? After(AreaMeasurement area, Margin margin, long moves, bool keepsTheRest = false) =>
        Moved(area, margin, moves, keepsTheRest) is { } figures ? WithNewest(area, figures) : null;

    /// <summary>Whether there are that many for certain.</summary>
    public static bool IsPossible(AreaMeasurement area, Margin margin, long moves) => Moved(area, margin, moves, false) is not null;

    private static Dictionary<YearFigure, Count>? Moved(AreaMeasurement area, Margin margin, long moves, bool keepsTheRest)
    {
        var (part, whole) = FiguresOf[margin.Criterion!.Indicator];
        var figures = keepsTheRest
            ? YearFigure.All
                .Where(figure => figure != YearFigure.UnknownEducation || Newest(area)!.UnknownEducation is not null)
                .ToDictionary(figure => figure, figure => Newest(area)![figure])
            : Figures(Newest(area)!, margin.Criterion.Indicator);
        var rises = margin.MustRise!.Value;
        var (ofPart, ofBase) = (margin.Move, rises) switch
        {
            (MarginMove.Change, true) => (1, 0),
            (MarginMove.Change, false) => (-1, 0),
            (MarginMove.MoveOut, true) => (0, -1),
            (MarginMove.MoveOut, false) => (-1, -1),
            (MarginMove.MoveIn, true) => (1, 1),
            _ => (0, 1),
        };

        // What is not known is bounded by what is, before anybody moves.
        if (figures[whole].Upper is not { } most) return null;
        if (!margin.IsInKroner)
        {
            var others = figures.TryGetValue(YearFigure.UnknownEducation, out var apart) && part == YearFigure.BasicEducation ? apart : 0;
            figures[part] = AtMost(figures[part], ((BigInteger)most * part.UnitsPerPerson) - others.Lower);
            if (part == YearFigure.BasicEducation && figures.ContainsKey(YearFigure.UnknownEducation))
                figures[YearFigure.UnknownEducation] = AtMost(others, most - figures[part].Lower);
        }

        // Whoever counts as having basic education may be one whose education is unknown.
        var (least, units) = (margin.IsInKroner ? long.MinValue : 0, part.UnitsPerPerson);
        var inPart = (BigInteger)moves * units * ofPart;
        if (figures.TryGetValue(YearFigure.UnknownEducation, out var unknown) && part == YearFigure.BasicEducation && inPart < 0
            && figures[part].Lower + inPart < 0)
        {
            if (!unknown.IsExact || !figures[part].IsExact) return null;

            var fromOthers = -(figures[part].Lower + inPart);
            if (Shifted(unknown, -fromOthers, 0) is not { } fewer) return null;

            figures[YearFigure.UnknownEducation] = fewer;
            inPart += fromOthers;
        }

        if (Shifted(figures[part], inPart, least) is not { } moved || Shifted(figures[whole], (BigInteger)moves * ofBase, 0) is not { } left)
            return null;
        figures[part] = moved;
        figures[whole] = left;
        return !margin.IsInKroner && (left.Lower == 0 || moved.Upper > (BigInteger)left.Lower * units) ? null : figures;
    }

    private static Count AtMost(Count count, BigInteger most) =>
        count.Upper <= most ? count : Count.Between(count.Lower, (long)BigInteger.Min(long.MaxValue, most));

    private static Count? Shifted(Count count, BigInteger by, long least)
    {
        if (by.IsZero) return count;
        if (count.Upper is not { } upper) return null;
        return count.Lower + by < least || upper + by > long.MaxValue ? null : Count.Between((long)(count.Lower + by), (long)(upper + by));
    }

    /// <summary>What a criterion asks of a year.</summary>
    public static Dictionary<YearFigure, Count> Figures(AreaYear year, Indicator indicator)
    {
        var (part, whole) = FiguresOf[indicator];
        var figures = new Dictionary<YearFigure, Count> { [part] = year[part], [whole] = year[whole] };
        if (part == YearFigure.BasicEducation && year.UnknownEducation is { } unknown) figures[YearFigure.UnknownEducation] = unknown;
        return figures;
    }

    private static AreaMeasurement WithNewest(AreaMeasurement area, Dictionary<YearFigure, Count> figures) => new(
        area.AreaId,
        area.ListDate,
        area.Years.Where(year => year.Year != area.MeasurementYear).Append(new AreaYear(area.MeasurementYear, figures)),
        area.RegionYears,
        measurementYear: area.MeasurementYear,
        nationalYears: area.NationalYears);
}
