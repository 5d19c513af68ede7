namespace Kriterium.Cli.Tests;

public class PolicyCommandTests
{
    [Theory]
    [InlineData("2010", "particularly-vulnerable-2010")]
    [InlineData("2013", "particularly-vulnerable-2013")]
    [InlineData("2018", "vulnerable-2018")]
    [InlineData("2021", "vulnerable-2021")]
    public void Show_ThenCheck_IsTheSamePolicy(string name, string policyName)
    {
        using var folder = new Folder();
        var policy = ThresholdPolicies.All.Single(one => one.Name == policyName);
        var file = folder.Add("mine.json", Invocation.Of("policy", "show", name).Done());
        Assert.Equal(
            $"Name: {policy.Name}\nSHA-256: {policy.Identity.Fingerprint}\nSHA-256 of what decides: {policy.Identity.DecidingFingerprint}\nRule: {policy}\nSource: {policy.Source}\nAddress: {policy.Source.Address}\n",
            Invocation.Of("policy", "check", file).Done());
    }

    [Fact]
    public void Check_TellsEveryFaultWithItsPlace()
    {
        using var folder = new Folder();
        var file = folder.Add("mine.json", Invocation.Of("policy", "show", "2013").Done()
            .Replace("\"required\": 3", "\"required\": 7", StringComparison.Ordinal)
            .Replace("\"40 %\"", "0.4", StringComparison.Ordinal));
        var error = Invocation.Of("policy", "check", file).Refused();
        Assert.Contains(file + "(10,15): required is 7, but the policy has 5 criteria; choose 1 to 5\n", error, StringComparison.Ordinal);
        Assert.Contains(file + "(26,20): criteria[1].more_than is ", error, StringComparison.Ordinal);
        Assert.EndsWith("2 faults.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void BadPolicyFile_IsToldWithTheFaultsOfTheTable()
    {
        using var folder = new Folder();
        var file = folder.Add("a.csv", Tables.PrintedHeader + Tables.Printed(residents: "x"));
        var error = Invocation.Of("classify", file, "--policy", folder.Add("p.json", "{}")).Refused();
        Assert.Contains(folder.Path("p.json") + "(1,1): ", error, StringComparison.Ordinal);
        Assert.Contains(file + "(2): residents: ", error, StringComparison.Ordinal);
        Assert.Contains(
            "2014: there is no such file\n", Invocation.Of("classify", file, "--policy", "2014").Refused(), StringComparison.Ordinal);
    }
}
