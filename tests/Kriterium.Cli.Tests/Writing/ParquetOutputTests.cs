using System.Globalization;
using System.Text;
using Kriterium.Tests;
using ParquetSharp;

namespace Kriterium.Cli.Tests;

/// <summary>The result as Parquet: the columns and rows of the CSV, with types.</summary>
public class ParquetOutputTests
{
    private const string AreaName = "Vejen; =1+1 \u00e6\u00f8\u00e5 \"x\"";

    private static readonly string Membership = Sample("made-up-membership.csv");

    public static TheoryData<string> Commands => [.. Lines.Keys];

    /// <summary>Every command whose result is one table.</summary>
    private static Dictionary<string, string[]> Lines { get; } = new()
    {
        ["classify"] = ["classify", Sample("made-up-counts-2021.csv"), "--reference", Sample("made-up-reference-2021.csv"), "--history", Membership],
        ["classify by a rule"] = ["classify", Sample("made-up-counts.csv"), "--policy", "2013"],
        ["margin"] = ["margin", Sample("made-up-counts.csv"), "--policy", "2013"],
        ["sweep"] = ["sweep", Sample("made-up-counts.csv"), "--policy", "2013", "--required-count", "1..5"],
        ["compare"] = ["compare", Sample("old-rule-new-rule.csv"), "--from-policy", "2010", "--to-policy", "2013"],
        ["history"] = ["history", Membership],
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Columns_AndRows_AreThoseOfTheCsv(string command)
    {
        using var folder = new Folder();
        var output = folder.Path("a.parquet");
        Invocation.Of([.. Lines[command], "--format", "parquet", "--output", output]).Done();
        var expected = Csv.Read(Invocation.Of([.. Lines[command], "--format", "csv"]).Done());
        Assert.NotEmpty(expected);
        var (names, rows) = Read(output);
        Assert.Equal(expected[0].Keys, names);
        Assert.Equal(expected.Select(row => row.Values.AsEnumerable()), rows);
    }

    [Fact]
    public void Types_AreDatesNumbersAndText()
    {
        using var folder = new Folder();
        var output = folder.Path("a.parquet");
        Invocation.Of([.. Lines["classify"], "--format", "parquet", "--output", output]).Done();
        using var file = new ParquetFileReader(output);
        var schema = file.FileMetaData.Schema;
        var types = Enumerable.Range(0, schema.NumColumns)
            .Select(column => schema.Column(column))
            .ToDictionary(column => column.Name, column => (column.PhysicalType, column.LogicalType.Type));
        Assert.Equal((PhysicalType.Int32, LogicalTypeEnum.Date), types["list_date"]);
        Assert.All((string[])["met", "not_met", "undetermined", "required"], name => Assert.Equal(PhysicalType.Int32, types[name].PhysicalType));
        Assert.All((string[])["area_id", "area", "verdict", "status", "convicted"], name => Assert.Equal((PhysicalType.ByteArray, LogicalTypeEnum.String), types[name]));
    }

    /// <summary>The rule of 2010 asks for no education.</summary>
    [Fact]
    public void WhatIsEmptyInCsv_IsNull()
    {
        using var folder = new Folder();
        var output = folder.Path("a.parquet");
        Invocation.Of("classify", folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed()), "--policy", "2010", "--format", "parquet", "--output", output).Done();
        using var file = new ParquetFileReader(output);
        using var group = file.RowGroup(0);
        using var column = group.Column(12);
        Assert.Equal("basic_education", column.ColumnDescriptor.Name);
        Assert.Null(Assert.Single(All<string?>(column, 1)));
    }

    /// <summary>A name stays as it is: nothing runs a formula in Parquet. In CSV what a spreadsheet would run has a quote before it.</summary>
    [Fact]
    public void Name_IsNotDefused()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed(name: "\"" + AreaName.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""));
        var output = folder.Path("a.parquet");
        Invocation.Of("classify", file, "--format", "parquet", "--output", output).Done();
        var (names, rows) = Read(output);
        Assert.Equal(AreaName, Assert.Single(rows).ElementAt(names.IndexOf("area")));
        Assert.Contains("; '=1+1", Invocation.Of("classify", file, "--format", "csv").Done(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_AreTheSameEachTime_AndInAPipe()
    {
        using var folder = new Folder();
        var outputs = new[] { folder.Path("a.parquet"), folder.Path("b.parquet") };
        foreach (var output in outputs)
            Invocation.Of([.. Lines["classify"], "--format", "parquet", "--output", output]).Done();
        var bytes = File.ReadAllBytes(outputs[0]);
        Assert.Equal(bytes, File.ReadAllBytes(outputs[1]));
        Assert.Equal("PAR1"u8, bytes.AsSpan(0, 4));

        using var pipe = new MemoryStream();
        using var output1 = new StreamWriter(pipe, new UTF8Encoding(false));
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(0, CommandLine.Run(
            [.. Lines["classify"], "--format", "parquet"], output1, error, Terminal.None, TestContext.Current.CancellationToken));
        Assert.Equal(bytes, pipe.ToArray());

        // The summary goes to standard error, as with CSV.
        Assert.Contains("areas, by the rule of the vulnerable area", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Terminal_IsRefused(string command)
    {
        Assert.Equal(
            "--format parquet is not text for a terminal; name a file with --output, or send it to a pipe.\n",
            Invocation.Of(new Terminal(80, false), [.. Lines[command], "--format", "parquet"]).Refused(2));
        using var folder = new Folder();
        Invocation.Of(new Terminal(80, false), [.. Lines[command], "--format", "parquet", "--output", folder.Path("x")]).Done();
    }

    [Fact]
    public void Refused_LeavesNoFile()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.PrintedHeader + "not,enough\n");
        Invocation.Of("classify", file, "--format", "parquet", "--output", folder.Path("x.parquet")).Refused();
        Assert.Equal(["a.csv"], folder.Names);
    }

    [Fact]
    public void NoAreas_IsATableWithoutRows()
    {
        using var folder = new Folder();
        var output = folder.Path("a.parquet");
        Invocation.Of("classify", folder.Add("a.csv", Tables.PrintedHeader), "--format", "parquet", "--output", output).Done();
        var (names, rows) = Read(output);
        Assert.Contains("verdict", names);
        Assert.Empty(rows);
    }

    private static (List<string> Names, List<List<string>> Rows) Read(string path)
    {
        using var file = new ParquetFileReader(path);
        using var group = file.RowGroup(0);
        var count = checked((int)group.MetaData.NumRows);
        var schema = file.FileMetaData.Schema;
        var columns = new List<string[]>();
        for (var i = 0; i < schema.NumColumns; i++)
        {
            using var column = group.Column(i);
            columns.Add(schema.Column(i).LogicalType.Type == LogicalTypeEnum.Date
                ? [.. All<Date>(column, count).Select(date => date.DateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]
                : schema.Column(i).PhysicalType == PhysicalType.Int32
                    ? [.. All<int?>(column, count).Select(number => number?.ToString(CultureInfo.InvariantCulture) ?? "")]
                    : [.. All<string?>(column, count).Select(text => text ?? "")]);
        }

        return (
            [.. Enumerable.Range(0, schema.NumColumns).Select(i => schema.Column(i).Name)],
            [.. Enumerable.Range(0, count).Select(row => columns.ConvertAll(column => column[row]))]);
    }

    private static T[] All<T>(ColumnReader column, int count)
    {
        using var reader = column.LogicalReader<T>();
        return reader.ReadAll(count);
    }

    private static string Sample(string name) => Path.Combine(Repository.Root, "docs", "samples", name);
}
