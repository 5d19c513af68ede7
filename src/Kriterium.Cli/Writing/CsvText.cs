using System.Globalization;
using CsvHelper;

namespace Kriterium.Cli.Writing;

/// <summary>A result as CSV for spreadsheets: with line feeds, and no field that a spreadsheet would run as a formula.</summary>
internal static class CsvText
{
    public static string Of(IEnumerable<IEnumerable<string>> lines)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var options = CsvWriterOptions.Default with { NewLine = "\n", Injection = CsvInjection.Escape };
        using (var csv = CsvWriter.Create(text, options))
        {
            foreach (var line in lines)
            {
                foreach (var field in line) csv.WriteField(field);
                csv.EndRecord();
            }
        }

        return text.ToString();
    }
}
