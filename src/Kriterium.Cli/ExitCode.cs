namespace Kriterium.Cli;

/// <summary>What a run ends with.</summary>
internal static class ExitCode
{
    /// <summary>Done; an undetermined area is an answer too.</summary>
    public const int Done = 0;

    /// <summary>Bad data, a bad policy file, or a file that cannot be read or written.</summary>
    public const int BadInput = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Done, but <c>--skip-faulty</c> left rows out.</summary>
    public const int LeftOut = 3;

    /// <summary>Cancelled by Ctrl+C, as shells count it.</summary>
    public const int Cancelled = 130;
}
