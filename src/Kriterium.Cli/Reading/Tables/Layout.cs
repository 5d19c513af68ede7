namespace Kriterium.Cli.Reading;

/// <summary>One of the two kinds of tables of areas, distinguished by their headers.</summary>
internal abstract class Layout
{
    protected const string ListDate = "list_date";
    protected const string AreaId = "area_id";
    protected const string AreaName = "area";
    protected const string Municipality = "municipality";
    protected const string RegionName = "region";
    protected const string Residents = "residents";
    protected const string Listed = "listed";

    protected static readonly string[] Shared = [ListDate, AreaId, AreaName, Municipality, RegionName, Residents];

    private static readonly Layout[] All = [new PrintedLayout(), new CountsLayout()];

    /// <summary>In words: "the layout of yearly counts".</summary>
    public abstract string Description { get; }

    /// <summary>The columns that it must have and the other layout has not.</summary>
    protected abstract IReadOnlyList<string> Own { get; }

    /// <summary>The columns that it may have.</summary>
    protected virtual IReadOnlyList<string> Optional { get; } = [Listed];

    public abstract bool TakesReference { get; }

    private IEnumerable<string> Required => Shared.Concat(Own);

    /// <summary>The layout that the header shows, or the faults that keep it from being one.</summary>
    public static Layout? Find(Table table, List<Fault> faults)
    {
        void Refuse(string? column, string problem) => faults.Add(new Fault(table.File, table.HeaderLine, column, problem));

        var whole = All.Where(layout => layout.Required.All(table.Has)).ToList();
        if (whole.Count > 1)
        {
            Refuse(null, "the header has the columns of both layouts; leave out those of one");
            return null;
        }

        // Which one was meant shows in the columns that only it has.
        var ranked = All.OrderByDescending(layout => layout.Own.Count(table.Has)).ToList();
        var meant = whole.Count == 1 ? whole[0] : ranked[0];
        if (whole.Count == 0 && ranked[0].Own.Count(table.Has) == ranked[1].Own.Count(table.Has))
        {
            Refuse(
                null,
                "the header has no known layout; give "
                    + string.Join(", or ", All.Select(layout => layout.Description + " (" + string.Join(",", layout.Required) + ")")));
            return null;
        }

        var before = faults.Count;
        foreach (var missing in meant.Required.Where(column => !table.Has(column)))
            Refuse(missing, "there is no such column; " + meant.Description + " needs it");
        AddDuplicates(table, faults);
        return faults.Count == before ? meant : null;
    }

    /// <summary>A name that a header has twice: which of the two columns counts would be a guess.</summary>
    public static void AddDuplicates(Table table, List<Fault> faults)
    {
        var twice = table.ColumnNames
            .Where(name => name.Length > 0)
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1);
        foreach (var name in twice)
            faults.Add(new Fault(
                table.File,
                table.HeaderLine,
                Words.Visible(name.Key),
                "there are " + Words.Number(name.Count()) + " columns of this name; give each once"));
    }

    public abstract AreaFile Read(Table table, RuleSelection rules, ReferenceFile? reference);

    protected AreaFile NewFile(Table table) => new()
    {
        SaysListed = table.Has(Listed),
        ColumnsNotRead = NotRead(table, [.. Required, .. Optional]),
    };

    public static IReadOnlyList<string> NotRead(Table table, IReadOnlyList<string> read) =>
    [
        .. table.ColumnNames
            .Select((name, index) => name.Length > 0 ? name : "(column " + Words.Number(index + 1) + ", without a name)")
            .Where(name => !read.Contains(name, StringComparer.OrdinalIgnoreCase)),
    ];
}
