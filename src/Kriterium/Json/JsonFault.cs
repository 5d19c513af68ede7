namespace Kriterium;

/// <summary>One thing that is wrong with a JSON text, and where.</summary>
public readonly record struct JsonFault
{
    internal JsonFault(int line, int position, string path, string message)
    {
        Line = line;
        Position = position;
        Path = path;
        Message = message;
    }

    /// <summary>The line, counted from 1; a line ends with a line feed.</summary>
    public int Line { get; }

    /// <summary>The place in the line, counted from 1 in characters as a .NET string counts them.</summary>
    public int Position { get; }

    /// <summary>The value that is wrong or missing, as in <c>criteria[1].window_years</c>; empty for the document as a whole.</summary>
    public string Path => field ?? "";

    /// <summary>What was given, what is allowed, and what to do.</summary>
    public string Message => field ?? "";

    /// <summary>"line 7, position 23: criteria[1].window_years is 7; choose 1 to 4".</summary>
    public override string ToString() => "line " + Words.Number(Line) + ", position " + Words.Number(Position) + ": " + Message;
}
