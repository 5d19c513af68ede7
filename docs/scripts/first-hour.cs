#:package Kriterium.Testing@0.1.0
using Kriterium;
using Kriterium.Testing;

var nation = new SyntheticNation();
var sums = new ResidentAggregator(nation.Areas.Count);
foreach (var year in new[] { 2013, 2014 }) sums.AddInParallel(nation.ResidentsOf(year));
var columns = sums.ToColumns(2014, nation.Areas.Select(area => area.Region.Number).ToArray());
var areas = nation.Areas.Select((area, i) => columns.Measurement(i, area.Id, CalendarDate.Parse("2014-12-01")));
var sweep = Sweep.OfLimit(ThresholdPolicies.ParticularlyVulnerable2013, Indicator.OutsideLabourMarket, areas);
foreach (var step in sweep.Steps(35, 45, 1)) Console.WriteLine(step);
File.WriteAllText("first-hour.svg", sweep.ToSvg());
