namespace Kriterium.Cli.Reading;

/// <summary>Counts of people: one row an area and measurement year.</summary>
internal sealed class CountsLayout : Layout
{
    private const string Year = "year";

    /// <summary>The columns of a table of counts, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        [ListDate, AreaId, AreaName, Municipality, RegionName, Year, .. YearFigure.All.Select(figure => figure.Key)];

    public override string Description => "the layout of yearly counts";

    protected override IReadOnlyList<string> Own { get; } =
        [.. Columns.Except(Shared).Except([YearFigure.UnknownEducation.Key])];

    protected override IReadOnlyList<string> Optional { get; } = [Listed, YearFigure.UnknownEducation.Key];

    public override bool TakesReference => true;

    public override AreaFile Read(Table table, RuleSelection rules, ReferenceFile? reference)
    {
        var file = NewFile(table);
        var areas = new Dictionary<AreaKey, AreaRows>();
        foreach (var row in table.Rows)
        {
            var year = row.IsReadable ? ReadYearRow(row, rules) : null;
            if (row.Key is not { } key || year is null)
            {
                file.TakeWithoutKey(row, mayBelongToAnyArea: true);
                continue;
            }

            if (!areas.TryGetValue(key, out var rows)) areas.Add(key, rows = new AreaRows(key));
            rows.Add(year);
        }

        // The newest year of a list is that list's, for all of its areas: one that lacks it has a year that is not known. Rows that are
        // left out for other faults count too, so that leaving out one area changes no other; a year after the list is itself the fault.
        var measurementYears = areas.Values
            .GroupBy(rows => rows.Key.ListDate)
            .ToDictionary(
                list => list.Key,
                list => list.SelectMany(rows => rows.Years).Where(year => year <= list.Key.Year).DefaultIfEmpty(list.Key.Year).Max());
        foreach (var (key, rows) in areas)
            file.Take(key, [.. rows.All.Select(year => year.Row)], () => ToArea(key, rows.All, measurementYears[key.ListDate], reference));
        return file;
    }

    /// <summary>Adds what cannot be true together, in the words of the file.</summary>
    public static void AddFigureFaults(Row row, InvalidInputException exception)
    {
        foreach (var fault in exception.Faults)
        {
            var column = ColumnOf(fault.Path);
            var disagreement = fault.Disagreement(fault.OtherField is { } other ? ColumnOf(other) : null);
            row.Add(column, "given " + row.Given(column) + disagreement + "; " + fault.Advice);
        }
    }

    // Of the parameters, only the year is not a figure, and its column has the same name.
    private static string ColumnOf(string parameter) =>
        YearFigure.All.FirstOrDefault(figure => figure.Parameter == parameter)?.Key ?? parameter;

    private static YearRow ReadYearRow(Row row, RuleSelection rules)
    {
        var key = row.ReadKey(ListDate, AreaId);
        var name = row.Name(AreaName);
        var municipality = row.Name(Municipality);
        var region = row.ReadRegion(RegionName);
        var listed = row.ReadYesOrNo(Listed);
        if (key is { } known && rules.Problem(known.ListDate) is { } problem) row.Add(ListDate, problem);
        var year = row.ReadYear(Year);
        if (year > key?.ListDate.Year) row.AddGiven(Year, "the list is of " + key.Value.ListDate + "; leave out years that came after");

        try
        {
            // The figures are checked together even if one could not be read: that one is unknown here, and a fault already.
            var counts = new AreaYear(year ?? 1, ReadFigures(row));
            return new YearRow(row, year, counts, name, municipality, region, listed);
        }
        catch (InvalidInputException exception)
        {
            AddFigureFaults(row, exception);
            return new YearRow(row, year, null, name, municipality, region, listed);
        }
    }

    /// <summary>
    /// The figures that have a column. Without one of its own, unknown education is in the basic education; with one, an empty field is a
    /// number that is not known.
    /// </summary>
    private static Dictionary<YearFigure, Count> ReadFigures(Row row) =>
        YearFigure.All.Where(figure => row.Table.Has(figure.Key)).ToDictionary(figure => figure, row.ReadFigure);

    private static Area ToArea(AreaKey key, List<YearRow> rows, int measurementYear, ReferenceFile? reference)
    {
        var newest = rows.MaxBy(row => row.Year)!;
        var region = newest.Region!;
        return new Area(
            key,
            newest.Name,
            newest.Municipality,
            region,
            rows.Select(row => row.Listed).FirstOrDefault(listed => listed is not null),
            new AreaMeasurement(
                key.AreaId,
                key.ListDate,
                rows.Select(row => row.Counts!),
                reference?.Of(region),
                measurementYear: measurementYear,
                nationalYears: reference?.Country),
            Printed: null);
    }

    private sealed record YearRow(
        Row Row, int? Year, AreaYear? Counts, string Name, string Municipality, Region? Region, bool? Listed);

    /// <summary>The rows of one area and list, checked against one another as they come.</summary>
    private sealed class AreaRows(AreaKey key)
    {
        private readonly Dictionary<int, YearRow> _byYear = [];
        private YearRow? _withRegion;
        private YearRow? _withListed;

        public AreaKey Key => key;

        public List<YearRow> All { get; } = [];

        public IEnumerable<int> Years => _byYear.Keys;

        public void Add(YearRow row)
        {
            All.Add(row);
            if (row.Year is { } year && !_byYear.TryAdd(year, row))
                row.Row.AddGiven(
                    Year,
                    "line " + Words.Number(_byYear[year].Row.Line) + " has this year of " + Words.Visible(key.AreaId) + " on the list of "
                        + key.ListDate + " already; give it once");

            if (row.Region is not null && row.Region != (_withRegion ??= row).Region)
                row.Row.AddGiven(
                    RegionName,
                    "line " + Words.Number(_withRegion.Row.Line) + " has this area in " + _withRegion.Region
                        + "; give all its rows the same region");

            if (row.Listed is not null && row.Listed != (_withListed ??= row).Listed)
                row.Row.AddGiven(
                    Listed, "line " + Words.Number(_withListed.Row.Line) + " says otherwise of this area; give all its rows the same");
        }
    }
}
