namespace Kriterium.Internal;

/// <summary>Collects every fault of a value, so that all are reported together.</summary>
internal sealed class Faults
{
    private readonly List<string> _faults = [];

    public void Add(string fault) => _faults.Add(fault);

    public void AddIf(bool isFault, string fault)
    {
        if (isFault) _faults.Add(fault);
    }

    /// <summary>Throws one exception that lists all faults, if there are any.</summary>
    public void ThrowIfAny(string subject)
    {
        if (_faults.Count == 0) return;

        throw new ArgumentException(Describe(subject, _faults));
    }

    /// <summary>All faults of something in one text, one a line.</summary>
    public static string Describe(string subject, IReadOnlyList<string> faults) =>
        faults.Count == 1
            ? subject + ": " + faults[0]
            : subject + " has " + Text.Number(faults.Count) + " faults:\n- " + string.Join("\n- ", faults);
}
