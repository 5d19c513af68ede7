using BenchmarkDotNet.Running;
using Kriterium.Benchmarks.Growth;

// "growth" is no benchmark of BenchmarkDotNet: each size is a process of its own, whose largest memory is part of the answer.
if (args is ["growth", ..]) return GrowthCommand.Run(args[1..]);

var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).ToList();

// A benchmark that throws is only a line in a table otherwise.
var failed = summaries.Sum(summary => summary.Reports.Count(report => !report.Success) + (summary.HasCriticalValidationErrors ? 1 : 0));
var measured = summaries.Sum(summary => summary.Reports.Length) - failed;
Console.WriteLine(FormattableString.Invariant($"{measured} measured, {failed} failed"));
return failed == 0 && summaries.Count > 0 ? 0 : 1;
