namespace Kriterium;

/// <summary>Collects the faults of many rows: keeps the first ones in the order of the rows, and counts all.</summary>
internal sealed class ResidentFaults
{
    private readonly List<InputFault> _first = [];

    public long Count { get; private set; }

    /// <summary>Takes every fault of a batch that was found to have some.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="areaCount">How many areas there are.</param>
    /// <param name="rowOf">The place among all rows of a row of the batch.</param>
    /// <exception cref="InvalidOperationException">It has none now: its memory was changed.</exception>
    public void Add(in ResidentBatch batch, int areaCount, Func<long, long> rowOf)
    {
        var before = Count;
        var kept = 0;
        for (var i = 0; i < batch.Length; i++)
        {
            if (ResidentChecks.IsPossible(batch, i, areaCount)) continue;

            // More than that of one batch can never be among the first ones.
            if (kept < InvalidInputException.MostListed)
            {
                var faults = ResidentChecks.FaultsOf(batch, i, areaCount);
                foreach (var fault in faults) _first.Add(fault.InRow(rowOf(i)));
                kept += faults.Count;
                Count += faults.Count;
            }
            else
            {
                Count += ResidentChecks.CountFaults(batch, i, areaCount);
            }
        }

        if (Count == before)
        {
            throw new InvalidOperationException(
                "The columns were changed while they were added up; do not change them until the call returns. Nothing was added.");
        }

        KeepFirst();
    }

    /// <summary>Takes the faults of one row.</summary>
    public void Add(long row, IReadOnlyList<InputFault> faults)
    {
        Count += faults.Count;
        foreach (var fault in faults) _first.Add(fault.InRow(row));
        if (_first.Count > 2 * InvalidInputException.MostListed) KeepFirst();
    }

    public void ThrowIfAny()
    {
        if (Count > 0) Throw();
    }

    public void Throw()
    {
        KeepFirst();
        throw new InvalidInputException("The data of residents", _first.AsReadOnly(), Count);
    }

    private void KeepFirst()
    {
        // A stable order: of one row, the faults stay as they were found.
        var ordered = _first.OrderBy(fault => fault.Row).Take(InvalidInputException.MostListed).ToList();
        _first.Clear();
        _first.AddRange(ordered);
    }
}
