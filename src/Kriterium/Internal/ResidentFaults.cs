namespace Kriterium.Internal;

/// <summary>Collects the faults of many rows: keeps the first in the order of the rows, and counts all.</summary>
internal sealed class ResidentFaults
{
    private readonly List<ResidentFault> _first = [];

    public long Count { get; private set; }

    /// <summary>Takes faults of some of the rows, given in their order.</summary>
    /// <param name="faults">The faults.</param>
    /// <param name="rowOf">The place of a row among all.</param>
    public void Add(IReadOnlyList<ResidentFault> faults, Func<long, long> rowOf)
    {
        Count += faults.Count;
        foreach (var fault in faults.Take(ResidentFaultException.MostListed)) _first.Add(new ResidentFault(rowOf(fault.Row), fault.Fault));
        if (_first.Count > 2 * ResidentFaultException.MostListed) KeepFirst();
    }

    public void ThrowIfAny()
    {
        if (Count == 0) return;

        KeepFirst();
        throw new ResidentFaultException(_first.AsReadOnly(), Count);
    }

    private void KeepFirst()
    {
        // A stable order: of one row, the faults stay as they were found.
        var ordered = _first.OrderBy(fault => fault.Row).Take(ResidentFaultException.MostListed).ToList();
        _first.Clear();
        _first.AddRange(ordered);
    }
}
