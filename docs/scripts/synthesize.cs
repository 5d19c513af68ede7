#:project ../../src/Kriterium.Testing/Kriterium.Testing.csproj
#:package Apache.Arrow
#:package CsvHelper
#:package ParquetSharp
#:package System.CommandLine
#:property PublishAot=false

// Writes the residents of a made-up country as CSV or Parquet, and its areas as CSV:
//   dotnet run docs/scripts/synthesize.cs -- --residents 6000000 --years 2015-2016 --seed 1 --output residents.parquet --areas areas.csv

using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using Kriterium;
using Kriterium.Testing;
using ParquetSharp;

var residents = new Option<long>("--residents") { Description = "How many people there are in each year.", DefaultValueFactory = _ => 6_000_000, HelpName = "N" };
var years = new Option<Years>("--years") { Description = "The measurement years: one, or the first and the last.", DefaultValueFactory = _ => new(2014, 2015), HelpName = "2014-2015" };
var seed = new Option<long>("--seed") { Description = "The same seed gives the same country on every machine.", DefaultValueFactory = _ => 1, HelpName = "S" };
var output = new Option<string>("--output", "-o") { Description = "The file of residents; its ending says what it becomes: .csv, .csv.gz or .parquet.", DefaultValueFactory = _ => "synthetic-residents.csv", HelpName = "FILE" };
var areas = new Option<string>("--areas") { Description = "The file of areas.", DefaultValueFactory = _ => "synthetic-areas.csv", HelpName = "FILE.csv" };
var byAddress = new Option<bool>("--by-address") { Description = "Sorts the people of each year by region and area; else they are in random order." };
years.CustomParser = result =>
{
    if (Years.TryParse(result.Tokens[0].Value, out var parsed)) return parsed;
    result.AddError($"--years is \"{result.Tokens[0].Value}\"; give one year from 1000 to 9999, or the first and the last, as in 2014-2015.");
    return default;
};
residents.CustomParser = result =>
{
    if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed is >= 1 and <= 1_000_000_000) return parsed;
    result.AddError($"--residents is \"{result.Tokens[0].Value}\"; give a whole number from 1 to 1000000000.");
    return default;
};
output.Validators.Add(result =>
{
    if (ResidentsFile.FormatOf(result.GetValueOrDefault<string>()) is null) result.AddError($"--output is \"{result.Tokens[0].Value}\"; give a name that ends with .csv, .csv.gz or .parquet.");
});

var command = new RootCommand("Writes the residents and areas of a made-up country whose sizes and shares resemble Denmark's. A file that is there is replaced.")
{
    residents, years, seed, output, areas, byAddress,
};
command.SetAction((arguments, cancel) => Task.Run(
    () => Run(new(arguments.GetValue(residents), arguments.GetValue(seed)), arguments.GetValue(years), arguments.GetValue(byAddress), arguments.GetValue(output)!, arguments.GetValue(areas)!, cancel),
    CancellationToken.None));
return await command.Parse(args).InvokeAsync();

static int Run(SyntheticNation nation, Years years, bool byAddress, string output, string areas, CancellationToken cancel)
{
    if (Path.GetFullPath(output) == Path.GetFullPath(areas)) return Refuse("--output and --areas are the same file; give two.");
    if (new[] { output, areas }.FirstOrDefault(Directory.Exists) is { } folder) return Refuse(folder + " is a folder; give a file.");

    // Both files come into being at the end, or neither.
    var (outputPart, areasPart) = (output + ".part", areas + ".part");
    try
    {
        AreasFile.Write(areasPart, nation);
        ResidentsFile.Write(outputPart, ResidentsFile.FormatOf(output)!.Value, nation, years, byAddress, cancel);
        File.Move(areasPart, areas, overwrite: true);
        File.Move(outputPart, output, overwrite: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{nation}: {nation.Residents * years.Count:N0} rows of {years} in {output}, the areas in {areas}."));
        return 0;
    }
    catch (OperationCanceledException)
    {
        Console.Error.WriteLine("Cancelled; nothing was written.");
        return 130;
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ParquetException)
    {
        return Refuse("It cannot be written: " + exception.Message);
    }
    finally
    {
        foreach (var part in new[] { outputPart, areasPart }.Where(File.Exists)) File.Delete(part);
    }

    static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}

internal enum Format { Csv, CompressedCsv, Parquet }

/// <summary>One year or more.</summary>
internal readonly record struct Years(int First, int Last)
{
    public int Count => Last - First + 1;

    public IEnumerable<int> All => Enumerable.Range(First, Count);

    public static bool TryParse(string text, out Years years)
    {
        var ends = text.Split('-');
        var last = 0;
        var isYears = ends.Length <= 2 && TryYear(ends[0], out var first) && TryYear(ends[^1], out last) && first <= last;
        years = isYears ? new(int.Parse(ends[0], CultureInfo.InvariantCulture), last) : default;
        return isYears;
    }

    public override string ToString() => Count == 1 ? FormattableString.Invariant($"{First}") : FormattableString.Invariant($"{First}-{Last}");

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1000 and <= 9999;
}

internal static class AreasFile
{
    public static void Write(string path, SyntheticNation nation)
    {
        using var csv = CsvWriter.ToFile(path, CsvWriterOptions.Default with { NewLine = "\n" });
        csv.WriteHeader("area_id", "area", "municipality", "region");
        foreach (var area in nation.Areas) csv.WriteRecord(area.Id, area.Name, area.Municipality, area.Region.Code.ToString(CultureInfo.InvariantCulture));
    }
}

internal static class ResidentsFile
{
    private static readonly string[] Names =
        ["year", "area_id", "region", "age", "non_western", "outside_labour", "convicted", "basic_education", "unknown_education", "in_education", "taxable", "gross_income"];

    private static readonly ResidentTraits[] Flags =
        [ResidentTraits.NonWestern, ResidentTraits.Convicted, ResidentTraits.BasicEducation, ResidentTraits.UnknownEducation, ResidentTraits.InEducation, ResidentTraits.Taxable];

    public static Format? FormatOf(string? path) =>
        path is null ? null
        : path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? Format.Csv
        : path.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase) ? Format.CompressedCsv
        : path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) ? Format.Parquet
        : null;

    public static void Write(string path, Format format, SyntheticNation nation, Years years, bool byAddress, CancellationToken cancel)
    {
        // A batch is what a thread writes at a time, or a row group of the Parquet file.
        var rows = format == Format.Parquet ? 1 << 20 : 1 << 13;
        var batches = years.All.SelectMany(year => byAddress ? nation.ResidentsByAddress(year, rows) : nation.ResidentsOf(year, rows)).Select(batch =>
        {
            cancel.ThrowIfCancellationRequested();
            return batch;
        });

        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        if (format == Format.Parquet)
        {
            WriteParquet(file, nation, batches);
        }
        else if (format == Format.CompressedCsv)
        {
            using var compressed = new GZipStream(file, CompressionLevel.Fastest);
            WriteCsv(compressed, nation, batches);
        }
        else
        {
            WriteCsv(file, nation, batches);
        }
    }

    private static void WriteCsv(Stream stream, SyntheticNation nation, IEnumerable<ResidentColumns> batches)
    {
        var ids = nation.Areas.Select(area => System.Text.Encoding.UTF8.GetBytes(area.Id)).ToArray();
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader(Names);
        csv.ParallelWrite(batches, (writer, batch) => WriteRecords(writer, ids, batch.AsBatch()), Environment.ProcessorCount);
    }

    private static void WriteRecords(CsvWriter csv, byte[][] ids, ResidentBatch batch)
    {
        for (var row = 0; row < batch.Length; row++)
        {
            var traits = batch.Traits[row];
            csv.WriteField(batch.Year);
            csv.WriteField(batch.Areas[row] == Resident.NoArea ? [] : ids[batch.Areas[row]].AsSpan());
            csv.WriteField(Region.FromNumber(batch.Regions[row]).Code);
            csv.WriteField(batch.Ages[row]);
            WriteFlag(ResidentTraits.NonWestern);
            csv.WriteField(batch.OutsideLabourMarketThousandths[row]);
            WriteFlag(ResidentTraits.Convicted);
            WriteFlag(ResidentTraits.BasicEducation);
            WriteFlag(ResidentTraits.UnknownEducation);
            WriteFlag(ResidentTraits.InEducation);
            WriteFlag(ResidentTraits.Taxable);
            csv.WriteField(batch.GrossIncome[row]);
            csv.EndRecord();

            void WriteFlag(ResidentTraits flag) => csv.WriteField((traits & flag) != 0 ? "1"u8 : "0"u8);
        }
    }

    private static void WriteParquet(Stream stream, SyntheticNation nation, IEnumerable<ResidentColumns> batches)
    {
        var columns = Names.Select(name => name switch
        {
            "area_id" => new Column<string?>(name),
            "gross_income" => new Column<long>(name),
            "year" or "region" or "age" or "outside_labour" => new Column<int>(name),
            _ => (Column)new Column<bool>(name),
        }).ToArray();
        using var properties = new WriterPropertiesBuilder().Compression(Compression.Snappy).DisableDictionary("gross_income").Build();
        using var writer = new ParquetFileWriter(stream, columns, null, properties, null, leaveOpen: true);
        foreach (var batch in batches)
        {
            using var group = writer.AppendRowGroup();
            WriteColumn(group, batch.Length, _ => batch.Year);
            WriteColumn(group, batch.Length, row => batch.Areas.Span[row] is var area && area == Resident.NoArea ? null : nation.Areas[area].Id);
            WriteColumn(group, batch.Length, row => Region.FromNumber(batch.Regions.Span[row]).Code);
            WriteColumn<int>(group, batch.Length, row => batch.Ages.Span[row]);
            WriteFlag(group, batch, ResidentTraits.NonWestern);
            WriteColumn<int>(group, batch.Length, row => batch.OutsideLabourMarketThousandths.Span[row]);
            foreach (var flag in Flags.Skip(1)) WriteFlag(group, batch, flag);
            WriteColumn(group, batch.Length, row => batch.GrossIncome.Span[row]);
        }

        writer.Close();
    }

    private static void WriteFlag(RowGroupWriter group, ResidentColumns batch, ResidentTraits flag) =>
        WriteColumn(group, batch.Length, row => (batch.Traits.Span[row] & flag) != 0);

    private static void WriteColumn<T>(RowGroupWriter group, int rows, Func<int, T> value)
    {
        var values = new T[rows];
        for (var row = 0; row < rows; row++) values[row] = value(row);
        using var column = group.NextColumn().LogicalWriter<T>();
        column.WriteBatch(values);
    }
}
