using Kriterium;

namespace Letters;

/// <summary>What the municipality is written about an area. Zero decides nothing.</summary>
public enum LetterKind
{
    AskForFigures = 0,
    None = 1,
    NewOnTheList = 2,
    StillOnTheList = 3,
    LeftTheList = 4,
}

/// <summary>The letter about one area: which one, with which status, and why in sentences.</summary>
public sealed record Letter(LetterKind Kind, AreaStatus Status, IReadOnlyList<string> Reasons, StatusClassification Law);

/// <summary>Input that no letter can be written from.</summary>
public sealed class RefusedException(string field, string advice) : Exception(field + " " + advice);
