using CsvHelper;

namespace Kriterium.Tests;

/// <summary>The rows of a file in docs/samples, by their columns.</summary>
internal static class Sample
{
    public static IReadOnlyList<Dictionary<string, string>> Read(string name)
    {
        var rows = new List<Dictionary<string, string>>();
        var path = Path.Combine(Repository.Root, "docs", "samples", name);
        var header = File.ReadLines(path).First().Split(',');
        using var csv = CsvReader.FromFile(path);
        while (csv.Read()) rows.Add(header.ToDictionary(column => column, column => csv.GetString(column)!));
        return rows;
    }
}
