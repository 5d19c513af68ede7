namespace Kriterium.Benchmarks.Files;

public enum FileFormat
{
    Csv,
    Parquet,
}
