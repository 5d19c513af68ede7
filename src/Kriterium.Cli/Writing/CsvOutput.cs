using System.Globalization;
using CsvHelper;

namespace Kriterium.Cli.Writing;

/// <summary>One line an area, for a spreadsheet or another program.</summary>
internal static class CsvOutput
{
    private static readonly string[] Header =
    [
        "list_date", "area_id", "area", "verdict", "met", "not_met", "undetermined", "required", "size",
        .. Indicator.All.Select(indicator => indicator.Key),
    ];

    public static string Write(Report report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var options = CsvWriterOptions.Default with { NewLine = "\n", Injection = CsvInjection.Escape };
        using (var csv = CsvWriter.Create(text, options))
        {
            foreach (var column in Header) csv.WriteField(column);
            csv.EndRecord();
            foreach (var (area, classification) in report.Areas)
            {
                csv.WriteField(area.Key.ListDate.ToString());
                csv.WriteField(area.Key.AreaId);
                csv.WriteField(area.Name);
                csv.WriteField(Word(classification.Verdict, "listed", "not_listed"));
                csv.WriteField(Text.Number(classification.MetCount));
                csv.WriteField(Text.Number(classification.NotMetCount));
                csv.WriteField(Text.Number(classification.OpenCount));
                csv.WriteField(Text.Number(classification.RequiredCount));
                csv.WriteField(classification.Size.SmallestPopulation == 0 ? "" : Word(classification.Size.Verdict));
                foreach (var indicator in Indicator.All)
                {
                    var finding = classification.Findings.Concat(classification.GateFindings).FirstOrDefault(one => one.Indicator == indicator);
                    csv.WriteField(finding is null ? "" : Word(finding.Verdict));
                }

                csv.EndRecord();
            }
        }

        return text.ToString();
    }

    private static string Word(Verdict verdict, string met = "met", string notMet = "not_met") => verdict switch
    {
        Verdict.Met => met,
        Verdict.NotMet => notMet,
        _ => "undetermined",
    };
}
