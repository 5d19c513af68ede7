namespace Kriterium.Cli.Reading;

/// <summary>The income of regions, with which the income of areas is compared.</summary>
internal sealed class ReferenceFile
{
    private const string RegionName = "region";
    private const string Year = "year";
    private const string Taxpayers = "taxpayers";
    private const string GrossIncome = "gross_income";

    private static readonly string[] Columns = [RegionName, Year, Taxpayers, GrossIncome];

    private readonly Dictionary<(Region Region, int Year), (RegionYear Income, long Line)> _years = [];

    private ReferenceFile(IReadOnlyList<string> columnsNotRead) => ColumnsNotRead = columnsNotRead;

    public IReadOnlyList<string> ColumnsNotRead { get; }

    public IEnumerable<RegionYear> Of(Region region) => _years.Where(year => year.Key.Region == region).Select(year => year.Value.Income);

    /// <summary>Reads a file, or adds everything that is wrong with it.</summary>
    public static ReferenceFile? Read(string path, List<Fault> faults)
    {
        if (Table.Read(path, faults) is not { } table) return null;

        var before = faults.Count;
        foreach (var missing in Columns.Where(column => !table.Has(column)))
            faults.Add(new Fault(path, table.HeaderLine, missing, "there is no such column; a file of regions needs " + string.Join(",", Columns)));
        Layout.AddDuplicates(table, faults);
        if (faults.Count > before) return null;

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
        var region = row.ReadRegion(RegionName);
        var year = row.ReadYear(Year);
        try
        {
            var income = new RegionYear(year ?? 1, row.ReadCount(Taxpayers), row.ReadKroner(GrossIncome));
            if (region is null || year is not { } known || _years.TryAdd((region, known), (income, row.Line))) return;

            row.AddGiven(Year, "line " + Text.Number(_years[(region, known)].Line) + " has this year of " + region + " already; give it once");
        }
        catch (FieldFaultException exception)
        {
            CountsLayout.AddFigureFaults(row, exception);
        }
    }
}
