using System.Numerics;

namespace Kriterium;

/// <summary>Collects every fault of a value, so that all are reported together.</summary>
/// <remarks>Columns can have very many: of rows the first are kept and the rest counted.</remarks>
internal sealed class Faults
{
    private readonly List<InputFault> _faults = [];
    private long _count;

    /// <summary>The position of what is checked, where many are given at once.</summary>
    public int? Row { get; set; }

    public void Add(InputFault fault)
    {
        if (_count++ < InvalidInputException.MostListed || Row is null) _faults.Add(Row is { } row ? fault.InRow(row) : fault);
    }

    public void Add(string path, string given, string advice) => Add(new InputFault(path, given, advice));

    public void AddIf(bool isFault, string path, string given, string advice)
    {
        if (isFault) Add(path, given, advice);
    }

    /// <summary>Adds what is wrong with a part, if anything is.</summary>
    public void AddOf(string path, Problem? problem)
    {
        if (problem is not null) Add(new InputFault(path, problem));
    }

    /// <summary>Adds the faults of a value that is a part of this one.</summary>
    /// <param name="path">The part.</param>
    /// <param name="exception">What it was refused with.</param>
    public void AddUnder(string path, InvalidInputException exception)
    {
        foreach (var fault in exception.AllFaults) Add(fault.Under(path));
    }

    /// <summary>Adds a fault for each place in a list that holds nothing.</summary>
    public void AddEmptyEntries<T>(string path, IEnumerable<T?> items)
        where T : class
    {
        var i = 0;
        foreach (var item in items)
        {
            if (item is null) Add(PathOf(path, i), "is null", "leave it out");
            i++;
        }
    }

    /// <summary>Adds a fault for each key that is given more than once, at its second place.</summary>
    /// <param name="items">Each with its path, as <see cref="Placed"/> gives them.</param>
    /// <param name="keyOf">What must differ.</param>
    /// <param name="fault">The subject and what is wrong with it, of a key and of how often it is given.</param>
    public void AddRepeated<T, TKey>(
        IEnumerable<(string Path, T Item)> items, Func<T, TKey> keyOf, Func<TKey, int, (string Subject, Problem Problem)> fault)
    {
        foreach (var again in items.GroupBy(item => keyOf(item.Item), item => item.Path).Where(group => group.Count() > 1))
        {
            var (subject, problem) = fault(again.Key, again.Count());
            Add(new InputFault(again.ElementAt(1), problem, subject));
        }
    }

    /// <summary>The entries of a list, each with its path; those that are <c>null</c> are passed over.</summary>
    public static IEnumerable<(string Path, T Item)> Placed<T>(string path, IEnumerable<T?> items)
        where T : class =>
        items.Select((item, place) => (PathOf(path, place), item!)).Where(placed => placed.Item2 is not null);

    /// <summary>The path of an entry: <c>years[3]</c>.</summary>
    public static string PathOf(string list, int place) => list + "[" + Words.Number(place) + "]";

    public void AddIfNegative(string path, Count count) => AddIf(count.Lower < 0, path, "is " + count, "a count is 0 or more");

    /// <summary>Adds what keeps a count from being a part of its base.</summary>
    public void AddIfNoPart(string partField, Count part, string wholeField, Count whole, int unitsPerPerson = 1)
    {
        AddIfNegative(partField, part);
        AddIfNegative(wholeField, whole);
        if (!(whole.Upper >= 0) || part.Lower <= (BigInteger)whole.Upper.Value * unitsPerPerson) return;

        var given = part + (unitsPerPerson == 1 || whole.Upper == 0 ? "" : " (" + Words.Grouped(unitsPerPerson) + " to a person)");
        Add(whole.Upper == 0
            ? InputFault.Disagreeing(partField, given, "but its base ", wholeField, " is 0", "an empty base has no part")
            : InputFault.Disagreeing(
                partField, given, "more than its base ", wholeField, ", which is " + whole, "a part is at most its base"));
    }

    /// <summary>The exception for the only fault that something can have.</summary>
    public static InvalidInputException Only(string subject, InputFault fault) => new(subject, [fault], 1);

    public static InvalidInputException Only(string subject, string path, string given, string advice) =>
        Only(subject, new InputFault(path, given, advice));

    /// <summary>The exception for two bounds of which the first is larger.</summary>
    public static InvalidInputException Reversed<T>(string subject, T lower, T upper)
        where T : notnull =>
        Only(
            subject,
            InputFault.Disagreeing(
                nameof(lower), lower.ToString()!, "more than ", nameof(upper), ", which is " + upper, "give the smaller first"));

    /// <summary>Throws one exception that lists all faults, if there are any.</summary>
    public void ThrowIfAny(string subject)
    {
        if (_count > 0) throw new InvalidInputException(subject, _faults.AsReadOnly(), _count);
    }
}
