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

    private static readonly string[] OfStatus = ["status", "possible_statuses"];

    private static readonly string[] OfHistory = ["earlier_lists"];

    public static string Write(ClassifyReport report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var options = CsvWriterOptions.Default with { NewLine = "\n", Injection = CsvInjection.Escape };
        using (var csv = CsvWriter.Create(text, options))
        {
            string[] header = [.. Header, .. report.IsByLaw ? OfStatus : [], .. report.History is null ? [] : OfHistory];
            foreach (var column in header) csv.WriteField(column);
            csv.EndRecord();
            foreach (var result in report.Areas)
            {
                var (area, classification, status) = result;
                csv.WriteField(area.Key.ListDate.ToString());
                csv.WriteField(area.Key.AreaId);
                csv.WriteField(Formula.Defused(area.Name));
                csv.WriteField(classification.Verdict.ToListedKey());
                csv.WriteField(Words.Number(classification.MetCount));
                csv.WriteField(Words.Number(classification.NotMetCount));
                csv.WriteField(Words.Number(classification.OpenCount));
                csv.WriteField(Words.Number(classification.RequiredCount));
                csv.WriteField(classification.Size.SmallestPopulation == 0 ? "" : classification.Size.Verdict.ToKey());
                foreach (var indicator in Indicator.All)
                {
                    var finding = result.FindingOf(indicator);
                    csv.WriteField(finding is null ? "" : finding.Verdict.ToKey());
                }

                if (status is not null)
                {
                    csv.WriteField(status.Status.ToKey());
                    csv.WriteField(string.Join('|', status.PossibleStatuses.Select(possible => possible.ToKey())));
                }

                if (report.History is not null)
                {
                    var earlier = status!.Findings.SelectMany(finding => finding.EarlierLists);
                    csv.WriteField(string.Join('|', earlier.Select(list => list.ListDate + " " + list.Verdict.ToKey())));
                }

                csv.EndRecord();
            }
        }

        return text.ToString();
    }
}
