namespace Kriterium.Cli.Tests;

public class VerifyCommandTests
{
    private static readonly string Record = DecisionRecord.Of(
        new AreaMeasurement("a", new CalendarDate(2015, 12, 1), [new AreaYear(2015, residents: 2000, nonWestern: 900)]),
        ThresholdPolicies.ParticularlyVulnerable2013).ToJson();

    private static readonly string Changed = Record.Replace("\"not_met\": 1", "\"not_met\": 2", StringComparison.Ordinal);

    [Fact]
    public void RecordsThatHold_AreTold_FromFilesAndFolders()
    {
        using var folder = new Folder();
        var file = folder.Add("one.json", Record);
        var output = Invocation.Of("verify", file, folder.Path(".")).Done();
        var line = "one.json: " + DecisionRecord.FromJson(Record) + "\n";
        Assert.Equal(2, output.Split(line).Length - 1);
        Assert.EndsWith("2 records: 2 same, 0 not.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void RecordThatDoesNotHold_IsToldWithWhatDiffers()
    {
        using var folder = new Folder();
        folder.Add("one.json", Record);
        folder.Add("two.json", Changed);
        Assert.NotEqual(Record, Changed);

        var run = Invocation.Of("verify", folder.Path("."));
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("two.json: differs, a on 2015-12-01", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  result.not_met: 2 recorded, 1 derived again\n  sha256.result: ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 records: 1 same, 1 not.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoRecord_IsTold_AndTheOthersAreStillVerified()
    {
        using var folder = new Folder();
        var good = folder.Add("good.json", Record);
        var bad = folder.Add("bad.json", "{}");
        Directory.CreateDirectory(folder.Path("empty"));

        var run = Invocation.Of("verify", bad, good, folder.Path("none.json"), folder.Path("empty"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(bad + "(1,1): format is missing; ", run.Error, StringComparison.Ordinal);
        Assert.Contains("none.json: there is no such file", run.Error, StringComparison.Ordinal);
        Assert.Contains("empty: this folder has no *.json in it; ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("3 records: 1 same, 2 not.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, Invocation.Of("verify").ExitCode);
    }
}
