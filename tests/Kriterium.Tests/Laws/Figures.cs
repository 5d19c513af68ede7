using System.Numerics;

namespace Kriterium.Tests.Laws;

/// <summary>A limit, and what is known of a figure near it: first an interval, then a narrower one within it.</summary>
public sealed record Nested(Ratio Limit, Evidence Wide, Evidence Narrow)
{
    /// <summary>The ends of <see cref="Narrow"/>.</summary>
    public required (Ratio Lower, Ratio Upper) Ends { get; init; }
}

/// <summary>A number of people, and what is known of it.</summary>
public sealed record KnownCount(long Truth, Count Count);

/// <summary>A part and its base, the base with somebody in it.</summary>
public sealed record PartAndBase(long Part, long Whole, KnownCount KnownPart, KnownCount KnownWhole);

/// <summary>A figure held against a multiple of the national share, both within bounds.</summary>
public sealed record MultipleCase(Comparison Comparison, decimal Factor, Nested Figure, Nested National)
{
    public Ratio Multiple { get; } = new(new BigInteger(Factor * 2), 2);

    public Threshold Threshold => Comparison.Threshold(Limit.TimesNational(Factor));
}

/// <summary>The gross income of an area and of its region, which is above zero, and the people it belongs to.</summary>
public sealed record Incomes(long Area, KnownCount Taxpayers, long Region, KnownCount RegionTaxpayers);

/// <summary>Bounds so narrow that every part and base within them can be tried.</summary>
public sealed record SmallBounds(Count Part, Count Whole)
{
    public IEnumerable<(long Part, long Whole)> Possible =>
        from whole in Within(Whole)
        from part in Within(Part)
        where part <= whole
        select (part, whole);

    public IEnumerable<Ratio> Shares => Possible.Select(people => new Ratio(people.Part, people.Whole));

    private static IEnumerable<long> Within(Count count) =>
        Enumerable.Range(0, 20).Select(number => (long)number).Where(number => number >= count.Lower && number <= count.Upper);
}
