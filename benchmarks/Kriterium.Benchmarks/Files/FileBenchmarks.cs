using BenchmarkDotNet.Attributes;

namespace Kriterium.Benchmarks.Files;

/// <summary>
/// From a file of residents to the list, beside a columnar database that reads the same file and comes to the same list. Both have as
/// many threads as there are processors.
/// </summary>
[MemoryDiagnoser]
public class FileBenchmarks
{
    // The command takes as many as there are processors.
    private static readonly int Threads = Environment.ProcessorCount;

    private MadeFiles _files = null!;

    [ParamsAllValues]
    public FileFormat Format { get; set; }

    [GlobalSetup]
    public void MakeFiles()
    {
        _files = new MadeFiles(Sizes.TwoYears, Format);
        var list = CommandRun.Classify(_files.Residents, _files.Areas);
        var (kriterium, duckDb) = (CommandRun.AreasOf(list, "listed"), DuckDbFile.Listed(_files, Format, Threads));
        if (!kriterium.SequenceEqual(duckDb) || CommandRun.AreasOf(list, "undetermined").Count > 0)
            throw new InvalidOperationException($"The lists differ: {string.Join(' ', kriterium)}; DuckDB {string.Join(' ', duckDb)}.");
        if (CommandRun.Classify(_files.Partitions, _files.Areas) != list) throw new InvalidOperationException("The list of the partitions differs.");
    }

    [GlobalCleanup]
    public void DeleteFiles() => _files.Dispose();

    [Benchmark(Baseline = true)]
    public string Kriterium() => CommandRun.Classify(_files.Residents, _files.Areas);

    [Benchmark]
    public string Partitions() => CommandRun.Classify(_files.Partitions, _files.Areas);

    [Benchmark]
    public int DuckDb() => DuckDbFile.Listed(_files, Format, Threads).Count;
}
