using Kriterium.Testing;

namespace Kriterium.Benchmarks.Files;

/// <summary>A folder of files about a made-up country, gone when it is disposed.</summary>
internal sealed class MadeFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kriterium-benchmarks-").FullName;

    public MadeFiles(int rows, FileFormat format)
    {
        const int lastYear = 2015;

        // A row group is what a thread reads at a time; a million rows are usual.
        const int rowsPerGroup = 1 << 20;
        // As in national data, six million rows are a year.
        var years = Math.Max(2, rows / 6_000_000);
        var nation = new SyntheticNation(rows / years, seed: 1);
        IEnumerable<ResidentColumns> Of(int year) => nation.ResidentsOf(year, format == FileFormat.Csv ? 8_192 : rowsPerGroup);
        var all = Enumerable.Range(lastYear - years + 1, years).ToList();
        Areas = Path.Combine(_folder, "areas.csv");
        Residents = Path.Combine(_folder, format == FileFormat.Csv ? "residents.csv" : "residents.parquet");
        ResidentsFile.WriteAreas(Areas, nation);
        Partitions = Path.Combine(_folder, "partitions");
        Write(Residents, all.SelectMany(Of), hasYear: true);
        foreach (var year in all)
        {
            // As Spark and DuckDB write them: several parts a year, each with a row group.
            var folder = Directory.CreateDirectory(Path.Combine(Partitions, FormattableString.Invariant($"year={year}"))).FullName;
            foreach (var (part, batches) in Of(year).Chunk(format == FileFormat.Csv ? rowsPerGroup / 8_192 : 1).Index())
                Write(Path.Combine(folder, FormattableString.Invariant($"part-{part}{Path.GetExtension(Residents)}")), batches, hasYear: false);
        }

        void Write(string path, IEnumerable<ResidentColumns> batches, bool hasYear)
        {
            if (format == FileFormat.Csv) ResidentsFile.WriteCsv(path, nation, batches, hasYear);
            else ResidentsFile.WriteParquet(path, nation, batches, hasYear);
        }
    }

    public string Areas { get; }

    public string Residents { get; }

    /// <summary>The same residents in Hive partitions by year.</summary>
    public string Partitions { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
