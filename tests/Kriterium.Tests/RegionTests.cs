using System.Text;

namespace Kriterium.Tests;

public class RegionTests
{
    [Theory]
    [InlineData("Nordjylland", 1081)]
    [InlineData("midtjylland", 1082)]
    [InlineData("1083", 1083)]
    [InlineData("HOVEDSTADEN", 1084)]
    [InlineData("SJÆLLAND", 1085)]
    public void FromNameOrCode_FindsTheFive(string nameOrCode, int code)
    {
        Assert.Equal(code, Region.FromNameOrCode(nameOrCode).Code);
        Assert.Equal(code, Region.FromNameOrCode(nameOrCode.Normalize(NormalizationForm.FormD)).Code);
    }

    [Fact]
    public void Number_IsTheLastDigitOfTheCode()
    {
        Assert.Equal([1, 2, 3, 4, 5], Region.All.Select(region => region.Number));
        Assert.All(Region.All, region => Assert.Same(region, Region.FromNumber(region.Number)));
        Assert.Equal(1084, Region.FromNumber(4).Code);
        Assert.StartsWith(
            "The region: number is 0; choose 1 to 5",
            Assert.Throws<InvalidInputException>(() => Region.FromNumber(0)).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidInputException>(() => Region.FromNumber(6));
    }

    [Theory]
    [InlineData("Region Sjælland")]
    [InlineData("1086")]
    [InlineData("")]
    [InlineData("\uD800")]
    [InlineData("\uFFFE")]
    public void FromNameOrCode_AnythingElse_IsRefused(string nameOrCode)
    {
        Assert.False(Region.TryFind(nameOrCode, out _));
        Assert.StartsWith(
            "The region: nameOrCode is \"" + nameOrCode
                + "\"; choose one of Nordjylland (1081), Midtjylland (1082), Syddanmark (1083), Hovedstaden (1084), "
                + "Sjælland (1085)",
            Assert.Throws<InvalidInputException>(() => Region.FromNameOrCode(nameOrCode)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void All_AreFiveByCode() => Assert.Equal(Enumerable.Range(1081, 5), Region.All.Select(region => region.Code));
}
