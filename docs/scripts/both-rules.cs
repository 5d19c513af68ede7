#:package Kriterium@0.1.0
#:package CsvHelper@34.0.0

// A list as it is published, by the rule of 2010 (2 of 3 criteria) and by that of 2013 (3 of 5):
//   dotnet run both-rules.cs -- ../samples/old-rule-new-rule.csv

using CsvHelper;
using Kriterium;

var areas = new List<AreaMeasurement>();
using (var csv = CsvReader.FromFile(args[0]))
{
    while (csv.Read())
    {
        var date = CalendarDate.Parse(csv.GetString("list_date"));
        areas.Add(new AreaMeasurement(csv.GetString("area_id"), date, residents: csv.Parse<long>("residents"), published:
        [
            .. Printed(csv, date, Indicator.NonWestern, "non_western_pct"),
            .. Printed(csv, date, Indicator.OutsideLabourMarket, "outside_labour_pct"),
            .. Printed(csv, date, Indicator.Convicted, "convicted_pct"),
            .. Printed(csv, date, Indicator.BasicEducation, "basic_education_pct"),
            .. Printed(csv, date, Indicator.RelativeIncome, "income_pct_of_region"),
        ]));
    }
}

// The lists of the old rule print means of 4 years, and those of the new one means of 2: a what-if asks the old rule of 2.
var oldRule = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2010.WithWindow(2));
var newRule = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013);
Console.WriteLine($"{"",-20} {"2 of 3",-14} {"3 of 5",-14} open");
foreach (var area in areas)
{
    var (before, after) = (oldRule.Classify(area), newRule.Classify(area));
    var open = after.Findings.Where(finding => finding.Verdict == Verdict.Undetermined);
    Console.WriteLine($"{area.AreaId,-20} {before.ToRow().Verdict,-14} {after.ToRow().Verdict,-14} {string.Join("; ", open)}".TrimEnd());
}

var changes = ListChanges.Between(AreaList.Of(areas.Select(oldRule.Classify)), AreaList.Of(areas.Select(newRule.Classify)));
Console.WriteLine();
Console.WriteLine(changes);

// A printed 50.0 is anything from 49.95 to 50.05, and an empty cell is unknown, not zero.
static IEnumerable<PublishedFigure> Printed(CsvReader csv, CalendarDate date, Indicator indicator, string column) =>
    csv.IsEmpty(csv.GetFieldIndex(column)) ? []
        : [LegalTimeline.Denmark.At(date).Published(indicator, Evidence.PrintedPercent(csv.Parse<decimal>(column)))];
