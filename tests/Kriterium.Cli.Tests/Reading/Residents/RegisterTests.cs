using System.Globalization;
using Kriterium.Testing;
using ParquetSharp;
using Stored = Kriterium.Cli.Tests.TypedParquet.Stored;

namespace Kriterium.Cli.Tests;

/// <summary>Registers as they lie: a made-up nation in every form and type, and one result.</summary>
public class RegisterTests
{
    private static readonly string[] Names = [.. Reading.ResidentFields.Names];

    private static readonly string[] Renamed =
        ["aar", "omr", "reg", "alder", "ikkevest", "udenfor", "doemt", "grundskole", "uoplyst", "udd", "skattepl", "brutto"];

    private static readonly SyntheticNation Nation = new(3_000, seed: 1, areas: 12);

    private static readonly List<string[]> Rows = [.. Enumerable.Range(2014, 2).SelectMany(year => Nation.ResidentsOf(year)).SelectMany(RowsOf)];

    /// <summary>Areas are called by numbers, so that a register can hold them as such.</summary>
    private static readonly string Areas = Residents.AreasHeader
        + string.Concat(Nation.Areas.Select((area, index) => $"{IdOf(index)},{area.Name},{area.Municipality},{area.Region.Code}\n"));

    private static readonly (string Counts, string Reference, string List) Expected = Counted(folder => [folder.Add("r.csv", Csv(Names, Rows))]);

    private static readonly Dictionary<string, Func<Folder, string[]>> Forms = new()
    {
        ["gzip"] = folder => [folder.Add("r.csv.gz", Residents.Packed(Csv(Names, Rows)))],
        ["two files"] = folder => [Years(folder, "", "2015.csv", 2015), Years(folder, "", "2014.csv", 2014)],
        ["many files in a folder"] = folder =>
        {
            foreach (var (index, rows) in Rows.Chunk(97).Index())
            {
                var text = Csv(Names, rows);
                if (index % 3 == 0) Add(folder, $"bef/{index}.csv", text);
                else if (index % 3 == 1) Add(folder, $"bef/deep/er/{index}.CSV.GZ", Residents.Packed(text));
                else Parquet(folder, $"bef/{index}.snappy.parquet", rows);
            }

            return [folder.Path("bef")];
        },
        ["a pattern"] = folder =>
        {
            Years(folder, "bef", "b2014.txt", 2014);
            Years(folder, "bef/more", "b2015.txt", 2015);
            return [folder.Path("*/**/b20??.t*")];
        },
        ["patterns and a folder together"] = folder =>
        {
            Years(folder, "a", "2014.csv", 2014);
            Years(folder, "b", "2015.csv", 2015);
            return [folder.Path("?/2014.*"), folder.Path("b")];
        },
        ["Hive partitions in Parquet"] = folder => [Partitioned(folder, "parquet", "year")],
        ["Hive partitions in text"] = folder => [Partitioned(folder, "csv", "year")],
        ["Hive partitions in compressed text"] = folder => [Partitioned(folder, "csv.gz", "year")],
        ["Hive partitions of two columns, one missing"] = folder => [Partitioned(folder, "parquet", "year", "area_id")],
        ["Hive partitions of two columns in text"] = folder => [Partitioned(folder, "csv", "area_id", "year")],
        ["Hive partitions by region and a flag"] = folder => [Partitioned(folder, "parquet", "region", "convicted", "non_western")],
        ["Hive partitions by region and a flag in text"] = folder => [Partitioned(folder, "csv", "region", "taxable")],
        ["one file of each partition, by its path"] = folder =>
            [.. Directory.GetFiles(Partitioned(folder, "parquet", "year"), "*.parquet", SearchOption.AllDirectories).Reverse()],
        ["a pattern over partitions"] = folder => [Partitioned(folder, "parquet", "year") + "/year=201?/*"],
        ["a pattern of partitions"] = folder => [Partitioned(folder, "csv", "year") + "/year=201*"],
        ["renamed"] = folder => [folder.Add("r.csv", Csv(Renamed, Rows)), "--columns", Mapping],
        ["renamed, in capitals"] = folder => [folder.Add("r.csv", Csv([.. Renamed.Select(name => name.ToUpperInvariant())], Rows)), "--columns", Mapping],
        ["renamed in Parquet, by a file beside the data"] = folder =>
        {
            TypedParquet.Write(Made(folder, "bef/r.parquet"), Renamed, Rows, _ => Stored.Whole(64));
            return [folder.Path("bef"), "--columns", Add(folder, "bef/columns.json", MappingFile)];
        },
        ["renamed partitions"] = folder => [Partitioned(folder, "parquet", ["aar", "omr"], Renamed), "--columns", Mapping],
        ["names exchanged"] = folder =>
        [
            folder.Add("r.csv", Csv([.. Names.Select(name => name == "age" ? "year" : name == "year" ? "age" : name)], Rows)),
            "--columns", "year=age,age=year",
        ],
        ["a column that would be taken by its name, and another that is meant"] = folder =>
        [
            folder.Add("r.csv", Csv([.. Names.Select(name => name == "year" ? "aar" : name), "year"], [.. Rows.Select(row => row.Append("x").ToArray())])),
            "--columns", "year=aar",
        ],
    };

    private static readonly Dictionary<string, Func<string, Stored>> Types = new()
    {
        ["int8 and int16"] = name => Small(name, isSigned: true),
        ["uint8 and uint16"] = name => Small(name, isSigned: false),
        ["int32"] = name => name == "gross_income" ? Stored.Whole(64) : Stored.Whole(32),
        ["int64"] = _ => Stored.Whole(64),
        ["uint32"] = name => name == "gross_income" ? Stored.Whole(64) : Stored.Whole(32, isSigned: false),
        ["uint64"] = name => Stored.Whole(64, isSigned: name == "gross_income"),
        ["int64 without a logical type"] = _ => new Stored(PhysicalType.Int64, LogicalType.None()),
        ["decimals in int32"] = name => name == "gross_income" ? Stored.Whole(64) : Stored.Decimal(PhysicalType.Int32, 9, 2),
        ["decimals in int64"] = _ => Stored.Decimal(PhysicalType.Int64, 18, 4),
        ["decimals without digits behind the point"] = _ => Stored.Decimal(PhysicalType.Int64, 18, 0),
        ["decimals in few bytes"] = _ => Stored.Decimal(PhysicalType.FixedLenByteArray, 16, 2, 7),
        ["decimals in 16 bytes"] = _ => Stored.Decimal(PhysicalType.FixedLenByteArray, 38, 10, 16),
        ["decimals in 16 bytes, past 64 bits"] = _ => Stored.Decimal(PhysicalType.FixedLenByteArray, 38, 18, 16),
        ["decimals in 32 bytes"] = _ => Stored.Decimal(PhysicalType.FixedLenByteArray, 60, 30, 32),
        ["decimals in as many bytes as they need"] = _ => Stored.Decimal(PhysicalType.ByteArray, 30, 6),
        ["booleans"] = name => Reading.ResidentFields.TraitOf(Array.IndexOf(Names, name)) != ResidentTraits.None ? Stored.Flag : Stored.Whole(64),
        ["text for areas and regions"] = name => name is "area_id" or "region" ? Stored.Text : Stored.Whole(64),
        ["categories"] = name => name is "area_id" or "region" ? new Stored(PhysicalType.ByteArray, LogicalType.Enum()) : Stored.Whole(32),
        ["nothing may be missing"] = name => (name is "area_id" ? Stored.Text : Stored.Whole(64)) with { IsRequired = true },
    };

    public static TheoryData<string> FormNames() => [.. Forms.Keys];

    public static TheoryData<string> TypeNames() => [.. Types.Keys];

    [Fact]
    public void TheNation_HasEverything()
    {
        Assert.Equal(6_000, Rows.Count);
        for (var field = 0; field < Names.Length; field++) Assert.True(Rows.Select(row => row[field]).Distinct().Count() > 1, Names[field]);
        Assert.Contains(Rows, row => row[1].Length == 0);
        Assert.Equal(1 + (2 * Nation.Areas.Count), Expected.Counts.Split('\n').Length - 1);
    }

    [Theory]
    [MemberData(nameof(FormNames))]
    public void EveryForm_GivesTheSame(string form) => Assert.Equal(Expected, Counted(Forms[form]));

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void EveryType_GivesTheSame(string types) =>
        Assert.Equal(Expected, Counted(folder => [TypedParquet.Write(folder.Path("r.parquet"), Names, Rows, Types[types])]));

    [Theory]
    [InlineData(Compression.Uncompressed)]
    [InlineData(Compression.Snappy)]
    [InlineData(Compression.Gzip)]
    [InlineData(Compression.Zstd)]
    [InlineData(Compression.Brotli)]
    [InlineData(Compression.Lz4)]
    [InlineData(Compression.Lz4Hadoop)]
    public void EveryCompression_GivesTheSame(Compression compression)
    {
        foreach (var hasDictionary in (bool[])[true, false])
        {
            Assert.Equal(Expected, Counted(folder =>
            [
                TypedParquet.Write(folder.Path("r.parquet"), Names, Rows, Types["text for areas and regions"], compression, hasDictionary),
            ]));
        }
    }

    [Fact]
    public void RowGroupOfManyBytes_GivesTheSame() =>
        Assert.Equal(Expected, Counted(folder =>
        {
            var path = TypedParquet.Write(
                folder.Path("r.parquet"), Names, Rows, _ => Stored.Decimal(PhysicalType.FixedLenByteArray, 60, 30, width: 300),
                Compression.Uncompressed, hasDictionary: false, rowsPerGroup: Rows.Count);
            Assert.True(new FileInfo(path).Length > Reading.ParquetResidents.LargestPiece, "It would be read in one piece.");
            return [path];
        }));

    private static string Mapping => string.Join(',', Names.Zip(Renamed, (name, column) => name + "=" + column));

    private static string MappingFile => "{" + string.Join(',', Names.Zip(Renamed, (name, column) => $"\"{name}\":\"{column}\"")) + "}";

    private static (string Counts, string Reference, string List) Counted(Func<Folder, string[]> make)
    {
        using var folder = new Folder();
        folder.Add("areas.csv", Areas);
        var arguments = make(folder);
        var run = Invocation.Of(AggregateTests.Arguments(folder, arguments));
        Assert.Equal((0, ""), (run.ExitCode, run.ExitCode == 0 ? "" : run.Error));
        var list = Invocation.Of(["classify", "--residents", .. arguments, "--areas", folder.Path("areas.csv"), "--format", "json"]).Done();
        return (File.ReadAllText(folder.Path("counts.csv")), File.ReadAllText(folder.Path("reference.csv")), list);
    }

    /// <summary>The file or folder, in folders that are made.</summary>
    private static string Made(Folder folder, string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Path(name))!);
        return folder.Path(name);
    }

    private static string Add(Folder folder, string name, string text)
    {
        Made(folder, name);
        return folder.Add(name, text);
    }

    private static void Add(Folder folder, string name, byte[] bytes)
    {
        Made(folder, name);
        folder.Add(name, bytes);
    }

    private static string Years(Folder folder, string below, string name, int year) =>
        Add(folder, Path.Combine(below, name), Csv(Names, Rows.Where(row => row[0] == year.ToString(CultureInfo.InvariantCulture))));

    private static void Parquet(Folder folder, string name, IReadOnlyList<string[]> rows) =>
        TypedParquet.Write(Made(folder, name), Names, rows, Types["text for areas and regions"]);

    private static string Partitioned(Folder folder, string ending, params string[] keys) => Partitioned(folder, ending, keys, Names);

    /// <summary>Hive partitions as Spark writes them, with its own files beside.</summary>
    private static string Partitioned(Folder folder, string ending, string[] keys, string[] names)
    {
        var places = keys.Select(key => Array.IndexOf(names, key)).ToList();
        string[] rest = [.. names.Except(keys)];
        foreach (var (index, part) in Rows.GroupBy(row => string.Join('/', places.Select(place =>
            names[place] + "=" + (row[place].Length == 0 ? "__HIVE_DEFAULT_PARTITION__" : row[place])))).Index())
        {
            var file = $"bef/{part.Key}/part-{index}.{ending}";
            List<string[]> rows = [.. part.Select(row => row.Where((_, place) => !places.Contains(place)).ToArray())];
            if (ending == "parquet") TypedParquet.Write(Made(folder, file), rest, rows, _ => Stored.Whole(64));
            else if (ending == "csv") Add(folder, file, Csv(rest, rows));
            else Add(folder, file, Residents.Packed(Csv(rest, rows)));
            Add(folder, $"bef/{part.Key}/.part-{index}.{ending}.crc", "crc");
        }

        Add(folder, "bef/_SUCCESS", "");
        Add(folder, "bef/_delta_log/0.csv", "not residents");
        return folder.Path("bef");
    }

    private static string Csv(IEnumerable<string> names, IEnumerable<string[]> rows) =>
        string.Join(',', names) + "\n" + string.Concat(rows.Select(row => string.Join(',', row) + "\n"));

    private static string IdOf(int area) => (area + 700).ToString(CultureInfo.InvariantCulture);

    private static Stored Small(string name, bool isSigned) => name switch
    {
        "gross_income" => Stored.Whole(64),
        "year" or "area_id" or "region" or "outside_labour" => Stored.Whole(16, isSigned),
        _ => Stored.Whole(8, isSigned),
    };

    private static IEnumerable<string[]> RowsOf(ResidentColumns columns)
    {
        for (var row = 0; row < columns.Length; row++)
        {
            var traits = columns.Traits.Span[row];
            string Flag(ResidentTraits trait) => (traits & trait) != 0 ? "1" : "0";
            yield return
            [
                columns.Year.ToString(CultureInfo.InvariantCulture),
                columns.Areas.Span[row] == Resident.NoArea ? "" : IdOf(columns.Areas.Span[row]),
                Region.FromNumber(columns.Regions.Span[row]).Code.ToString(CultureInfo.InvariantCulture),
                columns.Ages.Span[row].ToString(CultureInfo.InvariantCulture),
                Flag(ResidentTraits.NonWestern),
                columns.OutsideLabourMarketThousandths.Span[row].ToString(CultureInfo.InvariantCulture),
                Flag(ResidentTraits.Convicted), Flag(ResidentTraits.BasicEducation), Flag(ResidentTraits.UnknownEducation),
                Flag(ResidentTraits.InEducation), Flag(ResidentTraits.Taxable),
                columns.GrossIncome.Span[row].ToString(CultureInfo.InvariantCulture),
            ];
        }
    }
}
