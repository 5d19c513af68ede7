namespace Kriterium;

/// <summary>
/// One thing that is wrong with a figure that was handed over, in parts, so that a reader of files can name the figure as the file does.
/// </summary>
public readonly record struct FieldFault
{
    private readonly string? _relation;
    private readonly string? _otherFieldGiven;

    private FieldFault(
        string field,
        string given,
        string allowed,
        string? relation = null,
        string? otherField = null,
        string? otherFieldGiven = null,
        int? position = null)
    {
        Field = field;
        Given = given;
        Allowed = allowed;
        _relation = relation;
        OtherField = otherField;
        _otherFieldGiven = otherFieldGiven;
        Position = position;
    }

    /// <summary>The figure, by the name of its parameter: <c>nonWestern</c>.</summary>
    public string Field => field ?? "";

    /// <summary>What was given for it.</summary>
    public string Given => field ?? "";

    /// <summary>The figure that it does not agree with, by the name of its parameter, or <c>null</c>.</summary>
    public string? OtherField { get; }

    /// <summary>Where many areas were handed over at once, the position of the faulty one, from 0; else <c>null</c>.</summary>
    public int? Position { get; }

    /// <summary>What is allowed.</summary>
    public string Allowed => field ?? "";

    /// <summary>
    /// How it disagrees with <see cref="OtherField"/>, reading on from what was given: ", more than its base residents, which is
    /// 1,000". Empty when it is wrong by itself.
    /// </summary>
    /// <param name="otherFieldName">Another name for <see cref="OtherField"/>, such as that of its column in a file.</param>
    public string Disagreement(string? otherFieldName = null) =>
        OtherField is null ? "" : ", " + _relation + (otherFieldName ?? OtherField) + _otherFieldGiven;

    /// <summary>
    /// "nonWestern is 1,001, more than its base residents, which is 1,000; a part is at most its base"; after "position 17: "
    /// where many areas were handed over.
    /// </summary>
    public override string ToString() =>
        (Position is { } position ? "position " + Words.Number(position) + ": " : "") + Field + " is " + Given + Disagreement() + "; "
            + Allowed;

    internal FieldFault At(int position) => new(Field, Given, Allowed, _relation, OtherField, _otherFieldGiven, position);

    internal static FieldFault Alone(string field, string given, string allowed) => new(field, given, allowed);

    internal static FieldFault MoreThan(string field, string given, string relation, string otherField, Count other, string allowed) =>
        new(field, given, allowed, relation, otherField, ", which is " + other);

    internal static FieldFault OfNobody(string field, string given, string relation, string otherField, string allowed) =>
        new(field, given, allowed, relation, otherField, " is 0");
}
