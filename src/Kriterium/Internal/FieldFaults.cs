namespace Kriterium.Internal;

/// <summary>Collects every fault of the figures handed to one value, so that all are reported together.</summary>
internal sealed class FieldFaults
{
    private readonly List<FieldFault> _faults = [];

    public void Add(FieldFault fault) => _faults.Add(fault);

    public void AddIf(bool isFault, FieldFault fault)
    {
        if (isFault) _faults.Add(fault);
    }

    public void AddIfNegative(string field, Count count)
    {
        if (count.Lower < 0) _faults.Add(FieldFault.Alone(field, count.ToString(), "a count is 0 or more"));
    }

    /// <summary>Throws one exception that lists all faults, if there are any.</summary>
    public void ThrowIfAny(string subject)
    {
        if (_faults.Count > 0) throw new FieldFaultException(subject, _faults.AsReadOnly());
    }
}
