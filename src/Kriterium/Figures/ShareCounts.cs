namespace Kriterium;

/// <summary>What is known of a part and its base in one year.</summary>
internal readonly struct ShareCounts
{
    public ShareCounts(Count part, Count whole)
    {
        Part = part;
        Whole = whole;
    }

    /// <summary>In the units of <see cref="UnitsPerPerson"/>.</summary>
    public Count Part { get; }

    /// <summary>Persons.</summary>
    public Count Whole { get; }

    public static ShareCounts Of(NationalYear? year) => year is null ? default : new(year.Convicted, year.Aged18Plus);

    /// <summary>How many units of a part make one person: 1, or 1000 where people count in part.</summary>
    public static long UnitsPerPerson(Indicator indicator) =>
        ReferenceEquals(indicator, Indicator.OutsideLabourMarket) ? AreaYear.ThousandthsPerPerson : 1;
}
