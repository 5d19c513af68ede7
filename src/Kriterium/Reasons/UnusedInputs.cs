namespace Kriterium;

/// <summary>Finds the figures of an area that do not answer a criterion, or are odd. Nothing here decides.</summary>
internal static class UnusedInputs
{
    /// <summary>What was given of the criterion's figure and of its limit, and is not used.</summary>
    public static IEnumerable<UnusedInput> Of(Criterion criterion, AreaMeasurement area)
    {
        var unused = Unanswering(criterion, area.Published, "published")
            .Append(OtherYear(
                criterion, area, area.Years.Where(year => IsKnown(criterion, year)).Select(year => year.Year), "the figure of "));
        if (criterion.Indicator == Indicator.RelativeIncome)
            unused = unused.Append(OtherYear(
                criterion,
                area,
                area.RegionYears.Where(year => year.GrossIncome is not null && year.Taxpayers.Upper is not null).Select(year => year.Year),
                "the region's income of "));
        if (criterion.Threshold.Limit.NationalMultiple is not null)
            unused = unused
                .Concat(Unanswering(criterion, area.National, "national"))
                .Append(OtherYear(
                    criterion,
                    area,
                    area.NationalYears
                        .Where(year => year.Convicted.Upper is not null && year.Aged18Plus.Upper is not null)
                        .Select(year => year.Year),
                    "the country's share of "));
        return unused.OfType<UnusedInput>();
    }

    /// <summary>The same in words, or <c>null</c> where everything given is used.</summary>
    public static string? NoteOf(Criterion criterion, AreaMeasurement area)
    {
        var note = string.Join("; ", Of(criterion, area));
        return note.Length == 0 ? null : note;
    }

    /// <summary>That more people are taxed than live there, which registers of different years allow; else <c>null</c>.</summary>
    public static string? TaxpayersNote(Criterion criterion, AreaMeasurement area)
    {
        if (!ReferenceEquals(criterion.Indicator, Indicator.RelativeIncome)) return null;

        for (var year = area.MeasurementYear; year > area.MeasurementYear - criterion.WindowYears; year--)
        {
            if (area.YearOf(year) is { } known && known.Taxpayers.Lower > known.Residents.Upper)
                return "more people pay tax in " + Words.Number(year) + " than live there; both counts are used as given, so check them";
        }

        return null;
    }

    /// <summary>Published figures of the indicator that measure something else, in an order of their own.</summary>
    private static IEnumerable<UnusedInput?> Unanswering(Criterion criterion, IReadOnlyList<PublishedFigure> figures, string kind) =>
        figures
            .Where(figure => figure.Indicator == criterion.Indicator && !figure.Answers(criterion))
            .OrderBy(figure => figure.WindowYears)
            .ThenBy(figure => figure.Education)
            .Select(figure => figure.WindowYears != criterion.WindowYears
                ? new UnusedInput(
                    criterion,
                    UnusedInputCause.OtherWindow,
                    "the " + kind + " " + Mean(figure.WindowYears),
                    "the " + Mean(criterion.WindowYears))
                : new UnusedInput(
                    criterion,
                    UnusedInputCause.OtherEducation,
                    "the " + kind + " share by the definition " + figure.Education,
                    "the share by " + criterion.Education));

    /// <summary>"figure of 1 year", "mean of 2 years".</summary>
    private static string Mean(int years) => (years == 1 ? "figure of " : "mean of ") + Words.Of(years, "year");

    /// <summary>The newest known year outside the window while a year inside it is not known, or <c>null</c>.</summary>
    private static UnusedInput? OtherYear(Criterion criterion, AreaMeasurement area, IEnumerable<int> knownYears, string what)
    {
        var known = knownYears.ToList();
        var window = Measuring.Window(area, criterion.WindowYears);
        var missing = string.Join(" and ", window.Except(known).Select(year => Words.Number(year)));
        var other = known.Except(window).DefaultIfEmpty().Max();
        return missing.Length == 0 || other == 0
            ? null
            : new UnusedInput(criterion, UnusedInputCause.OtherYear, what + Words.Number(other), what + missing);
    }

    private static bool IsKnown(Criterion criterion, AreaYear year) =>
        criterion.Indicator == Indicator.RelativeIncome
            ? year.GrossIncome is not null && year.Taxpayers.Upper is not null
            : Measuring.PartOf(year, MeasuredShare.ReadingsOf(criterion.Indicator, criterion.Education)[0])
                is { Part.Upper: not null, Whole.Upper: not null };
}
