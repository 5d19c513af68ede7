namespace Kriterium.Cli.Reading;

/// <summary>What areas are compared with: the income of their region, and the convictions of the whole country.</summary>
internal sealed class ReferenceFile
{
    private const string RegionName = "region";
    private const string Year = "year";

    public const string WholeCountry = "Danmark";

    private static readonly string[] Needed = [RegionName, Year, YearFigure.Taxpayers.Key, YearFigure.GrossIncome.Key];

    private static readonly string[] OfCountry = [YearFigure.Aged18Plus.Key, YearFigure.Convicted.Key];

    private readonly Dictionary<(Region Region, int Year), (RegionYear Income, long Line)> _years = [];

    private readonly Dictionary<int, (NationalYear Convictions, long Line)> _country = [];

    private ReferenceFile(IReadOnlyList<string> columnsNotRead) => ColumnsNotRead = columnsNotRead;

    /// <summary>The columns of a file of regions and country, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Needed, .. OfCountry];

    public IReadOnlyList<string> ColumnsNotRead { get; }

    public IEnumerable<RegionYear> Of(Region region) => _years.Where(year => year.Key.Region == region).Select(year => year.Value.Income);

    public IEnumerable<NationalYear> Country => _country.Values.Select(year => year.Convictions);

    /// <summary>Reads a file, or adds everything that is wrong with it.</summary>
    public static ReferenceFile? Read(string path, List<Fault> faults) =>
        Table.Read(path, faults) is { } table ? Parse(table, faults) : null;

    /// <summary>Reads a table, or adds everything that is wrong with it.</summary>
    public static ReferenceFile? Parse(Table table, List<Fault> faults)
    {
        var before = faults.Count;
        if (!table.HasAll(Needed, "a file of regions", faults)) return null;

        var file = new ReferenceFile(Layout.NotRead(table, Columns));
        foreach (var row in table.Rows)
        {
            if (row.IsReadable) file.Take(row);
            faults.AddRange(row.Faults);
        }

        return faults.Count == before ? file : null;
    }

    private void Take(Row row)
    {
        if (row.Text(RegionName).Equals(WholeCountry, StringComparison.OrdinalIgnoreCase))
        {
            TakeCountry(row);
            return;
        }

        var region = row.ReadRegion(RegionName, orElse: ", or " + WholeCountry + " for the convictions of the whole country");
        var year = row.ReadYear(Year);
        CheckNotUsed(row, OfCountry);
        try
        {
            var income = new RegionYear(year ?? 1, row.ReadFigure(YearFigure.Taxpayers), row.ReadKroner(YearFigure.GrossIncome.Key));
            if (region is null || year is not { } known || _years.TryAdd((region, known), (income, row.Line))) return;

            row.AddGiven(
                Year, "line " + Words.Number(_years[(region, known)].Line) + " has this year of " + region + " already; give it once");
        }
        catch (InvalidInputException exception)
        {
            CountsLayout.AddFigureFaults(row, exception);
        }
    }

    private void TakeCountry(Row row)
    {
        var year = row.ReadYear(Year);
        foreach (var missing in OfCountry.Where(column => !row.Table.Has(column)))
            row.Add(
                RegionName, "there is no column " + missing + ", which a row of " + WholeCountry + " needs; add it, or leave the row out");
        CheckNotUsed(row, [YearFigure.Taxpayers.Key]);
        row.ReadKroner(YearFigure.GrossIncome.Key);
        try
        {
            var convictions = new NationalYear(year ?? 1, row.ReadFigure(YearFigure.Aged18Plus), row.ReadFigure(YearFigure.Convicted));
            if (year is not { } known || _country.TryAdd(known, (convictions, row.Line))) return;

            row.AddGiven(
                Year, "line " + Words.Number(_country[known].Line) + " has this year of " + WholeCountry + " already; give it once");
        }
        catch (InvalidInputException exception)
        {
            CountsLayout.AddFigureFaults(row, exception);
        }
    }

    /// <summary>A figure that is not used may be given, but not in a form that could hide a shifted column.</summary>
    private static void CheckNotUsed(Row row, IEnumerable<string> columns)
    {
        foreach (var column in columns) row.ReadCount(column);
    }
}
