using Kriterium.Cli.Writing;

namespace Kriterium.Cli.Reporting;

/// <summary>What a report says around the words of the library, in one language.</summary>
/// <remarks>It names no limit, verb or date of the law: those are in the texts of explanations.</remarks>
internal abstract class ReportWords
{
    public static ReportWords In(Language language) =>
        language == Language.Danish ? DanishReportWords.Instance : EnglishReportWords.Instance;

    public abstract Language Language { get; }

    /// <summary>The language as HTML names it.</summary>
    public abstract string Tag { get; }

    public abstract string SkipToContent { get; }

    public abstract string Contents { get; }

    public abstract string KeyFigures { get; }

    public abstract string TheList { get; }

    public abstract string TheChanges { get; }

    public abstract string NearMisses { get; }

    public abstract string Open { get; }

    public abstract string EachArea { get; }

    public abstract string TheLaw { get; }

    public abstract string Sources { get; }

    public abstract string Unverified { get; }

    public abstract string Data { get; }

    public abstract string Area { get; }

    public abstract string Municipality { get; }

    public abstract string Status { get; }

    public abstract string Residents { get; }

    public abstract string CriteriaMet { get; }

    public abstract string Before { get; }

    public abstract string Now { get; }

    public abstract string ResidentsBefore { get; }

    public abstract string ResidentsNow { get; }

    public abstract string Because { get; }

    public abstract string Rule { get; }

    public abstract string Verdict { get; }

    public abstract string Margin { get; }

    public abstract string Criterion { get; }

    public abstract string MetWhen { get; }

    public abstract string File { get; }

    public abstract string UsedAs { get; }

    public abstract string NoFingerprint { get; }

    public abstract string Search { get; }

    public abstract string SearchHint { get; }

    /// <summary>How many of all areas are shown, with {0} and {1} in their places, as the page's script writes it.</summary>
    public abstract string Shown { get; }

    public abstract string Previously { get; }

    public abstract string OnTheList { get; }

    public abstract string NotOnTheList { get; }

    public abstract string Undetermined { get; }

    public abstract string SinceBefore { get; }

    public abstract string BackToTheList { get; }

    public abstract string NothingOpen { get; }

    public abstract string AboutOpen { get; }

    /// <summary>Before links to questions that an area depends on.</summary>
    public abstract string DependsOn { get; }

    public abstract string Question { get; }

    public abstract string AboutNearMisses { get; }

    public abstract string NoNearMisses { get; }

    /// <summary>That areas which stayed are only counted.</summary>
    public abstract string OnlyCounted { get; }

    public abstract string Size { get; }

    public abstract string LibraryVersion { get; }

    public abstract string Fingerprint { get; }

    public abstract string DecidingFingerprint { get; }

    public abstract string AboutData { get; }

    protected abstract string Unknown { get; }

    public abstract string Title(AreaList list);

    /// <summary>What a list comes to, and by which rules, in one sentence.</summary>
    public abstract string Sentence(ListReport report);

    /// <summary>What the marks of figures stand for, and which rule they are about.</summary>
    public abstract string Marks(string? label);

    public abstract string TotalOf(int areas, string residents);

    /// <summary>How many of the areas that are close are shown.</summary>
    public abstract string Closest(int shown, int all);

    public abstract string SourceKind(ReportSourceKind kind);

    public abstract string SmallCounts(SmallCounts small);

    public abstract string Number(long value);

    /// <summary>Whether something is met.</summary>
    public abstract string Of(Verdict verdict);

    protected abstract string Between(string from, string to);

    /// <summary>What would have to happen to so many persons, or to the incomes by so many kroner.</summary>
    protected abstract string Moving(Margin margin, string amount);

    /// <summary>What the law calls a status.</summary>
    public string Label(StatusRule rule) => Language == Language.Danish ? rule.DanishLabel : rule.EnglishLabel;

    /// <summary>A mark for a verdict. The words beside it, or above the table, say what it stands for.</summary>
    public static string Mark(Verdict verdict) => verdict switch
    {
        Kriterium.Verdict.Met => "✓",
        Kriterium.Verdict.NotMet => "✗",
        _ => "?",
    };

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A number of persons, what stands in its place where it is withheld, or what it lies between.</summary>
    public string Number(Count count, SmallCounts small) =>
        small.Withholds(count) ? WithheldText.Of(small)
        : count.Upper is not { } most ? Unknown
        : count.IsExact ? Number(most)
        : Between(Number(count.Lower), Number(most));

    /// <summary>A margin that is known, with its ends as far as they may be seen.</summary>
    public string MarginText(Margin margin, MarginReport margins) => Moving(margin, margins.Amount(margin, Language));
}
