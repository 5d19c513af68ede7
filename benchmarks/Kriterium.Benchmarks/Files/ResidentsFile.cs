using System.Globalization;
using CsvHelper;
using Kriterium.Testing;
using ParquetSharp;

namespace Kriterium.Benchmarks.Files;

/// <summary>Writes residents as the file of a statistics office: ids for areas, codes for regions, a column for each flag.</summary>
internal static class ResidentsFile
{
    private static readonly string[] Names =
        ["year", "area_id", "region", "age", "non_western", "outside_labour", "convicted", "basic_education", "unknown_education", "in_education", "taxable", "gross_income"];

    public static void WriteAreas(string path, SyntheticNation nation)
    {
        using var csv = CsvWriter.ToFile(path, CsvWriterOptions.Default with { NewLine = "\n" });
        csv.WriteHeader("area_id", "area", "municipality", "region");
        foreach (var area in nation.Areas) csv.WriteRecord(area.Id, area.Name, area.Municipality, area.Region.Code.ToString(CultureInfo.InvariantCulture));
    }

    public static void WriteCsv(string path, SyntheticNation nation, IEnumerable<ResidentColumns> batches, bool hasYear = true)
    {
        var ids = nation.Areas.Select(area => System.Text.Encoding.UTF8.GetBytes(area.Id)).ToArray();
        using var csv = CsvWriter.ToFile(path, CsvWriterOptions.Default with { NewLine = "\n" });
        csv.WriteHeader(hasYear ? Names : Names[1..]);
        csv.ParallelWrite(batches, (writer, batch) => WriteRecords(writer, ids, batch.AsBatch(), hasYear), Environment.ProcessorCount);
    }

    public static void WriteParquet(string path, SyntheticNation nation, IEnumerable<ResidentColumns> batches, bool hasYear = true)
    {
        var columns = Names[(hasYear ? 0 : 1)..].Select(name => name switch
        {
            "area_id" => new Column<string?>(name),
            "gross_income" => new Column<long>(name),
            "year" or "region" or "age" or "outside_labour" => new Column<int>(name),
            _ => (Column)new Column<bool>(name),
        }).ToArray();
        using var properties = new WriterPropertiesBuilder().Compression(Compression.Snappy).DisableDictionary("gross_income").Build();
        using var writer = new ParquetFileWriter(path, columns, null, properties);
        foreach (var batch in batches)
        {
            using var group = writer.AppendRowGroup();
            if (hasYear) WriteColumn(group, batch, _ => batch.Year);
            WriteColumn(group, batch, row => batch.Areas.Span[row] is var area && area == Resident.NoArea ? null : nation.Areas[area].Id);
            WriteColumn(group, batch, row => Region.FromNumber(batch.Regions.Span[row]).Code);
            WriteColumn<int>(group, batch, row => batch.Ages.Span[row]);
            WriteFlag(ResidentTraits.NonWestern);
            WriteColumn<int>(group, batch, row => batch.OutsideLabourMarketThousandths.Span[row]);
            WriteFlag(ResidentTraits.Convicted);
            WriteFlag(ResidentTraits.BasicEducation);
            WriteFlag(ResidentTraits.UnknownEducation);
            WriteFlag(ResidentTraits.InEducation);
            WriteFlag(ResidentTraits.Taxable);
            WriteColumn(group, batch, row => batch.GrossIncome.Span[row]);

            void WriteFlag(ResidentTraits flag) => WriteColumn(group, batch, row => (batch.Traits.Span[row] & flag) != 0);
        }

        writer.Close();
    }

    private static void WriteRecords(CsvWriter csv, byte[][] ids, ResidentBatch batch, bool hasYear)
    {
        for (var row = 0; row < batch.Length; row++)
        {
            var traits = batch.Traits[row];
            if (hasYear) csv.WriteField(batch.Year);
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

    private static void WriteColumn<T>(RowGroupWriter group, ResidentColumns batch, Func<int, T> value)
    {
        var values = new T[batch.Length];
        for (var row = 0; row < values.Length; row++) values[row] = value(row);
        using var column = group.NextColumn().LogicalWriter<T>();
        column.WriteBatch(values);
    }
}
