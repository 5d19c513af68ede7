namespace Kriterium;

/// <summary>Collects every fault of a value, so that all are reported together.</summary>
internal sealed class Faults
{
    private readonly List<string> _faults = [];

    public void Add(string fault) => _faults.Add(fault);

    public void AddIf(bool isFault, string fault)
    {
        if (isFault) _faults.Add(fault);
    }

    /// <summary>Adds a fault that reads on from the name of the part that it is about, if there is one.</summary>
    public void AddOf(string part, string? fault)
    {
        if (fault is not null) _faults.Add(part + fault);
    }

    /// <summary>Adds a fault for each key that is given more than once.</summary>
    /// <param name="keys">The keys as given.</param>
    /// <param name="fault">The whole message, of a key and of how often it is given.</param>
    public void AddRepeated<T>(IEnumerable<T> keys, Func<T, int, string> fault)
    {
        foreach (var again in keys.GroupBy(key => key).Where(group => group.Count() > 1)) _faults.Add(fault(again.Key, again.Count()));
    }

    /// <summary>Throws one exception that lists all faults, if there are any.</summary>
    public void ThrowIfAny(string subject)
    {
        if (_faults.Count == 0) return;

        throw new ArgumentException(Describe(subject, _faults));
    }

    /// <summary>All faults of something in one text, one a line; of very many the first, and how many more there are.</summary>
    public static string Describe(string subject, IReadOnlyList<string> faults, long unlisted = 0) =>
        faults.Count + unlisted == 1
            ? subject + ": " + faults[0]
            : subject + " has " + Words.Grouped(faults.Count + unlisted) + " faults:\n- " + string.Join("\n- ", faults)
                + (unlisted == 0 ? "" : "\n- and " + Words.Grouped(unlisted) + " more");
}
