namespace Kriterium.Sql;

/// <summary>The largest counts that statements decide. An engine's exact numbers must hold what is computed from them.</summary>
/// <remarks>A row with a larger count is not decided: it is reported by <see cref="SqlStatements.Faults"/>. Equal when all are.</remarks>
public sealed record SqlBounds
{
    /// <summary>States bounds.</summary>
    /// <param name="areaPersons">Persons in an area, 1 or more; by default 100,000, many times Denmark's largest area.</param>
    /// <param name="referencePersons">
    /// Persons in a region or in the country, 1 or more; by default 10 million, more than Denmark's 6 million.
    /// </param>
    /// <param name="areaIncome">Kroner in an area, above or below zero, 1 or more; by default anything that 64 bits hold.</param>
    /// <param name="regionIncome">Kroner in a region, above or below zero, 1 or more; by default anything that 64 bits hold.</param>
    /// <exception cref="InvalidInputException">A bound is 0 or less. All faults are listed together.</exception>
    public SqlBounds(
        long areaPersons = 100_000,
        long referencePersons = 10_000_000,
        long areaIncome = long.MaxValue,
        long regionIncome = long.MaxValue)
    {
        var faults = new Faults();
        Check(faults, nameof(areaPersons), areaPersons);
        Check(faults, nameof(referencePersons), referencePersons);
        Check(faults, nameof(areaIncome), areaIncome);
        Check(faults, nameof(regionIncome), regionIncome);
        faults.ThrowIfAny("The bounds");

        AreaPersons = areaPersons;
        ReferencePersons = referencePersons;
        AreaIncome = areaIncome;
        RegionIncome = regionIncome;
    }

    /// <summary>Persons in an area.</summary>
    public long AreaPersons { get; }

    /// <summary>Persons in a region or in the country.</summary>
    public long ReferencePersons { get; }

    /// <summary>Kroner in an area, above or below zero.</summary>
    public long AreaIncome { get; }

    /// <summary>Kroner in a region, above or below zero.</summary>
    public long RegionIncome { get; }

    /// <summary>"100,000 persons in an area, 10,000,000 in a region or the country".</summary>
    public override string ToString() =>
        Words.Of(AreaPersons, "person") + " in an area, " + Words.Grouped(ReferencePersons) + " in a region or the country";

    private static void Check(Faults faults, string path, long bound) =>
        faults.AddIf(bound < 1, path, "is " + Words.Grouped(bound), "give 1 or more");
}
