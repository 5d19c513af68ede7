using CsvHelper;

namespace Kriterium.Cli.Tests;

/// <summary>Reads what the command wrote, a row by the names of its columns.</summary>
internal static class Csv
{
    public static List<Dictionary<string, string>> Read(string csv)
    {
        using var reader = CsvReader.FromText(csv, CsvReaderOptions.Default with { Separator = ',' });
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read()) rows.Add(reader.Current.ToDictionary().ToDictionary(field => field.Key, field => field.Value ?? ""));
        return rows;
    }
}
