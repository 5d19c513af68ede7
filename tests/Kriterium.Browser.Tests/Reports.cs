using System.Globalization;
using System.Text;

[assembly: AssemblyFixture(typeof(Kriterium.Browser.Tests.Reports))]

namespace Kriterium.Browser.Tests;

/// <summary>Pages as the command writes them, from made-up lists.</summary>
public sealed class Reports : IDisposable
{
    private const string Header =
        "list_date,area_id,area,municipality,region,year,residents,non_western,aged_18_64,outside_labour,aged_18_plus,convicted,"
            + "aged_30_59,basic_education,unknown_education,taxpayers,gross_income\n";

    private const int OfTheCountry = 1_100;

    private static readonly string[] Regions = ["Hovedstaden", "Sjælland", "Syddanmark", "Midtjylland", "Nordjylland"];
    private static readonly string[] Municipalities = ["Aarhus", "Odense", "Høje-Taastrup", "Lyngby-Taarbæk", "Slagelse", "Ærø"];
    private static readonly string[] Places = ["Bakken", "Søparken", "Ørnevænget", "Åbrinken", "Gammel Kirkevej", "Skovvangen/Nørreparken"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kriterium-browser-");

    public Reports()
    {
        var reference = new StringBuilder("region,year,taxpayers,gross_income,aged_18_plus,convicted\n");
        foreach (var year in (int[])[2020, 2021, 2022])
        {
            foreach (var region in Regions) reference.Append(CultureInfo.InvariantCulture, $"{region},{year},500000,125000000000,,\n");
            reference.Append(CultureInfo.InvariantCulture, $"Danmark,{year},,,4000000,30000\n");
        }

        Add("reference.csv", reference.ToString());
        Add("small-2021.csv", List(2021, 40, Named));
        Add("small-2022.csv", List(2022, 40, Named));
        Add("country-2021.csv", List(2021, OfTheCountry, Named));
        Add("country-2022.csv", List(2022, OfTheCountry, Named));
        Add("hostile.csv", List(2022, Hostile.Length, i => Hostile[i]));
        Danish = Report("da", "small-2022.csv", "--previous", Path("small-2021.csv"));
        English = Report("en", "small-2022.csv", "--previous", Path("small-2021.csv"));
        Alone = Report("da", "small-2022.csv");
        Country = Report("da", "country-2022.csv", "--previous", Path("country-2021.csv"));
        WithHostileNames = Report("da", "hostile.csv");
    }

    /// <summary>Names that would be markup or a formula, that run from right to left, or that are longer than a line.</summary>
    /// <remarks>Marks of direction are refused where the file is read.</remarks>
    public static IReadOnlyList<string> HostileNames => Hostile;

    public string Danish { get; }

    public string English { get; }

    /// <summary>Without a list before.</summary>
    public string Alone { get; }

    /// <summary>A national list of 1,100 areas.</summary>
    public string Country { get; }

    public string WithHostileNames { get; }

    public IEnumerable<string> All => [Danish, English, Alone, Country, WithHostileNames];

    public void Dispose() => _folder.Delete(recursive: true);

    private static string[] Hostile { get; } =
    [
        "<script>window.broken=true</script>", "\"=HYPERLINK(\"\"https://example.org\"\")\"", "<img src=x onerror=window.broken=true>",
        "\u05D0\u05D1\u05D2 123 (\u0627\u0644\u062D\u064A)", new string('x', 200), "</style></script>]]>&amp;", "--><!--",
    ];

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    private void Add(string name, string text) => File.WriteAllText(Path(name), text);

    private string Report(string language, string list, params string[] more)
    {
        var page = Path(language + "-" + more.Length + "-" + System.IO.Path.ChangeExtension(list, "html"));
        Tool.Run("dotnet", [
            System.IO.Path.Combine(AppContext.BaseDirectory, "Kriterium.Cli.dll"), "report", Path(list), "--reference",
            Path("reference.csv"), "--lang", language, "--output", page, .. more,
        ]);
        return page;
    }

    private static string Named(int i) => Places[i % Places.Length] + " " + (i + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Two years of each area. The same numbers on every machine: they are taken from the area's number and the year.</summary>
    private static string List(int year, int areas, Func<int, string> nameOf)
    {
        var text = new StringBuilder(Header);
        for (var i = 0; i < areas; i++)
        {
            foreach (var of in (int[])[year - 1, year])
            {
                int Of(int salt, int from, int to) =>
                    from + (int)((((uint)((i * 2_654_435) + (salt * 97_531)) * 2_246_822_519u) >> 8) % (uint)(to - from))
                        + ((((i * 31) + (of * 17) + salt) % 7) * (to - from) / 70);

                var residents = 900 + (int)(((uint)i * 2_654_435_761u) >> 20);
                var (aged18To64, aged18Plus, aged30To59, taxpayers) =
                    (residents * 62 / 100, residents * 74 / 100, residents * 38 / 100, residents * 60 / 100);
                text.Append(CultureInfo.InvariantCulture, $"{year}-12-01,area-{i + 1},\"{nameOf(i).Trim('"')}\",");
                text.Append(CultureInfo.InvariantCulture, $"{Municipalities[i % Municipalities.Length]},{Regions[i % Regions.Length]},{of},");
                text.Append(CultureInfo.InvariantCulture, $"{residents},{residents * Of(1, 10, 75) / 100},{aged18To64},");
                text.Append(CultureInfo.InvariantCulture, $"{aged18To64 * Of(2, 12, 52) / 100},{aged18Plus},{aged18Plus * Of(3, 0, 34) / 1000},");
                text.Append(CultureInfo.InvariantCulture, $"{aged30To59},{aged30To59 * Of(4, 30, 78) / 100},0,{taxpayers},");
                text.Append(CultureInfo.InvariantCulture, $"{(long)taxpayers * Of(5, 120, 220) * 1000}\n");
            }
        }

        return text.ToString();
    }
}
