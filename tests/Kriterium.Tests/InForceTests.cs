namespace Kriterium.Tests;

public class InForceTests
{
    [Theory]
    [InlineData("2010-10-01", "particularly-vulnerable-2010")]
    [InlineData("2013-12-31", "particularly-vulnerable-2010")]
    [InlineData("2014-01-01", "particularly-vulnerable-2013")]
    [InlineData("2018-11-30", "particularly-vulnerable-2013")]
    public void InForceOn_IsTheRuleOfTheDate(string date, string name) =>
        Assert.Equal(name, ThresholdPolicies.InForceOn(CalendarDate.Parse(date)).Name);

    [Theory]
    [InlineData("2010-09-30", "2010-09-30 is before the first list: there was no rule before 2010-10-01; give a date from then on.")]
    [InlineData("2018-12-01", "2018-12-01 is under another rule, in force from 2018-12-01, which this version does not have yet; give a date from 2010-10-01 and before 2018-12-01.")]
    public void InForceOn_WithoutARule_SaysWhy(string date, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>("listDate", () => ThresholdPolicies.InForceOn(CalendarDate.Parse(date))).Message, StringComparison.Ordinal);

    [Fact]
    public void FieldFaults_NameTheirFigures()
    {
        var exception = Assert.Throws<FieldFaultException>(() => new AreaYear(2015, residents: 1000, nonWestern: 1001));
        var fault = Assert.Single(exception.Faults);
        Assert.Equal(("nonWestern", "1,001", "residents", "a part is at most its base"), (fault.Field, fault.Given, fault.OtherField, fault.Allowed));
        Assert.Equal(", more than its base beboere, which is 1,000", fault.Disagreement("beboere"));
        Assert.Equal("nonWestern is 1,001, more than its base residents, which is 1,000; a part is at most its base", fault.ToString());
    }
}
