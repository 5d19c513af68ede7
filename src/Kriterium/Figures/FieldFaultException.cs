namespace Kriterium;

/// <summary>Figures that cannot be true were handed over. Lists every fault, each with the name of its figure.</summary>
public sealed class FieldFaultException : ArgumentException
{
    internal FieldFaultException(string subject, IReadOnlyList<FieldFault> faults, long unlisted = 0)
        : base(Kriterium.Faults.Describe(subject, [.. faults.Select(fault => fault.ToString())], unlisted))
    {
        Faults = faults;
        UnlistedCount = unlisted;
    }

    /// <summary>What is wrong; at least one. At most the first 100.</summary>
    public IReadOnlyList<FieldFault> Faults { get; }

    /// <summary>How many faults there are beside those in <see cref="Faults"/>; 0 unless columns have very many.</summary>
    public long UnlistedCount { get; }
}
