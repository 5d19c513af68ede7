namespace Kriterium;

/// <summary>Collects every fault of the figures handed to one value, so that all are reported together.</summary>
/// <remarks>Columns can have very many: the first are listed and the rest counted.</remarks>
internal sealed class FieldFaults
{
    /// <summary>More than anybody reads.</summary>
    public const int MostListed = 100;

    private readonly List<FieldFault> _faults = [];
    private long _unlisted;

    /// <summary>The position of the area whose figures are checked, where many are handed over at once.</summary>
    public int? Position { get; set; }

    public void Add(FieldFault fault)
    {
        if (_faults.Count == MostListed) _unlisted++;
        else _faults.Add(Position is { } position ? fault.At(position) : fault);
    }

    public void AddIfNegative(string field, Count count)
    {
        if (count.Lower < 0) Add(FieldFault.Alone(field, count.ToString(), "a count is 0 or more"));
    }

    /// <summary>Adds what keeps a count from being a part of its base.</summary>
    public void AddIfNoPart(string partField, Count part, string wholeField, Count whole, int unitsPerPerson = 1)
    {
        AddIfNegative(partField, part);
        AddIfNegative(wholeField, whole);
        if (!(whole.Upper >= 0) || part.Lower <= (System.Numerics.BigInteger)whole.Upper.Value * unitsPerPerson) return;

        var given = part + (unitsPerPerson == 1 || whole.Upper == 0 ? "" : " (" + Words.Grouped(unitsPerPerson) + " to a person)");
        Add(whole.Upper == 0
            ? FieldFault.OfNobody(partField, given, "but its base ", wholeField, "an empty base has no part")
            : FieldFault.MoreThan(partField, given, "more than its base ", wholeField, whole, "a part is at most its base"));
    }

    /// <summary>Throws one exception that lists all faults, if there are any.</summary>
    public void ThrowIfAny(string subject)
    {
        if (_faults.Count > 0) throw new FieldFaultException(subject, _faults.AsReadOnly(), _unlisted);
    }
}
