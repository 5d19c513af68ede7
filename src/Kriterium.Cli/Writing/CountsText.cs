using System.Globalization;
using CsvHelper;
using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>What was counted of residents, in the two layouts that <c>classify</c> reads.</summary>
internal static class CountsText
{
    private static readonly string[] Header =
    [
        "list_date", "area_id", "area", "municipality", "region", "year", "residents", "non_western", "aged_18_64", "outside_labour",
        "aged_18_plus", "convicted", "aged_30_59", "basic_education", "unknown_education", "taxpayers", "gross_income",
    ];

    private static readonly string[] ReferenceHeader = ["region", "year", "taxpayers", "gross_income", "aged_18_plus", "convicted"];

    /// <summary>One row an area and year, in the order of the areas; empty figures where nobody of it was counted, since that is not known and not zero.</summary>
    public static string OfAreas(ResidentCounts counts, CalendarDate listDate) => Write(Header, csv =>
    {
        for (var index = 0; index < counts.Areas.All.Count; index++)
        {
            var area = counts.Areas.All[index];
            foreach (var year in counts.Sums.Years)
            {
                var known = counts.Sums.GetArea(index, year);
                csv.WriteField(listDate.ToString());
                csv.WriteField(area.Id);
                csv.WriteField(Formula.DefusedWhole(area.Name));
                csv.WriteField(Formula.DefusedWhole(area.Municipality));
                csv.WriteField(area.Region.Name);
                csv.WriteField(Words.Number(year));
                csv.WriteField(Number(known?.Residents));
                csv.WriteField(Number(known?.NonWestern));
                csv.WriteField(Number(known?.Aged18To64));
                csv.WriteField(Persons(known?.OutsideLabourMarketThousandths));
                csv.WriteField(Number(known?.Aged18Plus));
                csv.WriteField(Number(known?.Convicted));
                csv.WriteField(Number(known?.Aged30To59));
                csv.WriteField(Number(known?.BasicEducation));
                csv.WriteField(Number(known?.UnknownEducation));
                csv.WriteField(Number(known?.Taxpayers));
                csv.WriteField(known?.GrossIncome is { } income ? Words.Number(income) : "");
                csv.EndRecord();
            }
        }
    });

    /// <summary>The income of each region and the convictions of the whole country, year by year.</summary>
    public static string OfReference(ResidentCounts counts) => Write(ReferenceHeader, csv =>
    {
        foreach (var region in Region.All)
        {
            foreach (var year in counts.Sums.Years)
            {
                // Nobody to tax: the region is not in the files, which is not an income of zero.
                var known = counts.Sums.GetRegion(region, year);
                if (known?.Taxpayers.Upper == 0) known = null;
                Write(csv, region.Name, Words.Number(year), Number(known?.Taxpayers), known?.GrossIncome is { } income ? Words.Number(income) : "", "", "");
            }
        }

        foreach (var year in counts.Sums.Years)
        {
            var known = counts.Sums.GetCountry(year);
            Write(csv, ReferenceFile.WholeCountry, Words.Number(year), "", "", Number(known?.Aged18Plus), Number(known?.Convicted));
        }
    });

    private static string Write(string[] header, Action<CsvWriter> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\n" }))
        {
            Write(csv, header);
            rows(csv);
        }

        return text.ToString();
    }

    private static void Write(CsvWriter csv, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields) csv.WriteField(field);
        csv.EndRecord();
    }

    private static string Number(Count? count) => count is { IsExact: true } exact ? Words.Number(exact.Lower) : "";

    /// <summary>Thousandths of a person as persons: "512.25".</summary>
    private static string Persons(Count? thousandths) =>
        thousandths is { IsExact: true } exact
            ? (exact.Lower / (decimal)CountsLayout.ThousandthsPerPerson).ToString("0.###", CultureInfo.InvariantCulture)
            : "";
}
