using System.Globalization;
using CsvHelper;

namespace Kriterium.Cli.Writing;

/// <summary>A result as CSV for spreadsheets: with line feeds, and no field that a spreadsheet would run as a formula.</summary>
internal static class CsvText
{
    public static string Of(FlatTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var options = CsvWriterOptions.Default with { NewLine = "\n", Injection = CsvInjection.Escape };
        using (var csv = CsvWriter.Create(text, options))
        {
            foreach (var column in table.Columns) csv.WriteField(column.Name);
            csv.EndRecord();
            foreach (var row in table.Rows)
            {
                foreach (var field in row) csv.WriteField(Formula.Defused(field));
                csv.EndRecord();
            }
        }

        return text.ToString();
    }
}
