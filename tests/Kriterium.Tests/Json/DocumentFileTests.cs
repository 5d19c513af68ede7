using System.Text.Json;
using Kriterium.Tests.Explaining;
using Kriterium.Tests.Regimes;

namespace Kriterium.Tests.Json;

/// <summary>Results as JSON in files, with every property that they have: what other tests only hold against its schema.</summary>
public class DocumentFileTests
{
    private static readonly string Folder = Snapshot.Folder("Json", "Documents");

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private static readonly CalendarDate List2014 = new(2014, 12, 1);

    private static readonly Dictionary<string, Func<object>> All = new()
    {
        ["margins"] = () => Margins.Of(new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(Counted())),
        ["reasons-policy"] = () => OpenReasons.Of(
            new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(PartlyCounted()), PartlyCounted()),
        ["reasons-statuses"] = () =>
        {
            var area = new AreaMeasurement(
                "a",
                new CalendarDate(2021, 12, 1),
                published:
                [
                    new(Indicator.Convicted, Evidence.PrintedPercent(2.04m), 2), new(Indicator.OutsideLabourMarket, Evidence.PrintedPercent(45m), 4),
                ],
                national: [new(Indicator.Convicted, Evidence.PrintedPercent(0.68m), 2)]);
            return OpenReasons.Of(StatusCases.Denmark.Classify(area), area);
        },
        ["changes"] = () => ListChanges.Between(
            AreaList.Of([new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(Counted())]),
            AreaList.Of([new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013.WithRequiredCount(4)).Classify(Counted())])),
        ["differences"] = () => ThresholdPolicies.Vulnerable2018.DifferencesTo(ThresholdPolicies.Vulnerable2021).ToArray(),
        ["faults"] = () => Assert.Throws<InvalidInputException>(() => new AreaYear(2014, residents: -1, nonWestern: 2)).Faults.ToArray(),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_IsThatOfTheFile(string name) =>
        Snapshot.AssertEqual(Path.Combine(Folder, name + ".json"), JsonSerializer.Serialize(All[name](), Indented) + "\n");

    [Fact]
    public void Files_AreThoseOfTheDocuments() => Assert.Equal(
        All.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(Folder).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    private static AreaMeasurement Counted() => new(
        "a",
        List2014,
        [
            new AreaYear(2014, 1200, 700, 800, 400_000, 1000, Count.Between(27, 30), 400, 100, 500, 70_000_000),
            new AreaYear(2013, aged18To64: 800, outsideLabourMarketThousandths: 300_000, aged18Plus: 1000, convicted: 30),
        ],
        [new RegionYear(2014, 1_000_000, 300_000_000_000)]);

    private static AreaMeasurement PartlyCounted() => new(
        "a",
        List2014,
        [new AreaYear(2014, Count.Between(900, 1100), 700, aged18Plus: 500, aged30To59: 400, basicEducation: Count.FewerThan(300), taxpayers: 10, grossIncome: 7)],
        [new RegionYear(2014, 10, -5)]);
}
