#:package Kriterium.Testing@0.1.0

// A made-up country the size of Denmark, from 12 million rows of residents to the list of December 2021:
//   dotnet run nation.cs

using Kriterium;
using Kriterium.Testing;

var nation = new SyntheticNation(residents: 6_000_000, seed: 1);
Console.WriteLine(nation);

// Residents become counts of each area, region and the country; nothing about a person is kept.
var sums = new ResidentAggregator(nation.Areas.Count);
foreach (var year in new[] { 2020, 2021 }) sums.AddInParallel(nation.ResidentsOf(year));
Console.WriteLine(sums);

// Counts become a status under the law of the list's date.
var columns = sums.ToColumns(2021, nation.Areas.Select(area => area.Region.Number).ToArray());
var law = new StatusClassifier(LegalTimeline.Denmark);
var date = CalendarDate.Parse("2021-12-01");
var statuses = nation.Areas.Select((area, i) => law.Classify(columns.Measurement(i, area.Id, date))).ToList();

Console.WriteLine();
foreach (var group in statuses.GroupBy(status => status.ToRow().PossibleStatuses).OrderBy(group => group.Count()))
    Console.WriteLine($"{group.Count(),6} {group.Key}");

Console.WriteLine();
foreach (var status in statuses.Where(status => status.Vulnerability.Verdict == Verdict.Met).Take(3))
{
    Console.WriteLine(status);
    foreach (var finding in status.Vulnerability.Findings) Console.WriteLine("  " + finding);
}
