using System.IO.Compression;
using ParquetSharp;

namespace Kriterium.Cli.Tests;

/// <summary>Small files of residents, to be written in every container and spoilt one field at a time.</summary>
internal static class Residents
{
    public const string Header =
        "year,area_id,region,age,non_western,outside_labour,convicted,basic_education,unknown_education,in_education,taxable,"
            + "gross_income\n";

    public const string AreasHeader = "area_id,area,municipality,region\n";

    public const string Areas = AreasHeader
        + "a,Area A,Made-up,Midtjylland\nb,\"Area B, east\",Made-up,1084\nempty,Nobody,Made-up,Sjælland\n";

    public const string CountsHeader =
        "list_date,area_id,area,municipality,region,year,residents,non_western,aged_18_64,outside_labour,aged_18_plus,convicted,"
            + "aged_30_59,basic_education,unknown_education,taxpayers,gross_income\n";

    /// <summary>
    /// In area a in 2015 one resident of every age at which something begins or ends, each with every trait that a child or an old
    /// person has too; one of 2014, one in area b, and two in no area.
    /// </summary>
    public const string Rows =
        "2015,a,1082,0,1,0,0,0,0,0,0,0\n"
        + "2015,a,1082,14,0,1000,1,1,0,0,1,1\n"
        + "2015,a,1082,15,0,1000,1,1,0,0,1,10\n"
        + "2015,a,1082,17,1,1000,1,1,0,0,1,100\n"
        + "2015,a,1082,18,0,250,1,1,0,0,1,1000\n"
        + "2015,a,1082,29,1,1000,0,1,0,1,1,10000\n"
        + "2015,a,1082,30,0,0,1,1,0,0,0,100000\n"
        + "2015,a,1082,59,0,125,0,0,1,0,1,-1000000\n"
        + "2015,a,1082,60,1,0,0,1,0,0,1,10000000\n"
        + "2015,a,1082,64,0,1000,0,0,1,0,1,100000000\n"
        + "2015,a,1082,65,0,1000,1,1,0,0,1,1000000000\n"
        + "2015,a,1082,125,1,1000,0,0,1,0,1,1000000000\n"
        + "2014,a,1082,40,0,500,0,0,0,0,1,7\n"
        + "2015,b,1084,40,1,1000,1,1,0,0,1,5\n"
        + "2015,,1084,50,0,0,0,0,0,0,1,20\n"
        + "2014,,1085,20,0,0,1,0,0,0,1,30\n";

    // By hand: 12 residents; non-Western 0, 17, 29, 60, 125; 18-64: 18, 29, 30, 59, 60, 64; outside 250 + 1000 + 0 + 125 + 0 + 1000;
    // 18 and over: those and 65, 125; convicted 18, 30, 65; 30-59: 30, 59; basic 30; unknown 59; taxable 15-64 and not in
    // education: 15, 17, 18, 59, 60, 64.
    public const string Counts = CountsHeader
        + "2015-12-01,a,Area A,Made-up,Midtjylland,2014,1,0,1,0.5,1,0,1,0,0,1,7\n"
        + "2015-12-01,a,Area A,Made-up,Midtjylland,2015,12,5,6,2.375,8,3,2,1,1,6,109001110\n"
        + "2015-12-01,b,\"Area B, east\",Made-up,Hovedstaden,2014,,,,,,,,,,,\n"
        + "2015-12-01,b,\"Area B, east\",Made-up,Hovedstaden,2015,1,1,1,1,1,1,1,1,0,1,5\n"
        + "2015-12-01,empty,Nobody,Made-up,Sjælland,2014,,,,,,,,,,,\n"
        + "2015-12-01,empty,Nobody,Made-up,Sjælland,2015,,,,,,,,,,,\n";

    public const string Reference = "region,year,taxpayers,gross_income,aged_18_plus,convicted\n"
        + "Nordjylland,2014,,,,\nNordjylland,2015,,,,\n"
        + "Midtjylland,2014,1,7,,\nMidtjylland,2015,6,109001110,,\n"
        + "Syddanmark,2014,,,,\nSyddanmark,2015,,,,\n"
        + "Hovedstaden,2014,,,,\nHovedstaden,2015,2,25,,\n"
        + "Sjælland,2014,1,30,,\nSjælland,2015,,,,\n"
        + "Danmark,2014,,,2,1\nDanmark,2015,,,10,4\n";

    /// <summary>A good row, one field of it changed.</summary>
    public static string Row(
        string year = "2015",
        string area = "a",
        string region = "1082",
        string age = "40",
        string nonWestern = "0",
        string outside = "0",
        string convicted = "0",
        string basic = "0",
        string unknown = "0",
        string inEducation = "0",
        string taxable = "1",
        string income = "100") =>
        string.Join(',', year, area, region, age, nonWestern, outside, convicted, basic, unknown, inEducation, taxable, income) + "\n";

    public static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    /// <summary>Rows as Parquet: the types that most writers choose, and nothing for an empty area.</summary>
    /// <param name="path">The file.</param>
    /// <param name="groups">The rows of each row group.</param>
    public static string WriteParquet(string path, params string[] groups)
    {
        Column[] columns =
        [
            new Column<int>("year"), new Column<string>("area_id"), new Column<short>("region"), new Column<byte>("age"),
            new Column<bool>("non_western"), new Column<ushort>("outside_labour"),
            new Column<bool>("convicted"), new Column<bool>("basic_education"), new Column<bool>("unknown_education"),
            new Column<bool>("in_education"), new Column<bool>("taxable"), new Column<long>("gross_income"),
        ];
        using var file = new ParquetFileWriter(path, columns);
        foreach (var group in groups)
        {
            var rows = Fields(group);
            using var writer = file.AppendRowGroup();
            Write(writer, rows, 0, int.Parse);
            Write(writer, rows, 1, text => text.Length == 0 ? null! : text);
            Write(writer, rows, 2, short.Parse);
            Write(writer, rows, 3, byte.Parse);
            Write(writer, rows, 4, IsOne);
            Write(writer, rows, 5, ushort.Parse);
            for (var flag = 6; flag < 11; flag++) Write(writer, rows, flag, IsOne);
            Write(writer, rows, 11, text => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        }

        file.Close();
        return path;
    }

    /// <summary>
    /// Rows as Parquet in other types: whole numbers of 64 bits that may be missing, 0 and 1 for flags, names of regions, columns
    /// that nobody asked for, and another order.
    /// </summary>
    public static string WriteOtherParquet(string path, string rows, bool hasNulls = false)
    {
        string[] names = [.. Header.TrimEnd().Split(',').Reverse()];
        Column[] columns =
        [
            new Column<double>("weight"),
            .. names.Select(name => name is "area_id" or "region" ? (Column)new Column<string>(name) : new Column<long?>(name)),
            new Column<string>("street"),
        ];
        var fields = Fields(rows);
        using var file = new ParquetFileWriter(path, columns);
        using var writer = file.AppendRowGroup();
        Write(writer, fields, 0, _ => 1.5);
        for (var field = names.Length - 1; field >= 0; field--)
        {
            if (field is 1 or 2 && hasNulls) Write(writer, fields, field, text => text.Length == 0 ? null! : text);
            else if (field == 1) Write(writer, fields, field, text => text);
            else if (field == 2)
                Write(
                    writer,
                    fields,
                    field,
                    text => int.TryParse(text, out var code) && code is > 1080 and < 1086 ? Region.FromNumber(code - 1080).Name : text);
            else
                Write(
                    writer,
                    fields,
                    field,
                    text => text.Length == 0 ? (long?)null : long.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        }

        Write(writer, fields, 0, _ => "Street 1");
        file.Close();
        return path;
    }

    private static List<string[]> Fields(string rows) => [.. rows.TrimEnd('\n').Split('\n').Select(row => row.Split(','))];

    private static bool IsOne(string text) => text == "1";

    private static void Write<T>(RowGroupWriter group, List<string[]> rows, int field, Func<string, T> value)
    {
        using var column = group.NextColumn().LogicalWriter<T>();
        column.WriteBatch([.. rows.Select(row => value(row[field]))]);
    }
}
