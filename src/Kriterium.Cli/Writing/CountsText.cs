using System.Globalization;
using CsvHelper;
using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>What was counted of residents, in the two layouts that <c>classify</c> reads.</summary>
internal static class CountsText
{
    /// <summary>
    /// One row an area and year, in the order of the areas. An area without rows in a year has empty figures: it is unknown, not empty.
    /// </summary>
    public static string OfAreas(ResidentCounts counts, CalendarDate listDate) => Write(CountsLayout.Columns, csv =>
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
                foreach (var figure in YearFigure.All) csv.WriteField(Number(known?[figure], figure.UnitsPerPerson));
                csv.EndRecord();
            }
        }
    });

    /// <summary>The income of each region and the convictions of the whole country, year by year.</summary>
    public static string OfReference(ResidentCounts counts) => Write(ReferenceFile.Columns, csv =>
    {
        foreach (var region in Region.All)
        {
            foreach (var year in counts.Sums.Years)
            {
                // Nobody to tax: the region is not in the files, which is not an income of zero.
                var known = counts.Sums.GetRegion(region, year);
                if (known?.Taxpayers.Upper == 0) known = null;
                Write(
                    csv,
                    region.Name,
                    Words.Number(year),
                    Number(known?.Taxpayers),
                    known?.GrossIncome is { } income ? Words.Number(income) : "",
                    "",
                    "");
            }
        }

        foreach (var year in counts.Sums.Years)
        {
            var known = counts.Sums.GetCountry(year);
            Write(csv, ReferenceFile.WholeCountry, Words.Number(year), "", "", Number(known?.Aged18Plus), Number(known?.Convicted));
        }
    });

    private static string Write(IReadOnlyList<string> header, Action<CsvWriter> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\n" }))
        {
            Write(csv, [.. header]);
            rows(csv);
        }

        return text.ToString();
    }

    private static void Write(CsvWriter csv, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields) csv.WriteField(field);
        csv.EndRecord();
    }

    /// <summary>A count in persons, or kroner; empty where it is not exactly known.</summary>
    private static string Number(Count? count, int unitsPerPerson = 1) =>
        count is not { IsExact: true } exact ? ""
        : unitsPerPerson == 1 ? Words.Number(exact.Lower)
        : (exact.Lower / (decimal)unitsPerPerson).ToString("0.###", CultureInfo.InvariantCulture);
}
