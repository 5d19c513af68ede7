using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Kriterium.Tests;

namespace Kriterium.Cli.Tests.Documentation;

/// <summary>The statement of docs/how-to/registers.md, run on made-up registers.</summary>
public partial class RegisterPageTests
{
    /// <summary>Three people of 2015: in the area with everything, in no area, and of unknown education with nothing else known.</summary>
    private const string Registers = """
        COPY (SELECT * FROM (VALUES
            (1, 40, 2, 5472, 101, 'x', 2015), (2, 50, 1, 5100, 101, 'y', 2015), (3, 30, 3, 5120, 751, NULL, 2015)
        ) AS bef (pnr, alder, ie_type, opr_land, kom, bopikom, aar)) TO 'registers/bef' (FORMAT parquet, PARTITION_BY (aar));
        COPY (SELECT * FROM (VALUES (101, 1084), (751, 1082)) AS t (kom, region)) TO 'registers/kommuner.parquet';
        COPY (SELECT * FROM (VALUES (101, 'x', 'a')) AS t (kom, bopikom, area_id)) TO 'registers/adresser.parquet';
        COPY (SELECT * FROM (VALUES (5472, true), (5100, false), (5120, false)) AS t (opr_land, ikke_vestlig))
            TO 'registers/landegrupper.parquet';
        COPY (SELECT * FROM (VALUES (1, 220, 2014), (2, 110, 2014), (1, 110, 2015)) AS t (pnr, socio13, aar)) TO 'registers/akm/a.parquet';
        COPY (SELECT * FROM (VALUES (220, 250, false), (110, 0, false)) AS t (socio13, uden_for_promille, under_uddannelse))
            TO 'registers/socio.parquet';
        COPY (SELECT * FROM (VALUES (1, 1006, 2015), (2, 5000, 2015)) AS t (pnr, hfaudd, aar)) TO 'registers/udda/u.parquet';
        COPY (SELECT * FROM (VALUES (1006, 10), (5000, 40)) AS t (hfaudd, niveau)) TO 'registers/niveauer.parquet';
        COPY (SELECT * FROM (VALUES (1, DATE '2014-05-01', true), (1, DATE '2014-06-01', true), (2, DATE '2015-05-01', true),
            (3, DATE '2014-05-01', false)) AS t (pnr, afg_dato, straffelov)) TO 'registers/kraf/k.parquet';
        COPY (SELECT * FROM (VALUES (1, 200000.40::DECIMAL(18, 2), 2013), (2, 300000, 2013), (2, 1, 2015)) AS t (pnr, perindkialt_13, aar))
            TO 'registers/ind/i.parquet';
        """;

    [Fact]
    public void Statement_MakesTheTwelveColumns()
    {
        using var folder = new Folder();
        foreach (var register in (string[])["akm", "udda", "kraf", "ind"]) Directory.CreateDirectory(folder.Path("registers/" + register));
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "how-to", "registers.md"));
        var statement = Assert.Single(Statement().Matches(page)).Groups[1].Value;
        using (var database = new DuckDBConnection("DataSource=:memory:"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = (Registers + statement)
                .Replace("'registers/", "'" + folder.Path("registers/"), StringComparison.Ordinal)
                .Replace("'residents'", "'" + folder.Path("residents") + "'", StringComparison.Ordinal);
            command.ExecuteNonQuery();
        }

        // As the page says.
        var told = Assert.Single(Command().Matches(page)).Groups[1].Value.Split(' ')
            .Select(word => word is "residents" || word.EndsWith(".csv", StringComparison.Ordinal) ? folder.Path(word) : word);
        folder.Add("areas.csv", Residents.AreasHeader + "a,A,x,1084\n");
        var run = Invocation.Of([.. told]);
        run.Done();
        Assert.Equal("3 rows counted for the list of 2015-12-01: 3 of 2015.\n", run.Error);
        Assert.Equal(
            Residents.CountsHeader + "2015-12-01,a,A,x,Hovedstaden,2015,1,1,1,0.25,1,1,1,1,0,1,200000\n",
            File.ReadAllText(folder.Path("counts.csv")));
        var reference = File.ReadAllText(folder.Path("reference.csv"));
        Assert.Contains("\nHovedstaden,2015,2,500000,,\n", reference, StringComparison.Ordinal);
        Assert.Contains("\nDanmark,2015,,,3,1\n", reference, StringComparison.Ordinal);
    }

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Statement();

    [GeneratedRegex("```bash\nkriterium (.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Command();
}
