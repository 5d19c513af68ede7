namespace Kriterium;

/// <summary>Rows about residents are impossible. Nothing of that call was added.</summary>
public sealed class ResidentFaultException : ArgumentException
{
    /// <summary>The most faults that are listed; the rest are counted only.</summary>
    public const int MostListed = 100;

    internal ResidentFaultException(IReadOnlyList<ResidentFault> faults, long faultCount)
        : base(Kriterium.Faults.Describe("The data of residents", [.. faults.Select(fault => fault.ToString())], faultCount - faults.Count))
    {
        Faults = faults;
        FaultCount = faultCount;
    }

    /// <summary>The first faults in the order of the rows, at most <see cref="MostListed"/>.</summary>
    public IReadOnlyList<ResidentFault> Faults { get; }

    /// <summary>How many faults there are in all.</summary>
    public long FaultCount { get; }
}
