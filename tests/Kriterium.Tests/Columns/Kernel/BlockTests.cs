namespace Kriterium.Tests.Columns.Kernel;

/// <summary>What a block says of a year: nobody is known, unknown is not nobody, and very large bases are left to the thorough way.</summary>
public class BlockTests
{
    private const long Unknown = AreaYearColumns.Unknown;
    private const long Largest = 1L << 52;

    [Theory]
    [InlineData(0, 0, 9, true)]
    [InlineData(2, 3, 9, true)]
    [InlineData(0, 0, 0, false)]
    [InlineData(Unknown, 3, 9, false)]
    [InlineData(2, Unknown, 9, false)]
    [InlineData(2, 3, Unknown, false)]
    public void TryExact_NeedsKnownParts_OfSomebody(long basic, long unknown, long aged30To59, bool isExact)
    {
        var year = new AreaYear(
            2014, aged30To59: Known(aged30To59), basicEducation: Known(basic), unknownEducation: Known(unknown));
        var block = new Block(new AreaMeasurement("made-up", Areas.List2015, [year]));
        Assert.Equal(isExact, block.TryExact(MeasuredShare.BasicOrUnknownEducation, 1, out var part, out var whole));
        if (isExact) Assert.Equal((basic + unknown, aged30To59), (part, whole));

        // Of the measurement year itself nothing is given.
        Assert.False(block.TryExact(MeasuredShare.BasicOrUnknownEducation, 0, out _, out _));
    }

    /// <summary>From where to where the part lies: all the base, but for those of unknown education, where the part is unknown.</summary>
    [Theory]
    [InlineData(3, 2, 9, 3, 3)]
    [InlineData(0, 2, 9, 0, 0)]
    [InlineData(Unknown, 0, 9, 0, 9)]
    [InlineData(Unknown, 2, 9, 0, 7)]
    [InlineData(Unknown, Unknown, 9, 0, 9)]
    [InlineData(3, Unknown, 9, 3, 3)]
    public void TryShare_LeavesOutWhoIsSurelyNotInThePart(long basic, long unknown, long aged30To59, long fewest, long most) =>
        Assert.Equal((true, fewest, most, aged30To59), Share(MeasuredShare.BasicEducation, Columns(basic, unknown, aged30To59)));

    [Theory]
    [InlineData(3, 2, 9, 5, 5)]
    [InlineData(0, 0, 9, 0, 0)]
    [InlineData(3, Unknown, 9, 3, 9)]
    [InlineData(Unknown, 2, 9, 2, 9)]
    public void TryShare_AddsUnknownEducationWhereItCounts(long basic, long unknown, long aged30To59, long fewest, long most) =>
        Assert.Equal((true, fewest, most, aged30To59), Share(MeasuredShare.BasicOrUnknownEducation, Columns(basic, unknown, aged30To59)));

    /// <summary>Of an unknown or empty base every share is possible, though a part in thousandths needs whole persons.</summary>
    [Theory]
    [InlineData(0, 1000, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(1000, 1000, 1)]
    [InlineData(1001, 1001, 2)]
    public void TryShare_OfAnUnknownBase_IsAnyShare_OnlyByItself(long part, long most, long whole)
    {
        var areas = new AreaColumns(2015, [new AreaYearColumns(2015, 1, outsideLabourMarketThousandths: new[] { part })]);
        Assert.Equal((true, 0, most, whole), Share(MeasuredShare.OutsideLabourMarket, areas));
        Assert.False(Share(MeasuredShare.OutsideLabourMarket, areas, isAdded: true).IsGiven);
        Assert.Equal((true, 0, 1, 1), Share(MeasuredShare.Convicted, Adults(Unknown, 7)));
        Assert.Equal((true, 0, 1, 1), Share(MeasuredShare.Convicted, Adults(0, 0)));
    }

    [Fact]
    public void TryShare_LeavesVeryLargeFiguresToTheThoroughWay()
    {
        Assert.Equal((true, 7, 7, Largest), Share(MeasuredShare.Convicted, Adults(Largest, 7)));
        Assert.False(Share(MeasuredShare.Convicted, Adults(Largest + 1, 7)).IsGiven);
        Assert.Equal((true, 0, 1, 1), Share(MeasuredShare.Convicted, Adults(Unknown, Largest)));
        Assert.False(Share(MeasuredShare.Convicted, Adults(Unknown, Largest + 1)).IsGiven);
        Assert.Equal((true, 0, 0, Largest), Share(MeasuredShare.OutsideLabourMarket, Working(Largest, 0)));
        Assert.Equal((true, 0, Largest * 1000, Largest), Share(MeasuredShare.OutsideLabourMarket, Working(Largest, Unknown)));
    }

    /// <summary>Both counts together; unknown where one of them is, and where their sum would not fit.</summary>
    [Fact]
    public void Parts_OfBasicAndUnknownEducation_AreTheirSums()
    {
        var year = new AreaYearColumns(
            2015,
            5,
            basicEducation: new[] { 3, Unknown, 3, long.MaxValue, long.MaxValue - 1 },
            unknownEducation: new[] { 2, 2, Unknown, 1L, 1L });
        Assert.Equal([5, Unknown, Unknown, Unknown, long.MaxValue], year.Parts(MeasuredShare.BasicOrUnknownEducation).ToArray());
        Assert.Equal([3, Unknown, 3, long.MaxValue, long.MaxValue - 1], year.Parts(MeasuredShare.BasicEducation).ToArray());
        Assert.Contains(
            "count is -1; give 0 or more", Assert.Throws<InvalidInputException>(() => new AreaYearColumns(2015, -1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void YearsBack_AreThoseOfTheRegionAndTheCountry()
    {
        var area = new AreaMeasurement(
            "made-up", Areas.List2015, regionYears: [new RegionYear(2014, 10, 20)], nationalYears: [new NationalYear(2013, 10, 1)]);
        Assert.Equal([null, 2014, null, null], Enumerable.Range(0, 4).Select(back => new Block(area).RegionYear(0, back)?.Year));
        Assert.Equal([null, null, 2013, null], Enumerable.Range(0, 4).Select(back => new Block(area).NationalYear(back)?.Year));
    }

    private static Count Known(long value) => value == Unknown ? Count.Unknown : Count.Of(value);

    private static AreaColumns Columns(long basic, long unknown, long aged30To59) => new(
        2015,
        [
            new AreaYearColumns(
                2015,
                1,
                aged30To59: new[] { aged30To59 },
                basicEducation: new[] { basic },
                unknownEducation: new[] { unknown }),
        ]);

    private static AreaColumns Adults(long aged18Plus, long convicted) =>
        new(2015, [new AreaYearColumns(2015, 1, aged18Plus: new[] { aged18Plus }, convicted: new[] { convicted })]);

    private static AreaColumns Working(long aged18To64, long outside) => new(
        2015, [new AreaYearColumns(2015, 1, aged18To64: new[] { aged18To64 }, outsideLabourMarketThousandths: new[] { outside })]);

    private static (bool IsGiven, long Fewest, long Most, long Whole) Share(MeasuredShare share, AreaColumns areas, bool isAdded = false)
    {
        var isGiven = new Block(areas, 0, 1).TryShare(share, 0, 0, isAdded, out var fewest, out var most, out var whole);
        return (isGiven, fewest, most, whole);
    }
}
