namespace Kriterium.Testing.Tests;

public sealed class ExpectTests
{
    private static readonly StatusClassification Status = new StatusClassifier(LegalTimeline.Denmark).Classify(
        AnArea.Of("2021-12-01").Meeting(Indicator.RelativeIncome).With(Indicator.Convicted, OnLimit.At).Build());

    [Fact]
    public void What_is_as_expected_passes()
    {
        Expect.Status(AreaStatus.Vulnerable, Status);
        Expect.Possible(Status, AreaStatus.Vulnerable);
        Expect.Verdict(Verdict.Met, Status.Vulnerability);
        Expect.Criterion(Indicator.Convicted, Verdict.Met, Status.Vulnerability);
        Expect.Refused("residents", () => _ = new AreaYear(2020, residents: -1));
        Expect.Refused<ArgumentException>("seed", () => throw new ArgumentOutOfRangeException("seed", "seed is too odd"));
    }

    [Fact]
    public void What_is_not_says_everything_that_was_found()
    {
        var message = Message(() => Expect.Status(AreaStatus.None, Status));

        Assert.StartsWith("Expected the status none, but it is vulnerable.\nmade-up on 2021-12-01: vulnerable\n", message, StringComparison.Ordinal);
        Assert.Contains("\n  vulnerable area: met\n    at least 1,000 residents: met, 2,000\n", message, StringComparison.Ordinal);
        Assert.Contains(
            "\n    convicted at least 3 x the national share, mean of 2 years: met, exactly 3 %, limit exactly 3 %\n",
            message,
            StringComparison.Ordinal);
        Assert.Contains("\n    gate: non_western more than 50 %: not met, exactly 15 %\n", message, StringComparison.Ordinal);
        Assert.Contains("\n  transformation area: not met\n    list of 2017-12-01: undetermined (not given)\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_expectation_says_what_it_expected()
    {
        Assert.StartsWith(
            "Expected the possible statuses none|vulnerable, but it is vulnerable.\n",
            Message(() => Expect.Possible(Status, AreaStatus.Vulnerable, AreaStatus.None)),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected the verdict undetermined, but it is met.\nmade-up on 2021-12-01: listed by vulnerable-2021",
            Message(() => Expect.Verdict(Verdict.Undetermined, Status.Vulnerability)),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected income not_met, but it is met.\n",
            Message(() => Expect.Criterion(Indicator.RelativeIncome, Verdict.NotMet, Status.Vulnerability)),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected non_western met, but it is no criterion of vulnerable-2021.\n",
            Message(() => Expect.Criterion(Indicator.NonWestern, Verdict.Met, Status.Vulnerability)),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected a fault of year, but it is faults of \"residents\".\nThe year 2020: residents is -1; ",
            Message(() => Expect.Refused("year", () => _ = new AreaYear(2020, residents: -1))),
            StringComparison.Ordinal);
        Assert.Equal(
            "Expected a fault of year, but the input is accepted.", Message(() => Expect.Refused("year", () => _ = new AreaYear(2020))));
    }

    [Fact]
    public void An_exception_of_an_apps_own_says_what_was_expected()
    {
        Assert.Equal(
            "Expected a NotSupportedException that says \"list_date\", but it says \"area_id is empty\".",
            Message(() => Expect.Refused<NotSupportedException>("list_date", () => throw new NotSupportedException("area_id is empty"))));
        Assert.Equal(
            "Expected a NotSupportedException that says \"list_date\", but the input is accepted.",
            Message(() => Expect.Refused<NotSupportedException>("list_date", () => { })));
        Assert.Throws<InvalidOperationException>(
            () => Expect.Refused<NotSupportedException>("list_date", () => throw new InvalidOperationException("list_date")));
    }

    private static string Message(Action expectation) => Assert.Throws<ExpectationException>(expectation).Message;
}
