namespace Kriterium;

/// <summary>Something that was given cannot be used. Lists every fault, for objects, JSON and residents alike.</summary>
/// <remarks>
/// A serializer gives a <see cref="System.Text.Json.JsonException"/> instead, as serializers promise, and this as its inner exception.
/// </remarks>
public sealed class InvalidInputException : ArgumentException
{
    /// <summary>The most faults that are listed of rows, areas and other objects; the rest are counted only.</summary>
    public const int MostListed = 100;

    internal InvalidInputException(
        string subject, IReadOnlyList<InputFault> faults, long faultCount, int mostListed = MostListed)
        : base(Describe(subject, First(faults, mostListed), faultCount))
    {
        AllFaults = faults;
        Faults = First(faults, mostListed);
        FaultCount = faultCount;
    }

    /// <summary>
    /// What is wrong, in the order of the input; at least one. Of a JSON text all, else at most <see cref="MostListed"/>.
    /// </summary>
    public IReadOnlyList<InputFault> Faults { get; }

    /// <summary>How many faults there are in all, with those that are not listed.</summary>
    public long FaultCount { get; }

    /// <summary>Those that are not listed too, but for the rows of columns: what JSON lists of an object that is made of it.</summary>
    internal IReadOnlyList<InputFault> AllFaults { get; }

    private static IReadOnlyList<InputFault> First(IReadOnlyList<InputFault> faults, int most) =>
        faults.Count <= most ? faults : [.. faults.Take(most)];

    /// <summary>All faults in one text, one a line; of very many the first, and how many more there are.</summary>
    private static string Describe(string subject, IReadOnlyList<InputFault> faults, long faultCount) =>
        faultCount == 1
            ? subject + ": " + faults[0]
            : subject + " has " + Words.Grouped(faultCount) + " faults:\n- " + string.Join("\n- ", faults)
                + (faultCount == faults.Count ? "" : "\n- and " + Words.Grouped(faultCount - faults.Count) + " more");
}
