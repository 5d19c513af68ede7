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
        var batches = Enumerable.Range(lastYear - years + 1, years).SelectMany(year => nation.ResidentsOf(year, format == FileFormat.Csv ? 8_192 : rowsPerGroup));
        Areas = Path.Combine(_folder, "areas.csv");
        Residents = Path.Combine(_folder, format == FileFormat.Csv ? "residents.csv" : "residents.parquet");
        ResidentsFile.WriteAreas(Areas, nation);
        if (format == FileFormat.Csv) ResidentsFile.WriteCsv(Residents, nation, batches);
        else ResidentsFile.WriteParquet(Residents, nation, batches);
    }

    public string Areas { get; }

    public string Residents { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
