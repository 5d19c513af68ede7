using System.Globalization;
using CsvHelper;

namespace Kriterium.Tests.Golden;

/// <summary>The official lists as published, read as printed figures with the window of the rule in force on their date.</summary>
internal static class PrintedList
{
    public sealed record Row(AreaMeasurement Area, bool Listed);

    public static IReadOnlyList<Row> Read(string date, int window)
    {
        var rows = new List<Row>();
        using var csv = CsvReader.FromFile(Path.Combine(Repository.RequirePublishedLists(), date + ".csv"));
        while (csv.Read())
        {
            var figures = new List<PublishedFigure>();
            Add(Indicator.NonWestern, "non_western_pct", 1);
            Add(Indicator.OutsideLabourMarket, "outside_labour_pct", window);
            Add(Indicator.Convicted, "convicted_pct", window);
            Add(Indicator.BasicEducation, "basic_education_pct", 1);
            Add(Indicator.RelativeIncome, "income_pct_of_region", 1);

            var residents = Field("residents");
            rows.Add(new Row(
                new AreaMeasurement(
                    Field("area_id"),
                    CalendarDate.Parse(Field("list_date")),
                    published: figures,
                    residents: residents.Length == 0 ? Count.Unknown : long.Parse(residents, CultureInfo.InvariantCulture)),
                Field("listed") switch { "yes" => true, "no" => false, var other => throw new InvalidDataException(other) }));

            string Field(string name) => csv.GetString(name)!;

            void Add(Indicator indicator, string column, int years)
            {
                if (Field(column) is { Length: > 0 } printed)
                    figures.Add(new PublishedFigure(
                        indicator, Evidence.PrintedPercent(decimal.Parse(printed, CultureInfo.InvariantCulture)), years));
            }
        }

        return rows;
    }
}
