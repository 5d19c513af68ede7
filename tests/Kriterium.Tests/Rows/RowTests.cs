using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CsvHelper;
using Kriterium.Tests.Regimes;

namespace Kriterium.Tests.Rows;

/// <summary>Results as flat rows: what tables of any library show is what was decided.</summary>
public class RowTests
{
    private static readonly CalendarDate List2014 = new(2014, 12, 1);
    private static readonly CalendarDate List2021 = new(2021, 12, 1);

    private static readonly Classification Printed = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(new AreaMeasurement(
        "æ;\"b\"",
        List2014,
        published:
        [
            new(Indicator.NonWestern, Evidence.PrintedPercent(70.4m)),
            new(Indicator.OutsideLabourMarket, Evidence.Exactly(Share.Of(1, 3)), 2),
            new(Indicator.Convicted, Evidence.PrintedPercent(2.70m), 2),
            new(Indicator.RelativeIncome, Evidence.Exactly(Share.Percent(54.5m))),
        ],
        residents: Count.Between(990, 1_010)));

    private static readonly StatusClassification Prevention = StatusCases.Denmark.Classify(new AreaMeasurement(
        "b",
        List2021,
        published:
        [
            new(Indicator.NonWestern, Evidence.Exactly(Share.Percent(35))),
            new(Indicator.OutsideLabourMarket, Evidence.Exactly(Share.Percent(35)), 2),
            new(Indicator.Convicted, Evidence.Exactly(Share.Percent(1)), 2),
            new(Indicator.BasicEducation, Evidence.Exactly(Share.Percent(45)), 1, EducationDefinition.DanishOrApproved),
            new(Indicator.RelativeIncome, Evidence.Exactly(Share.Percent(60))),
        ],
        residents: 1_200,
        national: [new PublishedFigure(Indicator.Convicted, Evidence.Between(Share.Of(1, 300), Share.Of(2, 300)), 2)]));

    public static TheoryData<string> Cultures => ["", "da-DK", "tr-TR", "ar-SA"];

    [Fact]
    public void PolicyRow_HasTheVerdicts()
    {
        var row = Printed.ToRow();
        Assert.Equal(
            ("2014-12-01", 2014, "æ;\"b\"", "particularly-vulnerable-2013"), (row.ListDate, row.ListYear, row.AreaId, row.Rule));
        Assert.Equal(("undetermined", null, null), (row.Verdict, row.Status, row.PossibleStatuses));
        Assert.Equal((990L, 1_010L, "undetermined"), (row.ResidentsLower, row.ResidentsUpper, row.Size));
        Assert.Equal((2, 1, 2, 3), (row.MetCount, row.NotMetCount, row.OpenCount, row.RequiredCount));
        Assert.Equal(
            ("met", "not_met", "undetermined", "undetermined", "met"),
            (row.NonWestern, row.OutsideLabourMarket, row.Convicted, row.BasicEducation, row.RelativeIncome));
        Assert.Equal("æ;\"b\" on 2014-12-01: undetermined", row.ToString());
        Assert.Equal(row, Assert.Single(AreaList.Of([Printed]).ToRows()));
    }

    /// <summary>A prevention area is on the list, though the rule that a list starts from is not met.</summary>
    [Fact]
    public void StatusRow_HasTheStatus_AndTheRuleThatAListStartsFrom()
    {
        var row = Prevention.ToRow();
        Assert.Equal(("denmark", "listed", "prevention", "prevention"), (row.Rule, row.Verdict, row.Status, row.PossibleStatuses));
        Assert.Equal((1_200L, 1_200L, "met"), (row.ResidentsLower, row.ResidentsUpper, row.Size));
        Assert.Equal((0, 3, 1, 2), (row.MetCount, row.NotMetCount, row.OpenCount, row.RequiredCount));
        // More than 50 % non-Western is asked for by the parallel society, the most severe rule that asks.
        Assert.Equal(("not_met", "not_met", "undetermined"), (row.NonWestern, row.OutsideLabourMarket, row.Convicted));
        Assert.Equal(row, Assert.Single(AreaList.Of([Prevention]).ToRows()));

        var open = StatusCases.Denmark.Classify(new AreaMeasurement("a", List2021)).ToRow();
        Assert.Equal(("undetermined", "undetermined", 0L, null), (open.Verdict, open.Status, open.ResidentsLower, open.ResidentsUpper));
        Assert.StartsWith("none|prevention|vulnerable", open.PossibleStatuses, StringComparison.Ordinal);
    }

    [Fact]
    public void PublishedRow_HasAStatusOnly()
    {
        var list = AreaList.Of(
            new PublishedList(List2014, [new("a", AreaStatus.ParticularlyVulnerable), new("b", AreaStatus.ParticularlyVulnerable)]),
            new Dictionary<string, Count> { ["b"] = 1_204 });
        var rows = list.ToRows();
        Assert.Equal(["a", "b"], rows.Select(row => row.AreaId));
        Assert.All(rows, row =>
        {
            Assert.Equal((null, "listed", "particularly_vulnerable", "particularly_vulnerable"), (row.Rule, row.Verdict, row.Status, row.PossibleStatuses));
            Assert.Equal((null, null, null, null, null), (row.Size, row.MetCount, row.NotMetCount, row.OpenCount, row.RequiredCount));
            Assert.All((string?[])[row.NonWestern, row.OutsideLabourMarket, row.Convicted, row.BasicEducation, row.RelativeIncome], Assert.Null);
        });
        Assert.Equal((0L, null), (rows[0].ResidentsLower, rows[0].ResidentsUpper));
        Assert.Equal((1_204L, 1_204L), (rows[1].ResidentsLower, rows[1].ResidentsUpper));
        Assert.Empty(list.ToFindingRows());
    }

    /// <summary>Bounds are rounded outwards, an exact figure to the nearest, and nothing is written with more decimals than it needs.</summary>
    [Fact]
    public void FindingRows_HaveFiguresAndLimits()
    {
        var rows = Printed.ToFindingRows();
        Assert.Equal(Indicator.All.Select(indicator => indicator.Key), rows.Select(row => row.Indicator));
        Assert.All(rows, row => Assert.Equal(("2014-12-01", "æ;\"b\"", "particularly-vulnerable-2013", null), (row.ListDate, row.AreaId, row.Rule, row.Status)));
        Assert.Equal(
            [
                ("met", "70.35", "70.45", "more_than", "50"), ("not_met", "33.3333333333", "33.3333333333", "more_than", "40"),
                ("undetermined", "2.695", "2.705", "more_than", "2.7"), ("undetermined", "0", "100", "more_than", "50"),
                ("met", "54.5", "54.5", "less_than", "55"),
            ],
            rows.Select(row => (row.Verdict, Text(row.LowerPercentForDisplay), Text(row.UpperPercentForDisplay), row.Comparison, Text(row.LimitUpperPercentForDisplay))));
        Assert.All(rows, row => Assert.Equal(row.LimitLowerPercentForDisplay, row.LimitUpperPercentForDisplay));
        Assert.Equal([1, 2, 2, 1, 1], rows.Select(row => row.WindowYears));
        Assert.All(rows.Zip(Printed.Findings), pair => Assert.Equal(
            (pair.Second.Source.ToString(), pair.Second.Source.Address, pair.Second.Note), (pair.First.Source, pair.First.SourceAddress, pair.First.Note)));
        Assert.Equal(rows, AreaList.Of([Printed]).ToFindingRows());
        Assert.Equal("æ;\"b\" on 2014-12-01: non_western met", rows[0].ToString());
    }

    [Fact]
    public void FindingRows_OfAStatus_SayWhoseRuleTheyAreOf()
    {
        var rows = Prevention.ToFindingRows();
        var rules = Prevention.Findings.Where(finding => finding.Classification is not null).ToList();
        Assert.Equal(
            rules.SelectMany(rule => Enumerable.Repeat(rule.Rule.Status.ToKey(), rule.Classification!.GateFindings.Count + rule.Classification.Findings.Count)),
            rows.Select(row => row.Status));
        Assert.Equal(["prevention", "parallel_society"], rows.Where(row => row.IsGate).Select(row => row.Status));
        Assert.All(rows, row => Assert.Equal("denmark", row.Rule));
        var convicted = rows.First(row => row.Status == "vulnerable" && row.Indicator == "convicted");
        Assert.Equal(("1", "2"), (Text(convicted.LimitLowerPercentForDisplay), Text(convicted.LimitUpperPercentForDisplay)));
        Assert.Equal(rows, AreaList.Of([Prevention]).ToFindingRows());
    }

    /// <summary>An exact figure is rounded to the nearest; a bound, which may not be passed, outwards.</summary>
    [Fact]
    public void Thirds_AreRoundedToTheNearest_OrOutwards()
    {
        (string?, string?) Row(int lower, int upper)
        {
            var row = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(new AreaMeasurement(
                "a", List2014, published: [new(Indicator.NonWestern, Evidence.Between(Share.Of(lower, 3), Share.Of(upper, 3)))])).ToFindingRows()[0];
            return (Text(row.LowerPercentForDisplay), Text(row.UpperPercentForDisplay));
        }

        Assert.Equal(("66.6666666667", "66.6666666667"), Row(2, 2));
        Assert.Equal(("33.3333333333", "33.3333333333"), Row(1, 1));
        Assert.Equal(("66.6666666666", "100"), Row(2, 3));
        Assert.Equal(("0", "33.3333333334"), Row(0, 1));
    }

    [Fact]
    public void RuleWithoutASize_HasNone()
    {
        var builder = ThresholdPolicies.ParticularlyVulnerable2013.ToBuilder();
        builder.SmallestPopulation = 0;
        Assert.Null(new AreaClassifier(builder.Build()).Classify(new AreaMeasurement("a", List2014)).ToRow().Size);
    }

    [Fact]
    public void FigureThatNoDecimalHolds_IsNull()
    {
        var huge = new Share(new Rational(System.Numerics.BigInteger.Pow(10, 40), 3));
        var row = new AreaClassifier(ThresholdPolicies.ParticularlyVulnerable2013).Classify(new AreaMeasurement(
            "a",
            List2014,
            published: [new(Indicator.RelativeIncome, Evidence.Between(Share.Of(-2, 3), huge))])).ToFindingRows()[^1];
        Assert.Equal(("-66.6666666667", null), (Text(row.LowerPercentForDisplay), Text(row.UpperPercentForDisplay)));
    }

    [Fact]
    public void SweepRow_HasTheValueAndTheCounts()
    {
        var sweep = Sweep.OfLimit(ThresholdPolicies.ParticularlyVulnerable2013, Indicator.NonWestern, [AreaOf("a", 45), AreaOf("b", 60)]);
        var rows = sweep.Steps(40, 60, 10).Select(step => step.ToRow()).ToList();
        Assert.Equal([("40", 2), ("50", 1), ("60", 0)], rows.Select(row => (Text(row.ValueForDisplay), row.ListedCount)));
        Assert.Equal(
            ("particularly-vulnerable-2013", "limit", "non_western", 2, 0), (rows[2].Rule, rows[2].Figure, rows[2].Indicator, rows[2].NotListedCount, rows[2].UndeterminedCount));
        Assert.Equal("non_western: 1 listed, 1 not listed, 0 undetermined", rows[1].ToString());
        Assert.Equal("33.3333333333", Text(sweep.At(Share.Of(1, 3)).ToRow().ValueForDisplay));

        var counts = Sweep.OfRequiredCount(ThresholdPolicies.ParticularlyVulnerable2013, [AreaOf("a", 45)]).At(2).ToRow();
        Assert.Equal(("required_count", null, "2", 1), (counts.Figure, counts.Indicator, Text(counts.ValueForDisplay), counts.ListedCount));
        var multiple = Sweep.OfLimit(ThresholdPolicies.Vulnerable2021, Indicator.Convicted, [AreaOf("a", 45)]).At(Limit.TimesNational(2.5m)).ToRow();
        Assert.Equal("2.5", Text(multiple.ValueForDisplay));
    }

    /// <summary>What every table library takes: public properties of texts and numbers, nothing else.</summary>
    [Theory]
    [InlineData(typeof(AreaRow))]
    [InlineData(typeof(FindingRow))]
    [InlineData(typeof(SweepRow))]
    public void Properties_ArePlain(Type row)
    {
        Type[] plain = [typeof(string), typeof(int), typeof(long), typeof(decimal), typeof(bool)];
        Assert.All(
            row.GetProperties(BindingFlags.Public | BindingFlags.Instance),
            property => Assert.Contains(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, plain));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Csv_IsReadBack_WhateverTheCulture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            AssertReadBack(AreaList.Of([Printed]).ToRows());
            AssertReadBack(AreaList.Of([Prevention]).ToRows());
            AssertReadBack(Printed.ToFindingRows());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>In JSON a row is flat too, with the keys of this library's documents.</summary>
    [Fact]
    public void Json_IsOneFlatObjectARow()
    {
        var json = JsonDocument.Parse(JsonSerializer.Serialize(Printed.ToRow())).RootElement;
        Assert.Equal("undetermined", json.GetProperty("verdict").GetString());
        Assert.Equal(1_010, json.GetProperty("residents_upper").GetInt64());
        Assert.Equal(typeof(AreaRow).GetProperties().Length, json.EnumerateObject().Count());
        var finding = JsonDocument.Parse(JsonSerializer.Serialize(Printed.ToFindingRows()[2])).RootElement;
        Assert.Equal(2.695m, finding.GetProperty("lower_percent_for_display").GetDecimal());
        Assert.Equal(typeof(FindingRow).GetProperties().Length, finding.EnumerateObject().Count());
        Assert.Equal(typeof(SweepRow).GetProperties().Length, JsonDocument.Parse(JsonSerializer.Serialize(
            Sweep.OfRequiredCount(ThresholdPolicies.Vulnerable2018, [AreaOf("a", 1)]).At(1).ToRow())).RootElement.EnumerateObject().Count());
    }

    private static void AssertReadBack<T>(IReadOnlyList<T> rows)
    {
        var columns = typeof(T).GetProperties();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default))
        {
            foreach (var column in columns) csv.WriteField(column.Name);
            csv.EndRecord();
            foreach (var row in rows)
            {
                foreach (var column in columns) csv.WriteField(column.GetValue(row));
                csv.EndRecord();
            }
        }

        using var reader = CsvReader.FromText(text.ToString(), CsvReaderOptions.Default);
        foreach (var row in rows)
        {
            Assert.True(reader.Read());
            foreach (var column in columns)
            {
                var field = reader.GetString(column.Name);
                var type = Nullable.GetUnderlyingType(column.PropertyType) ?? column.PropertyType;
                Assert.Equal(
                    column.GetValue(row), string.IsNullOrEmpty(field) ? null : Convert.ChangeType(field, type, CultureInfo.InvariantCulture));
            }
        }

        Assert.False(reader.Read());
    }

    private static AreaMeasurement AreaOf(string id, int nonWestern) => new(
        id,
        List2014,
        published:
        [
            new(Indicator.NonWestern, Evidence.Exactly(Share.Percent(nonWestern))),
            new(Indicator.OutsideLabourMarket, Evidence.Exactly(Share.Percent(45)), 2),
            new(Indicator.Convicted, Evidence.Exactly(Share.Percent(3)), 2),
            new(Indicator.BasicEducation, Evidence.Exactly(Share.Percent(10))),
            new(Indicator.RelativeIncome, Evidence.Exactly(Share.Percent(90))),
        ],
        residents: 1_200);

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
