using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>One criterion or gate in an <see cref="Explanation"/>: what was found, whether it matters, and its sentence.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class ExplainedCriterion
{
    internal ExplainedCriterion(
        Finding finding,
        bool isGate,
        bool matters,
        IReadOnlyList<Evidence> readings,
        string title,
        string limitText,
        string verdictText,
        string text,
        string? note)
    {
        (Title, LimitText, VerdictText) = (title, limitText, verdictText);
        Finding = finding;
        IsGate = isGate;
        Matters = matters;
        Readings = readings;
        Text = text;
        Note = note;
    }

    /// <summary>The figure, the limit, the verdict and the source.</summary>
    public Finding Finding { get; }

    /// <summary>Whether it must be met by itself; else it is one of those that are counted.</summary>
    public bool IsGate { get; }

    /// <summary>Whether it is undetermined and could still change the verdict or the status.</summary>
    public bool Matters { get; }

    /// <summary>
    /// The figure by each reading of the law: two where it is unverified how unknown education counts, else one.
    /// <see cref="Kriterium.Finding.Evidence"/> is what lies between the lowest and the highest of them.
    /// </summary>
    public IReadOnlyList<Evidence> Readings { get; }

    /// <summary>What is measured, and what it is a mean over: "Share convicted (mean of the measurement years 2013 and 2014)".</summary>
    public string Title { get; }

    /// <summary>When it is met, in the verb of the law: "more than 2.7 %", "at least 3 times the national share (6.09 %)".</summary>
    public string LimitText { get; }

    /// <summary>The verdict in words: "met", "not met" or "undetermined".</summary>
    public string VerdictText { get; }

    /// <summary>The figure, its years, the side of the limit that it is on, and what comes of it, in a sentence or two.</summary>
    public string Text { get; }

    /// <summary>
    /// What a reader must know beside the figure, in the language of the explanation: that readings differ, that the data contradict
    /// themselves, or what was given and is not used. <c>null</c> where there is nothing.
    /// </summary>
    public string? Note { get; }

    /// <summary>The text, and after it the note.</summary>
    public override string ToString() => Note is null ? Text : Text + " " + Note;
}
