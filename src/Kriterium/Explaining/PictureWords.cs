namespace Kriterium;

/// <summary>What pictures of many areas or lists, and the tables beside them, are called and say in one language.</summary>
internal abstract class PictureWords(ExplanationWords words)
{
    /// <summary>The words of explanations in the same language.</summary>
    public ExplanationWords Words => words;

    public abstract string AreaTitle { get; }

    public abstract string ResidentsTitle { get; }

    public abstract string StatusTitle { get; }

    /// <summary>The heading of a column of values at which areas change.</summary>
    public abstract string ChangesAtTitle { get; }

    public abstract string BelowTitle { get; }

    public abstract string AtTitle { get; }

    public abstract string AboveTitle { get; }

    /// <summary>That an area is not on a list, in a cell of a table.</summary>
    public abstract string NotOnIt { get; }

    public abstract string Unknown { get; }

    public abstract string Number(Count count);

    /// <summary>The lists from a date to another; <c>null</c> where there is none.</summary>
    public abstract string HistoryTitle((CalendarDate First, CalendarDate Last)? lists);

    public abstract string HistoryDescription(int areas, int lists);

    /// <summary>What the light part of a mark says of an area.</summary>
    public abstract string Possible { get; }

    /// <summary>What a line without a mark says of an area.</summary>
    public abstract string WithoutMark { get; }

    /// <summary>What a broken line says of an area.</summary>
    public abstract string NotKnown { get; }

    /// <summary>What a ring says of an area.</summary>
    public abstract string Carried { get; }

    /// <summary>What a ring says, in a cell of a table.</summary>
    public abstract string CarriedCell { get; }

    /// <summary>How many areas come to each verdict under a limit.</summary>
    public abstract string Counts(Finding finding, VerdictCounts counts);

    /// <summary>What is drawn of each area, and of how many there is nothing to draw.</summary>
    public abstract string DistributionDescription(CalendarDate date, int drawn, int unknown);

    /// <summary>What is varied.</summary>
    public abstract string SweepTitle(Sweep sweep);

    /// <summary>What the line and what is above it are, and of how many areas.</summary>
    public abstract string SweepDescription(Sweep sweep);

    /// <summary>How many areas are on the list by the rule as it stands.</summary>
    public abstract string OwnValue(string value, SweepStep step);

    /// <summary>A value of what is varied.</summary>
    public string Value(Limit? limit, long? number) =>
        limit is { Constant: { } share } ? words.Percent(Exact(share.InPercent))
        : limit is not null ? Times(Exact(limit.NationalMultiple!.Value.Value))
        : words.Number(number!.Value);

    public abstract string Times(string number);

    /// <summary>Whether an area is on the list.</summary>
    public abstract string Listed(Verdict verdict);

    public static PictureWords In(Language language) =>
        ListWords.In<PictureWords>(language, EnglishPictureWords.Instance, DanishPictureWords.Instance);

    /// <summary>A number in full, or to four decimals where it cannot be written so.</summary>
    private static string Exact(Rational value) =>
        value.Decimals is <= 10 ? value.ToString() : ForDisplay.Text(ForDisplay.NearestUnits(value, 4), 4);
}
