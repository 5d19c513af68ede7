namespace Kriterium.Testing;

/// <summary>Something is not as a test expects. The message shows every finding, figure, limit and verdict.</summary>
public sealed class ExpectationException : Exception
{
    internal ExpectationException(string message)
        : base(message)
    {
    }
}
