namespace Kriterium;

/// <summary>Finds the figures of an area that do not answer a criterion, or are odd. Nothing here decides.</summary>
internal static class UnusedInputs
{
    /// <summary>What was given of the criterion's figure and of its limit, and is not used.</summary>
    public static IEnumerable<UnusedInput> Of(Criterion criterion, AreaMeasurement area) =>
        Find(criterion, area).Select(unused => InWords(criterion, unused));

    /// <summary>The same, before it is said in words.</summary>
    public static IEnumerable<Unused> Find(Criterion criterion, AreaMeasurement area)
    {
        var unused = Unanswering(criterion, area.Published, UnusedSubject.Figure)
            .Concat(OtherYear(
                criterion, area, area.Years.Where(year => IsKnown(criterion, year)).Select(year => year.Year), UnusedSubject.Figure));
        if (criterion.Indicator == Indicator.RelativeIncome)
            unused = unused.Concat(OtherYear(
                criterion,
                area,
                area.RegionYears.Where(year => year.GrossIncome is not null && year.Taxpayers.Upper is not null).Select(year => year.Year),
                UnusedSubject.RegionIncome));
        if (criterion.Threshold.Limit.NationalMultiple is not null)
            unused = unused
                .Concat(Unanswering(criterion, area.National, UnusedSubject.NationalShare))
                .Concat(OtherYear(
                    criterion,
                    area,
                    area.NationalYears
                        .Where(year => year.Convicted.Upper is not null && year.Aged18Plus.Upper is not null)
                        .Select(year => year.Year),
                    UnusedSubject.NationalShare));
        return unused;
    }

    /// <summary>The same in words, or <c>null</c> where everything given is used.</summary>
    public static string? NoteOf(Criterion criterion, AreaMeasurement area)
    {
        var note = string.Join("; ", Of(criterion, area));
        return note.Length == 0 ? null : note;
    }

    /// <summary>That more people are taxed than live there, which registers of different years allow; else <c>null</c>.</summary>
    public static string? TaxpayersNote(Criterion criterion, AreaMeasurement area) =>
        YearOfMoreTaxpayers(criterion, area) is { } year
            ? "more people pay tax in " + Words.Number(year) + " than live there; both counts are used as given, so check them"
            : null;

    /// <summary>The newest year of a window in which more people are taxed than live there, or <c>null</c>.</summary>
    public static int? YearOfMoreTaxpayers(Criterion criterion, AreaMeasurement area)
    {
        if (!ReferenceEquals(criterion.Indicator, Indicator.RelativeIncome)) return null;

        for (var year = area.MeasurementYear; year > area.MeasurementYear - criterion.WindowYears; year--)
        {
            if (area.YearOf(year) is { } known && known.Taxpayers.Lower > known.Residents.Upper) return year;
        }

        return null;
    }

    private static UnusedInput InWords(Criterion criterion, Unused unused)
    {
        var kind = unused.Subject == UnusedSubject.NationalShare ? "national" : "published";
        var figure = unused.Subject switch
        {
            UnusedSubject.RegionIncome => "the region's income of ",
            UnusedSubject.NationalShare => "the country's share of ",
            _ => "the figure of ",
        };
        var (given, needed) = unused.Cause switch
        {
            UnusedInputCause.OtherWindow => ("the " + kind + " " + Mean(unused.Given), "the " + Mean(unused.Needed[0])),
            UnusedInputCause.OtherEducation =>
                ("the " + kind + " share by the definition " + unused.GivenEducation, "the share by " + criterion.Education),
            _ => (figure + Words.Number(unused.Given), figure + string.Join(" and ", unused.Needed.Select(year => Words.Number(year)))),
        };
        return new UnusedInput(criterion, unused.Cause, given, needed);
    }

    /// <summary>Published figures of the indicator that measure something else, in an order of their own.</summary>
    private static IEnumerable<Unused> Unanswering(Criterion criterion, IReadOnlyList<PublishedFigure> figures, UnusedSubject subject) =>
        figures
            .Where(figure => figure.Indicator == criterion.Indicator && !figure.Answers(criterion))
            .OrderBy(figure => figure.WindowYears)
            .ThenBy(figure => figure.Education)
            .Select(figure => new Unused(
                subject,
                figure.WindowYears != criterion.WindowYears ? UnusedInputCause.OtherWindow : UnusedInputCause.OtherEducation,
                figure.WindowYears,
                [criterion.WindowYears],
                figure.Education));

    /// <summary>"figure of 1 year", "mean of 2 years".</summary>
    private static string Mean(int years) => (years == 1 ? "figure of " : "mean of ") + Words.Of(years, "year");

    /// <summary>The newest known year outside the window while a year inside it is not known, if there is one.</summary>
    private static IEnumerable<Unused> OtherYear(
        Criterion criterion, AreaMeasurement area, IEnumerable<int> knownYears, UnusedSubject subject)
    {
        var known = knownYears.ToList();
        var window = Measuring.Window(area, criterion.WindowYears);
        var missing = window.Except(known).ToArray();
        var other = known.Except(window).DefaultIfEmpty().Max();
        if (missing.Length > 0 && other > 0) yield return new Unused(subject, UnusedInputCause.OtherYear, other, missing);
    }

    private static bool IsKnown(Criterion criterion, AreaYear year) =>
        criterion.Indicator == Indicator.RelativeIncome
            ? year.GrossIncome is not null && year.Taxpayers.Upper is not null
            : Measuring.PartOf(year, Measuring.ReadingsOf(criterion.Indicator, criterion.Education)[0])
                is { Part.Upper: not null, Whole.Upper: not null };
}

/// <summary>What a figure that is not used is of.</summary>
internal enum UnusedSubject
{
    Figure,
    RegionIncome,
    NationalShare,
}

/// <summary>A figure that was given and is not used: years of a window, or a year, and the one or those needed instead.</summary>
internal readonly struct Unused(
    UnusedSubject subject, UnusedInputCause cause, int given, int[] needed, EducationDefinition givenEducation = default)
{
    public UnusedSubject Subject => subject;

    public UnusedInputCause Cause => cause;

    public int Given => given;

    public int[] Needed => needed;

    public EducationDefinition GivenEducation => givenEducation;
}
