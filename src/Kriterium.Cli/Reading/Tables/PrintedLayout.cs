namespace Kriterium.Cli.Reading;

/// <summary>Figures as a list prints them: one row an area.</summary>
internal sealed class PrintedLayout : Layout
{
    private const decimal MostIncome = 1_000_000;

    private static readonly (string Column, Indicator Indicator)[] Figures =
    [
        ("non_western_pct", Indicator.NonWestern),
        ("outside_labour_pct", Indicator.OutsideLabourMarket),
        ("convicted_pct", Indicator.Convicted),
        ("basic_education_pct", Indicator.BasicEducation),
        ("income_pct_of_region", Indicator.RelativeIncome),
    ];

    public override string Description => "the layout of printed figures";

    protected override IReadOnlyList<string> Own { get; } = [.. Figures.Select(figure => figure.Column)];

    protected override IReadOnlyList<string> Optional { get; } = [Listed, "note", .. NationalColumn.All.Select(column => column.Name)];

    public override bool TakesReference => false;

    public override AreaFile Read(Table table, RuleSelection rules, ReferenceFile? reference)
    {
        var file = NewFile(table);
        var rowsOf = new Dictionary<AreaKey, List<Row>>();
        var areas = new List<(AreaKey Key, List<Row> Rows, Func<Area> Area)>();
        foreach (var row in table.Rows)
        {
            if (!row.IsReadable)
            {
                file.TakeWithoutKey(row, mayBelongToAnyArea: false);
                continue;
            }

            var area = ReadArea(row);
            if (row.Key is not { } key)
            {
                file.TakeWithoutKey(row, mayBelongToAnyArea: false);
            }
            else if (!rowsOf.TryGetValue(key, out var rows))
            {
                rowsOf.Add(key, rows = [row]);
                areas.Add((key, rows, area));
            }
            else
            {
                row.AddGiven(
                    AreaId,
                    "line " + Words.Number(rows[0].Line) + " has this area on the list of " + key.ListDate + " already; give it once");
                rows.Add(row);
            }
        }

        foreach (var (key, areaRows, area) in areas) file.Take(key, areaRows, area);
        return file;
    }

    private static Func<Area> ReadArea(Row row)
    {
        var key = row.ReadKey(ListDate, AreaId);
        var name = row.Name(AreaName);
        var municipality = row.Name(Municipality);
        var region = row.ReadRegion(RegionName);
        var residents = row.ReadCount(Residents);
        var listed = row.ReadYesOrNo(Listed);
        var percents = Array.ConvertAll(Figures, figure => ReferenceEquals(figure.Indicator, Indicator.RelativeIncome)
            ? row.ReadPercent(figure.Column, -MostIncome, MostIncome)
            : row.ReadPercent(figure.Column, 0, 100));
        var nationals = NationalColumn.Read(row);

        // What a printed figure measures is settled by the law of its own list, whichever rule is asked about.
        string? problem = null;
        var regime = key is { } known ? RuleSelection.InForceOn(known.ListDate, out problem) : null;
        if (problem is not null) row.Add(ListDate, problem);

        return () =>
        {
            var printed = new Dictionary<Indicator, PrintedFigure>();
            for (var i = 0; i < Figures.Length; i++)
            {
                if (percents[i] is not { } percent) continue;

                var indicator = Figures[i].Indicator;
                printed.Add(indicator, new PrintedFigure(
                    percent.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    regime!.Published(indicator, Evidence.PrintedPercent(percent))));
            }

            var published = printed.Values.Select(figure => figure.Figure);
            var national = nationals.Select(share => regime!.Published(Indicator.Convicted, share));
            return new Area(
                key!.Value,
                name,
                municipality,
                region!,
                listed,
                new AreaMeasurement(key.Value.AreaId, key.Value.ListDate, published: published, residents: residents, national: national),
                printed);
        };
    }
}
