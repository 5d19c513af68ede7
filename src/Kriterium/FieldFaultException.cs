namespace Kriterium;

/// <summary>Figures that cannot be true were handed over. Lists every fault, each with the name of its figure.</summary>
public sealed class FieldFaultException : ArgumentException
{
    internal FieldFaultException(string subject, IReadOnlyList<FieldFault> faults)
        : base(Internal.Faults.Describe(subject, [.. faults.Select(fault => fault.ToString())])) => Faults = faults;

    /// <summary>What is wrong; at least one.</summary>
    public IReadOnlyList<FieldFault> Faults { get; }
}
