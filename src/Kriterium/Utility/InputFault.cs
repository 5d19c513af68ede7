using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>One thing that is wrong with what was given: where, what was given, and what is allowed.</summary>
/// <remarks>
/// The same for objects, JSON and residents, so that a form, a problem document or a reader of files can put each fault where it belongs.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record InputFault
{
    private string? _subject;
    private readonly string _given;
    private string _relation = "";
    private string _otherGiven = "";

    /// <param name="path">The value that is wrong or missing; empty for the input as a whole.</param>
    /// <param name="given">What was given, to be read on from the path.</param>
    /// <param name="advice">What is allowed, and what to do.</param>
    /// <param name="subject">What the sentence begins with where it is not the path.</param>
    internal InputFault(string path, string given, string advice, string? subject = null)
    {
        Path = path;
        _given = given;
        Advice = advice;
        _subject = subject;
    }

    internal InputFault(string path, Problem problem, string? subject = null)
        : this(path, problem.Given, problem.Advice, subject)
    {
    }

    /// <summary>
    /// The value that is wrong or missing, by the name of its parameter, property, JSON key or column: <c>nonWestern</c>,
    /// <c>years[3].nonWestern</c>, <c>criteria[1].window_years</c>. Entries are counted from 0. Empty for the input as a whole.
    /// </summary>
    public string Path { get; private set; }

    /// <summary>
    /// What was given, reading on from <see cref="Path"/>: "is 7", "is missing", "is 1,001, more than its base residents, which is 1,000".
    /// </summary>
    public string Given => _given + Disagreement();

    /// <summary>What is allowed, and what to do: "choose 1 to 4", "a part is at most its base".</summary>
    public string Advice { get; }

    /// <summary>The figure beside it that it does not agree with, by the name of its parameter, or <c>null</c>.</summary>
    public string? OtherField { get; private set; }

    /// <summary>Where many rows or areas were given at once, the position of the faulty one, from 0; else <c>null</c>.</summary>
    public long? Row { get; private set; }

    /// <summary>In a JSON text, the line, counted from 1; a line ends with a line feed. Else <c>null</c>.</summary>
    public int? Line { get; private set; }

    /// <summary>
    /// In a JSON text, the place in the line, counted from 1 in characters as a .NET string counts them. Else <c>null</c>.
    /// </summary>
    public int? Position { get; private set; }

    /// <summary>The sentence without the place: "criteria[1].window_years is 7; choose 1 to 4".</summary>
    public string Message => (_subject ?? Path) + " " + Given + "; " + Advice;

    /// <summary>
    /// How it disagrees with <see cref="OtherField"/>, reading on from what was given: ", more than its base residents, which is
    /// 1,000". Empty when it is wrong by itself.
    /// </summary>
    /// <param name="otherFieldName">Another name for <see cref="OtherField"/>, such as that of its column in a file.</param>
    public string Disagreement(string? otherFieldName = null) =>
        OtherField is null ? "" : ", " + _relation + (otherFieldName ?? OtherField) + _otherGiven;

    /// <summary>
    /// The whole sentence, after the place where there is one: "row 12: age is 200; give 0 to 125", "line 7, position 23:
    /// criteria[1].window_years is 7; choose 1 to 4".
    /// </summary>
    public override string ToString() =>
        (Row is { } row ? "row " + Words.Number(row) + ": " : "")
        + (Line is { } line && Position is { } position
            ? "line " + Words.Number(line) + ", position " + Words.Number(position) + ": "
            : "")
        + Message;

    /// <summary>A figure that does not agree with another one.</summary>
    /// <param name="field">The figure.</param>
    /// <param name="given">What was given for it.</param>
    /// <param name="relation">What it is to the other one: "more than its base ".</param>
    /// <param name="otherField">The other one.</param>
    /// <param name="otherGiven">What was given for that, reading on from its name.</param>
    /// <param name="advice">What is allowed.</param>
    internal static InputFault Disagreeing(
        string field, string given, string relation, string otherField, string otherGiven, string advice) =>
        new(field, "is " + given, advice) { _relation = relation, OtherField = otherField, _otherGiven = otherGiven };

    /// <summary>The same fault of a value inside another one: <c>year</c> under <c>years[3]</c> is <c>years[3].year</c>.</summary>
    /// <param name="parent">The path of the value around it; empty for the input as a whole.</param>
    internal InputFault Under(string parent) =>
        this with { Path = parent.Length == 0 || Path.Length == 0 || Path[0] == '[' ? parent + Path : parent + "." + Path };

    /// <summary>The same fault, with the names that JSON has for figures and parts.</summary>
    internal InputFault InJson() =>
        this with
        {
            Path = JsonNames.OfPath(Path),
            OtherField = OtherField is { } other ? JsonNames.OfPath(other) : null,

            // A sentence may begin with the list that the path leads into: "regionYears has 2015 twice".
            _subject = _subject is { } list && Path.StartsWith(list + "[", StringComparison.Ordinal) ? JsonNames.OfPath(list) : _subject,
        };

    internal InputFault InRow(long row) => this with { Row = row };

    internal InputFault At(int line, int position) => this with { Line = line, Position = position };
}
