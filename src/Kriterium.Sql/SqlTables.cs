namespace Kriterium.Sql;

/// <summary>The names of the tables that statements read.</summary>
/// <remarks>
/// A name is letters of the English alphabet, digits and underscores, and can have a schema and a database before it, with dots between;
/// it is quoted as it is written. Equal when all names are.
/// </remarks>
public sealed record SqlTables
{
    /// <summary>Names tables.</summary>
    /// <param name="residents">The residents, a row one person and year.</param>
    /// <param name="counts">The counts of areas, a row one area and year.</param>
    /// <param name="regions">The incomes of regions, a row one region and year.</param>
    /// <param name="country">The convictions of the country, a row one year.</param>
    /// <param name="membership">Which area was a parallel society on which earlier list, a row one area and year.</param>
    /// <exception cref="InvalidInputException">A name has other letters. All faults are listed together.</exception>
    public SqlTables(
        string residents = "residents",
        string counts = "counts",
        string regions = "regions",
        string country = "country",
        string membership = "membership")
    {
        var faults = new Faults();
        Check(faults, nameof(residents), residents);
        Check(faults, nameof(counts), counts);
        Check(faults, nameof(regions), regions);
        Check(faults, nameof(country), country);
        Check(faults, nameof(membership), membership);
        faults.ThrowIfAny("The names of tables");

        Residents = residents;
        Counts = counts;
        Regions = regions;
        Country = country;
        Membership = membership;
    }

    /// <summary>The residents.</summary>
    public string Residents { get; }

    /// <summary>The counts of areas.</summary>
    public string Counts { get; }

    /// <summary>The incomes of regions.</summary>
    public string Regions { get; }

    /// <summary>The convictions of the country.</summary>
    public string Country { get; }

    /// <summary>Which area was a parallel society on which earlier list.</summary>
    public string Membership { get; }

    /// <summary>"residents, counts, regions, country, membership".</summary>
    public override string ToString() => string.Join(", ", Residents, Counts, Regions, Country, Membership);

    private static void Check(Faults faults, string path, string name)
    {
        if (name is null) throw new ArgumentNullException(path);

        var isName = name.Split('.').All(part =>
            part.Length > 0
            && part.All(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
            && part[0] is not (>= '0' and <= '9'));
        faults.AddIf(
            !isName,
            path,
            "is " + (name.Length == 0 ? "empty" : name),
            "give letters from a to z, digits and underscores, with a dot between schema and table: registers.bef_2021");
    }
}
