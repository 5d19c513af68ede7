using Kriterium.Testing;

namespace Kriterium.Tests;

public class ClassificationTests
{
    private static readonly CalendarDate List = new(2021, 12, 1);

    /// <summary>What is written of a classification: its verdict, how many criteria are met, and what decided or could.</summary>
    [Fact]
    public void ToString_NamesWhatDecidesIt()
    {
        var (vulnerable, parallel) = (ThresholdPolicies.Vulnerable2021, ThresholdPolicies.ParallelSociety2021);
        var met = AnArea.Of(List, parallel).MeetingEverything();
        Assert.Equal(
            "made-up on 2021-12-01: listed by parallel-society-2021 (4 met, 0 not met, 0 open; 2 of 4 required)", Text(parallel, met));
        Assert.Equal(
            "made-up on 2021-12-01: not listed by parallel-society-2021 (4 met, 0 not met, 0 open; 2 of 4 required); gate not met: non_western",
            Text(parallel, met.NotMeeting(Indicator.NonWestern)));
        Assert.Equal(
            "made-up on 2021-12-01: not listed by vulnerable-2021 (4 met, 0 not met, 0 open; 2 of 4 required); fewer than 1,000 residents",
            Text(vulnerable, AnArea.Of(List, vulnerable).MeetingEverything().Residents(999)));
        Assert.Equal(
            "made-up on 2021-12-01: undetermined by vulnerable-2021 (1 met, 2 not met, 1 open; 2 of 4 required); open: residents, convicted",
            Text(vulnerable, AnArea.Of(List, vulnerable).MeetingNothing().Meeting(Indicator.RelativeIncome).Unknown(Indicator.Convicted)
                .Residents(Count.Between(990, 1010))));
    }

    private static string Text(ThresholdPolicy policy, AreaBuilder area) => new AreaClassifier(policy).Classify(area.Build()).ToString();
}
