using System.Text;

namespace Kriterium.Cli.Reading;

/// <summary>One row of a table: gives each field as what its column holds, and collects every fault on the way.</summary>
internal sealed class Row
{
    private readonly string _file;
    private readonly string[] _cells;
    private readonly List<Fault> _faults = [];

    public Row(string file, long line, string[] cells)
    {
        _file = file;
        Line = line;
        _cells = cells;
    }

    public long Line { get; }

    public Table Table { get; set; } = null!;

    /// <summary>Whether the row could be taken apart into the fields of the header.</summary>
    public bool IsReadable { get; private init; } = true;

    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>The area and list that it is about, once these are known.</summary>
    public AreaKey? Key { get; private set; }

    /// <summary>A row that cannot be taken apart.</summary>
    public static Row Unreadable(string file, long line, string problem)
    {
        var row = new Row(file, line, []) { IsReadable = false };
        row._faults.Add(new Fault(file, line, null, problem));
        return row;
    }

    public void Add(string? column, string problem) => _faults.Add(new Fault(_file, Line, column, problem));

    /// <summary>The field as text, trimmed and NFC; empty where the table has no such column.</summary>
    public string Text(string column) =>
        Table.IndexOf(column) is { } index ? _cells[index].Trim().Normalize(NormalizationForm.FormC) : "";

    /// <summary>A text that names something. It can appear in any output, so it contains nothing that controls a terminal.</summary>
    public string Name(string column)
    {
        var text = Text(column);
        if (VisibleText.IsInvisible(text))
            AddGiven(column, "leave out line breaks, control characters and invisible characters");
        return text;
    }

    /// <summary>The date of the list and the area, which together name what the row is about.</summary>
    public AreaKey? ReadKey(string dateColumn, string idColumn)
    {
        var date = ReadDate(dateColumn);
        Key = ReadId(idColumn) is { } id && date is { } known ? new AreaKey(known, id) : null;
        return Key;
    }

    /// <summary>The identity of an area.</summary>
    public string? ReadId(string column)
    {
        var before = _faults.Count;
        var id = Name(column);
        if (id.Length == 0) Add(column, "given nothing; name the area by an id");
        else if (Formula.StartsIn(id)) AddGiven(column, "start with a letter or a digit: a spreadsheet would run this as a formula");
        return _faults.Count == before ? id : null;
    }

    public Region? ReadRegion(string column, string orElse = "")
    {
        if (Region.TryFind(Text(column), out var region)) return region;

        AddGiven(
            column,
            "choose one of " + string.Join(", ", Region.All.Select(one => one.Name + " (" + Words.Number(one.Code) + ")")) + orElse);
        return null;
    }

    public bool? ReadYesOrNo(string column)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        if (text.Equals("yes", StringComparison.OrdinalIgnoreCase)) return true;
        if (text.Equals("no", StringComparison.OrdinalIgnoreCase)) return false;

        AddGiven(column, "write yes or no, or leave it empty");
        return null;
    }

    public int? ReadYear(string column)
    {
        var text = Text(column);
        if (WrittenNumber.TryWhole(text, 1000, 9999, out var year, out var problem)) return (int)year;

        AddGiven(column, text.Length == 0 ? "write the measurement year, as in 2014" : problem!);
        return null;
    }

    /// <summary>A figure of a year, from the column that has its key.</summary>
    public Count ReadFigure(YearFigure figure) =>
        ReferenceEquals(figure, YearFigure.GrossIncome)
            ? Count.OfNullable(ReadKroner(figure.Key))
            : ReadCount(figure.Key, figure.UnitsPerPerson);

    /// <summary>
    /// A number of people, in units of which <paramref name="unitsPerPerson"/> make one. Empty is unknown,
    /// and <c>&lt;5</c> is suppressed.
    /// </summary>
    public Count ReadCount(string column, int unitsPerPerson = 1)
    {
        var text = Text(column);
        if (text.Length == 0) return Count.Unknown;

        string? problem;
        if (text[0] == '<')
        {
            if (WrittenNumber.TryWhole(text[1..].TrimStart(), 1, long.MaxValue / unitsPerPerson, out var limit, out problem))
                return Count.FewerThan(limit * unitsPerPerson);
        }
        else if (unitsPerPerson == 1)
        {
            if (WrittenNumber.TryWhole(text, 0, long.MaxValue, out var whole, out problem)) return whole;
        }
        else if (WrittenNumber.TryThousandths(text, Table.Separator, out var thousandths, out problem))
        {
            return thousandths;
        }

        AddGiven(column, problem! + "; or <5 if suppressed, or nothing if unknown");
        return Count.Unknown;
    }

    public long? ReadKroner(string column)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        if (WrittenNumber.TryWhole(text, long.MinValue, long.MaxValue, out var kroner, out var problem)) return kroner;

        AddGiven(column, problem! + "; or nothing if unknown");
        return null;
    }

    /// <summary>A printed percentage. Its decimals count: 2.70 was rounded more finely than 2.7.</summary>
    public decimal? ReadPercent(string column, decimal lowest, decimal highest)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        if (WrittenNumber.TryDecimal(text, Table.Separator, lowest, highest, out var percent, out var problem)) return percent;

        AddGiven(column, problem! + "; or nothing if unknown");
        return null;
    }

    /// <summary>Names what was given, then what is allowed.</summary>
    public void AddGiven(string column, string allowed) => Add(column, "given " + Given(column) + "; " + allowed);

    /// <summary>What was given, in words.</summary>
    public string Given(string column) => Text(column) is { Length: > 0 } text ? Words.Quote(text) : "nothing";

    public CalendarDate? ReadDate(string column)
    {
        var text = Text(column);
        if (CalendarDate.TryParse(text, out var date)) return date;

        AddGiven(column, "write year-month-day, as in " + (WrittenDate.Reordered(text)?.ToString() ?? "2014-12-01"));
        return null;
    }
}
