#:package Kriterium.Testing@0.1.0
#:package ScottPlot@5.1.59

// What if "more than 40 %" outside the labour market were another limit? The areas that it moves, the exact values at which they move,
// and a chart in what-if.svg:
//   dotnet run what-if.cs

using System.Globalization;
using Kriterium;
using Kriterium.Testing;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// A made-up country, counted: with your own residents or counts, everything below stays as it is.
var nation = new SyntheticNation(residents: 6_000_000);
var sums = new ResidentAggregator(nation.Areas.Count);
foreach (var year in new[] { 2013, 2014 }) sums.AddInParallel(nation.ResidentsOf(year));
var columns = sums.ToColumns(2014, nation.Areas.Select(area => area.Region.Number).ToArray());
var areas = nation.Areas.Select((area, i) => columns.Measurement(i, area.Id, CalendarDate.Parse("2014-12-01"))).ToList();

var sweep = Sweep.OfLimit(ThresholdPolicies.ParticularlyVulnerable2013, Indicator.OutsideLabourMarket, areas);
Console.WriteLine(sweep);
foreach (var step in sweep.Steps(35, 45, 1)) Console.WriteLine("  " + step);

Console.WriteLine();
Console.WriteLine("The areas that a limit from 35 % to 45 % moves, each at its own figure:");
var (from, to) = (Share.Percent(35), Share.Percent(45));
foreach (var flip in sweep.Flips.Where(flip => flip.Limit!.Constant >= from && flip.Limit.Constant <= to)) Console.WriteLine("  " + flip);

var rows = sweep.Steps(30, 50, 0.1m).Select(step => step.ToRow()).ToList();
var plot = new ScottPlot.Plot();
var line = plot.Add.Scatter(rows.Select(row => (double)row.ValueForDisplay!).ToArray(), rows.Select(row => (double)row.ListedCount).ToArray());
(line.ConnectStyle, line.MarkerSize) = (ScottPlot.ConnectStyle.StepHorizontal, 0);
plot.Add.VerticalLine(40, pattern: ScottPlot.LinePattern.Dashed);
plot.Title("Areas on the list, by the limit of \"outside the labour market\"");
plot.XLabel("more than ... %");
plot.YLabel("areas listed");
plot.SaveSvg("what-if.svg", 800, 450);
