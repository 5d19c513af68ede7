using System.Globalization;
using FsCheck.Xunit;

namespace Kriterium.Tests.Laws;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 250)]
public class CalendarDateLaws
{
    [Property]
    public void Parse_AfterToString_IsTheSameDay_AndReadsAsDateOnlyWritesIt(DateOnly day)
    {
        Assert.Equal(Date(day), CalendarDate.Parse(Date(day).ToString()));
        Assert.Equal(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Date(day).ToString());
    }

    [Property]
    public void Order_IsThatOfDateOnly(DateOnly a, DateOnly b, sbyte days)
    {
        foreach (var other in new[] { a, b, DateOnly.FromDayNumber(Math.Clamp(a.DayNumber + days, 0, DateOnly.MaxValue.DayNumber)) })
        {
            var (date, otherDate) = (Date(a), Date(other));
            Assert.Equal(Math.Sign(a.CompareTo(other)), Math.Sign(date.CompareTo(otherDate)));
            Assert.Equal(
                [a < other, a > other, a <= other, a >= other],
                new[] { date < otherDate, date > otherDate, date <= otherDate, date >= otherDate });
            Assert.Equal(a == other, date == otherDate);
        }
    }

    [Property]
    public void TryParse_AcceptsWhatDateOnlyAccepts(DateOnly day, byte position, char letter)
    {
        // One character of a date replaced, by any letter, a digit, or an Arabic digit: now and then it is a date still.
        var letters = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ToCharArray();
        letters[position % letters.Length] = (position % 3) switch
        {
            0 => letter,
            1 => (char)('0' + (letter % 10)),
            _ => (char)('\u0660' + (letter % 10)),
        };
        var text = new string(letters);

        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expected);
        Assert.Equal((isDay, isDay ? Date(expected) : default), (CalendarDate.TryParse(text, out var date), date));
    }

    [Property]
    public void TheDayAfterTheLastOfAMonth_IsNoDate(DateOnly day) =>
        Assert.Throws<InvalidInputException>(() => new CalendarDate(
            day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month) + 1));

    [Property]
    public void Deconstruct_TakesApartWhatTheConstructorTakes(DateOnly day)
    {
        var (year, month, dayOfMonth) = Date(day);
        Assert.Equal((day.Year, day.Month, day.Day), (year, month, dayOfMonth));
        Assert.Equal(Date(day), new CalendarDate(year, month, dayOfMonth));
    }

    private static CalendarDate Date(DateOnly day) => new(day.Year, day.Month, day.Day);
}
