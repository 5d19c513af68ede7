using System.Text;
using CsvHelper;

namespace Kriterium.Cli.Reading;

/// <summary>A file of fields with a header: its columns by name, and its rows.</summary>
internal sealed class Table
{
    /// <summary>What is wrong with a file in which no line names the columns.</summary>
    public const string NoHeader = "this has no header line; give one with the names of the columns";

    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    private Table(string file, Separator separator, long headerLine, IReadOnlyList<string> columnNames, IReadOnlyList<Row> rows)
    {
        File = file;
        Separator = separator;
        HeaderLine = headerLine;
        ColumnNames = columnNames;
        Rows = rows;
        for (var i = 0; i < columnNames.Count; i++) _columns.TryAdd(columnNames[i], i);
    }

    public string File { get; }

    public Separator Separator { get; }

    public long HeaderLine { get; }

    /// <summary>The names in the header, trimmed and NFC; an empty one is a column without a name.</summary>
    public IReadOnlyList<string> ColumnNames { get; }

    public IReadOnlyList<Row> Rows { get; }

    public bool Has(string column) => _columns.ContainsKey(column);

    public int? IndexOf(string column) => _columns.TryGetValue(column, out var index) ? index : null;

    /// <summary>Whether it has each of these columns, and none of any name twice; else adds what is wrong.</summary>
    /// <param name="columns">The columns that it must have.</param>
    /// <param name="kind">In words: "a file of regions".</param>
    /// <param name="faults">Takes what is wrong.</param>
    public bool HasAll(IReadOnlyList<string> columns, string kind, List<Fault> faults)
    {
        var before = faults.Count;
        foreach (var missing in columns.Where(column => !Has(column)))
            faults.Add(new Fault(File, HeaderLine, missing, "there is no such column; " + kind + " needs " + string.Join(",", columns)));
        Layout.AddDuplicates(this, faults);
        return faults.Count == before;
    }

    /// <summary>Reads a file, or adds the faults that keep it from being read as a table at all.</summary>
    public static Table? Read(string file, List<Fault> faults) =>
        SourceFile.Read(file, faults) is { } utf8 ? Parse(file, utf8, faults) : null;

    /// <summary>Reads a text, or adds the faults that keep it from being read as a table at all.</summary>
    public static Table? Parse(string file, ReadOnlyMemory<byte> utf8, List<Fault> faults)
    {
        if (Separator.Find(utf8.Span, out var problem) is not { } separator)
        {
            faults.Add(new Fault(file, 1, null, problem!));
            return null;
        }

        CsvMalformedRecord? malformed = null;
        var options = CsvReaderOptions.Default with
        {
            Separator = separator.Character,
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed = record,
        };
        var skippedLines = separator.HintLength > 0 ? 1 : 0;
        using var reader = CsvReader.Create(utf8[separator.HintLength..], options);
        var names = reader.Headers.ToArray();
        if (names.Length == 0)
        {
            faults.Add(new Fault(file, null, null, NoHeader));
            return null;
        }

        var headerLine = skippedLines + 1L + BlankLinesBefore(utf8.Span[separator.HintLength..]);
        if (malformed is { } brokenHeader)
        {
            faults.Add(new Fault(file, headerLine, null, Problem(brokenHeader)));
            return null;
        }

        var rows = new List<Row>();
        while (reader.Read())
        {
            var cells = reader.Current.ToArray();
            var line = reader.LineNumber + skippedLines;
            if (malformed is { } broken)
            {
                // Everything after a quote that is never closed went into one field, so there is no row left to name.
                if (broken.Reason == CsvMalformedReason.UnterminatedQuote)
                {
                    faults.Add(new Fault(file, line, null, Problem(broken)));
                    return null;
                }

                rows.Add(Row.Unreadable(file, line, Problem(broken)));
                malformed = null;
            }
            else if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                // Spreadsheets write an empty line as a line of separators.
            }
            else if (cells.Length != names.Length)
            {
                rows.Add(Row.Unreadable(file, line, WrongFieldCount(cells.Length, names.Length)));
            }
            else
            {
                rows.Add(new Row(file, line, cells));
            }
        }

        var columnNames = Array.ConvertAll(names, name => name.Trim().Normalize(NormalizationForm.FormC));
        var table = new Table(file, separator, headerLine, columnNames, rows);
        foreach (var row in rows) row.Table = table;
        return table;
    }

    /// <summary>That a row has not as many fields as the header, in words.</summary>
    public static string WrongFieldCount(int given, int inHeader) =>
        "given " + Words.Of(given, "field") + ", but the header has " + Words.Number(inHeader)
            + "; give as many, quoting those that hold a separator";

    private static int BlankLinesBefore(ReadOnlySpan<byte> utf8)
    {
        var blank = utf8[..utf8.IndexOfAnyExcept("\r\n"u8)];
        return blank.Contains((byte)'\n') ? blank.Count((byte)'\n') : blank.Length;
    }

    /// <summary>What is wrong with quotes, in words.</summary>
    public static string Problem(CsvMalformedRecord record) => record.Reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "a quoted field starts here and is never closed; close it with a quote (\")",
        CsvMalformedReason.TextAfterClosingQuote =>
            "there is text after the closing quote of a field; double the quotes (\"\") inside a quoted field",
        _ => "there is a quote inside a field that is not quoted; quote the field and double the quotes (\"\") inside it",
    };
}
