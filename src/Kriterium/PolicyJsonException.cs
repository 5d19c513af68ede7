namespace Kriterium;

/// <summary>A text is no policy in JSON. Lists every fault, each with its line and position.</summary>
public sealed class PolicyJsonException : FormatException
{
    internal PolicyJsonException(IReadOnlyList<JsonFault> faults)
        : base(Internal.Faults.Describe("The policy JSON", [.. faults.Select(fault => fault.ToString())])) => Faults = faults;

    /// <summary>What is wrong, in the order of the text; at least one.</summary>
    public IReadOnlyList<JsonFault> Faults { get; }
}
