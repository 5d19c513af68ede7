#:package Kriterium.Testing@0.1.0

// The lists of 2014 and 2017 in a made-up country: who came, who left, and because of what:
//   dotnet run compare.cs

using Kriterium;
using Kriterium.Testing;

var nation = new SyntheticNation(residents: 6_000_000);
var sums = new ResidentAggregator(nation.Areas.Count);
foreach (var year in new[] { 2013, 2014, 2016, 2017 }) sums.AddInParallel(nation.ResidentsOf(year));
var regions = nation.Areas.Select(area => area.Region.Number).ToArray();
var law = new StatusClassifier(LegalTimeline.Denmark);

var changes = ListChanges.Between(ListOf(2014), ListOf(2017));
Console.WriteLine(changes);
Console.WriteLine();
foreach (var area in changes.Areas.Where(area => area.HasMoved))
{
    Console.WriteLine(area);

    // Each set is a smallest one that is enough by itself.
    foreach (var causes in area.Causes)
    {
        foreach (var cause in causes) Console.WriteLine("  " + cause.Before + " -> " + cause.After);
    }
}

AreaList ListOf(int year)
{
    var columns = sums.ToColumns(year, regions);
    var date = LegalTimeline.Denmark.YearlyList(year)!.Value;
    return AreaList.Of(nation.Areas.Select((area, i) => law.Classify(columns.Measurement(i, area.Id, date))));
}
