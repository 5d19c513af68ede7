namespace Kriterium.Tests;

public class EvidenceTests
{
    [Theory]
    [InlineData("2.70", "from 2.695 % to 2.705 %")]
    [InlineData("2.7", "from 2.65 % to 2.75 %")]
    [InlineData("54", "from 53.5 % to 54.5 %")]
    [InlineData("50.0", "from 49.95 % to 50.05 %")]
    [InlineData("0.0", "from -0.05 % to 0.05 %")]
    [InlineData("-12.5", "from -12.55 % to -12.45 %")]
    public void PrintedPercent_StandsForWhatRoundsToIt(string printed, string expected) =>
        Assert.Equal(
            expected, Evidence.PrintedPercent(decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture)).ToString());

    [Fact]
    public void PrintedPercent_WithDecimals_RestoresLostZeros() =>
        Assert.Equal(Evidence.PrintedPercent(2.70m), Evidence.PrintedPercent(2.7m, decimals: 2));

    [Fact]
    public void PrintedPerTenThousand_IsInUnitsOfOnePerTenThousand() =>
        Assert.Equal(Evidence.Between(Share.Of(2695, 100_000), Share.Of(2705, 100_000)), Evidence.PrintedPerTenThousand(270));

    [Fact]
    public void Of_Counts_IsExact()
    {
        var evidence = Evidence.Of(616, 1204);
        Assert.True(evidence.IsExact);
        Assert.Equal(Share.Of(22, 43), evidence.Lower);
        Assert.Equal("exactly 22/43, 51.1627... %", evidence.ToString());
    }

    [Fact]
    public void Of_Suppressed_IsBounded()
    {
        Assert.Equal(Evidence.Between(Share.Of(0, 1), Share.Of(4, 1204)), Evidence.Of(Count.FewerThan(5), 1204));
        Assert.Equal(Evidence.Between(Share.Of(0, 1), Share.Of(1, 1)), Evidence.Of(Count.FewerThan(5), 3));
    }

    [Fact]
    public void Of_UncertainBase_IsAsWideAsBoth()
    {
        // Smallest: fewest of the part in the largest base. Largest: the part as large as it can be in the smallest base that holds it.
        Assert.Equal(Evidence.Between(Share.Of(10, 40), Share.Of(1, 1)), Evidence.Of(Count.Between(10, 20), Count.Between(15, 40)));
        Assert.Equal(Evidence.Between(Share.Of(10, 40), Share.Of(20, 30)), Evidence.Of(Count.Between(10, 20), Count.Between(30, 40)));
        Assert.Equal(Evidence.Between(Share.Of(0, 1), Share.Of(1, 1)), Evidence.Of(640, Count.Unknown));
    }

    [Fact]
    public void Of_EmptyBase_MeasuresNobody()
    {
        var wholeRange = Indicator.Convicted.Range;
        Assert.Equal(wholeRange, Evidence.Of(0, 0));
        Assert.Equal(wholeRange, Evidence.Of(Count.Unknown, 0));
        Assert.Equal(wholeRange, Evidence.Of(0, Count.FewerThan(5)));
    }

    [Fact]
    public void Default_IsUnknown()
    {
        Assert.Equal(Evidence.Unknown, default);
        Assert.Equal("unknown", default(Evidence).ToString());
        Assert.Null(default(Evidence).Lower);
        Assert.Equal(Verdict.Undetermined, Threshold.MoreThan(Share.Percent(50)).Judge(default));
    }

    [Fact]
    public void MeanOf_Intervals_IsTheMeanOfTheirEnds() =>
        Assert.Equal(
            Evidence.Between(Share.Percent(20), Share.Percent(60)),
            Evidence.MeanOf([Evidence.Exactly(Share.Percent(30)), Evidence.Between(Share.Percent(10), Share.Percent(90))]));

    [Fact]
    public void MeanOf_ThreeYears_IsAThirdOfTheirSum() =>
        Assert.Equal(Evidence.Exactly(Share.Of(1, 3)), Evidence.MeanOf([Evidence.Of(1, 2), Evidence.Of(1, 2), Evidence.Of(0, 2)]));

    [Fact]
    public void Share_OfALongDecimal_IsExact() =>
        Assert.Equal(
            Share.Of(
                System.Numerics.BigInteger.Parse("79228162514264337593543950335", System.Globalization.CultureInfo.InvariantCulture), 100),
            Share.Percent(decimal.MaxValue));

    [Fact]
    public void MeanOf_AnUnboundedYear_IsUnbounded() =>
        Assert.Equal(Evidence.Unknown, Evidence.MeanOf([Evidence.Exactly(Share.Percent(30)), Evidence.Unknown]));

    [Theory]
    [InlineData(100, 200, 400, 400, 25, 50)]
    [InlineData(100, 200, 400, 500, 20, 50)]
    [InlineData(-100, 200, 400, 500, -25, 50)]
    [InlineData(-200, -100, 400, 500, -50, -20)]
    public void RatioOfMeans_OfIntervals(int areaLow, int areaHigh, int regionLow, int regionHigh, int low, int high) =>
        Assert.Equal(
            Evidence.Between(Share.Percent(low), Share.Percent(high)),
            Evidence.RatioOfMeans(MeanIncome.Between(areaLow, areaHigh), MeanIncome.Between(regionLow, regionHigh)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-10, -5)]
    [InlineData(0, 100)]
    [InlineData(-10, 100)]
    public void RatioOfMeans_RegionMayBeZeroOrLess_IsUnknown(int low, int high) =>
        Assert.Equal(Evidence.Unknown, Evidence.RatioOfMeans(MeanIncome.Between(100, 100), MeanIncome.Between(low, high)));

    [Fact]
    public void MeanIncome_SaysWhatIsKnown()
    {
        Assert.Equal("exactly 200 kroner", MeanIncome.Of(600, 3).ToString());
        Assert.Equal("from 150 to 600 kroner", MeanIncome.Of(600, Count.FewerThan(5)).ToString());
        Assert.Equal("from -600 to -150 kroner", MeanIncome.Of(-600, Count.FewerThan(5)).ToString());
        Assert.Equal("from 201299.5 to 201300.5 kroner", MeanIncome.Printed(201300).ToString());
        Assert.Equal(MeanIncome.Unknown, MeanIncome.Of(0, Count.FewerThan(5)));
        Assert.Equal(MeanIncome.Unknown, MeanIncome.Of(0, 0));
        Assert.Equal(MeanIncome.Unknown, MeanIncome.Of(null, 5));
        Assert.Equal("unknown", default(MeanIncome).ToString());
    }

    [Fact]
    public void Share_UnitsAgree()
    {
        Assert.Equal(Share.Of(27, 1000), Share.Percent(2.70m));
        Assert.Equal(Share.Of(27, 1000), Share.PerTenThousand(270));
        Assert.Equal(Share.Of(1, 2), Share.Percent(50));
        Assert.NotEqual(Share.Percent(50), Share.Percent(0.50m));
        Assert.Equal(Share.Percent(0), default);
    }

    [Theory]
    [InlineData(1, 2, "50 %")]
    [InlineData(27, 1000, "2.7 %")]
    [InlineData(1, 3, "1/3, 33.3333... %")]
    [InlineData(-1, 3, "-1/3, -33.3333... %")]
    [InlineData(1, 7_000_000, "1/7000000, 0.0000... %")]
    public void Share_ToString_IsExactOrSaysThatItIsCut(int part, int whole, string expected) =>
        Assert.Equal(expected, Share.Of(part, whole).ToString());
}
