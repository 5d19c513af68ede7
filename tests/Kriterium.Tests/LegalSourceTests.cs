namespace Kriterium.Tests;

public class LegalSourceTests
{
    [Theory]
    [InlineData("https://www.retsinformation.dk/eli/lta/2018/1322")]
    [InlineData("https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:62023CJ0417")]
    [InlineData("https://a/%C3%A6~b[1]#c&d='e'")]
    public void Address_OfAPublicPage_IsKept(string address)
    {
        var source = new LegalSource("An act", null, address);
        Assert.Equal((address, false), (source.Address, source.AddressIsNotKnown));
        Assert.Equal(source, Read(Written(source)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://")]
    [InlineData("http://www.ft.dk")]
    [InlineData("www.ft.dk")]
    [InlineData("javascript:alert(1)")]
    [InlineData("HTTPS://www.ft.dk")]
    [InlineData("https://www.ft.dk/a b")]
    [InlineData("https://www.ft.dk/æ")]
    [InlineData("https://www.ft.dk/\na")]
    [InlineData("https://www.ft.dk/<b>")]
    [InlineData("https://www.ft.dk/\"")]
    public void Address_OfAnythingElse_IsRefused(string address)
    {
        var exception = Assert.Throws<InvalidInputException>(() => new LegalSource("An act", null, address));
        Assert.StartsWith("The source: address is \"" + address + "\"; give an https address", exception.Message, StringComparison.Ordinal);
        Assert.NotEmpty(Json.JsonSchema.Policy.FaultsOf(Written(LegalSource.WithoutAddress("An act")).Replace(
            "\"address\": null",
            "\"address\": " + System.Text.Json.JsonSerializer.Serialize(address),
            StringComparison.Ordinal)));
    }

    /// <summary>Nothing said of an address is not the same as a mark that none is known: absent in JSON, and null.</summary>
    [Fact]
    public void Address_ThatIsNotKnown_IsAMarkOfItsOwn()
    {
        var silent = new LegalSource("A list", "the day");
        var marked = LegalSource.WithoutAddress("A list", "the day");

        Assert.Equal((null, false), (silent.Address, silent.AddressIsNotKnown));
        Assert.Equal((null, true), (marked.Address, marked.AddressIsNotKnown));
        Assert.NotEqual(silent, marked);
        Assert.DoesNotContain("address", Written(silent), StringComparison.Ordinal);
        Assert.Contains("\"address\": null", Written(marked), StringComparison.Ordinal);
        Assert.Equal(silent, Read(Written(silent)));
        Assert.Equal(marked, Read(Written(marked)));
        Assert.Equal("A list (unverified: the day)", marked.ToString());
    }

    [Fact]
    public void Also_KeepsTheRest()
    {
        Assert.Equal(new LegalSource("A", "b; c", "https://d"), new LegalSource("A", "b", "https://d").Also("c"));
        Assert.Equal(LegalSource.WithoutAddress("A", "c"), LegalSource.WithoutAddress("A").Also("c"));
    }

    private static string Written(LegalSource source)
    {
        var json = new ThresholdPolicyBuilder
        {
            Name = "p",
            Source = source,
            RequiredCount = 1,
            Criteria = { new Criterion(Indicator.NonWestern, Threshold.MoreThan(Share.Percent(50)), new LegalSource("A criterion")) },
        }.Build().ToJson();
        Assert.Empty(Json.JsonSchema.Policy.FaultsOf(json));
        return json;
    }

    private static LegalSource Read(string json) => ThresholdPolicy.FromJson(json).Source;

    [Fact]
    public void ToString_SaysWhatIsUnverified() =>
        Assert.Equal(
            ("the act", "the act (unverified: the year)"),
            (new LegalSource("the act").ToString(), new LegalSource("the act", "the year").ToString()));
}
