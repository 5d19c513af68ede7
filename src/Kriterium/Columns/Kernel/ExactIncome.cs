namespace Kriterium;

/// <summary>An exactly known income of at least one person. <c>default</c> is none.</summary>
internal readonly struct ExactIncome
{
    private ExactIncome(long total, long persons)
    {
        Total = total;
        Persons = persons;
    }

    /// <summary>Kroner; may be negative.</summary>
    public long Total { get; }

    /// <summary>0 where the income, or the number of persons, is not exactly known.</summary>
    public long Persons { get; }

    public static ExactIncome From(RegionYear? year) => year is null ? default : From(year.GrossIncome, year.Taxpayers);

    public static ExactIncome From(long? grossIncome, Count taxpayers) =>
        grossIncome is { } total && taxpayers.IsExact ? new(total, taxpayers.Lower) : default;
}
