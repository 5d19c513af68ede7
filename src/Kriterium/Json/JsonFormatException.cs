namespace Kriterium;

/// <summary>A text is not a policy or a timeline in JSON. Lists every fault, each with its line and position.</summary>
public sealed class JsonFormatException : FormatException
{
    internal JsonFormatException(string subject, IReadOnlyList<JsonFault> faults)
        : base(Kriterium.Faults.Describe("The " + subject + " JSON", [.. faults.Select(fault => fault.ToString())])) => Faults = faults;

    /// <summary>What is wrong, in the order of the text; at least one.</summary>
    public IReadOnlyList<JsonFault> Faults { get; }
}
