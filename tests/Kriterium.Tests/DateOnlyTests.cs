using FsCheck.Xunit;
using Kriterium.Tests.Laws;

namespace Kriterium.Tests;

/// <summary>Dates from and to DateOnly, which the netstandard2.0 build does not have.</summary>
[Properties(Arbitrary = [typeof(Generators)], MaxTest = 250)]
public class DateOnlyTests
{
    [Property]
    public void EveryDateOnly_IsACalendarDate_AndComesBack(DateOnly day)
    {
        var date = CalendarDate.FromDateOnly(day);
        CalendarDate converted = day;

        Assert.Equal(new CalendarDate(day.Year, day.Month, day.Day), date);
        Assert.Equal(date, converted);
        Assert.Equal(day, date.ToDateOnly());
        Assert.Equal(day, (DateOnly)date);
    }

    [Fact]
    public void FirstAndLastDay_AreTheSameInBoth()
    {
        Assert.Equal(new CalendarDate(1, 1, 1), CalendarDate.FromDateOnly(DateOnly.MinValue));
        Assert.Equal(new CalendarDate(9999, 12, 31), CalendarDate.FromDateOnly(DateOnly.MaxValue));
    }

    [Fact]
    public void NoDate_IsNoDateOnly()
    {
        const string expected = "The default CalendarDate is not a date; give it a year, month and day first.";
        Assert.Equal(expected, Assert.Throws<InvalidOperationException>(() => default(CalendarDate).ToDateOnly()).Message);
        Assert.Equal(expected, Assert.Throws<InvalidOperationException>(() => (DateOnly)default(CalendarDate)).Message);
    }

    [Fact]
    public void DateOnly_IsTakenWhereADateIsAsked()
    {
        var list = new DateOnly(2018, 12, 1);
        Assert.Equal("2018", LegalTimeline.Denmark.At(list).Name);
        Assert.True(new CalendarDate(2018, 12, 1) == list);
        Assert.True(new CalendarDate(2018, 11, 30) < list);
    }
}
