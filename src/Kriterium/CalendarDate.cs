using System.Globalization;
using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>A day in the Gregorian calendar, without time, zone or culture; the same type on every target framework.</summary>
/// <remarks><c>default</c> is not a date; what needs a date refuses it. On .NET it converts from and to <c>DateOnly</c>.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public readonly record struct CalendarDate : IComparable<CalendarDate>
{
    internal const string Advice = "write a date as year-month-day, as in 2014-12-01";

    /// <summary>Names a day.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the last day of the month.</param>
    /// <exception cref="InvalidInputException">
    /// There is no such day between 0001-01-01 and 9999-12-31. All faults are listed together.
    /// </exception>
    public CalendarDate(int year, int month, int day)
    {
        if (!Exists(year, month, day))
        {
            var faults = new Faults();
            if (AreaYear.YearFault(year) is { } fault) faults.Add(fault);
            faults.AddIf(month is < 1 or > 12, nameof(month), "is " + Words.Number(month), "give 1 to 12");
            var last = DaysIn(year, month);
            faults.AddIf(
                day < 1 || day > last,
                nameof(day),
                "is " + Words.Number(day),
                "give 1 to " + Words.Number(last) + (last == 31 ? "" : " in month " + Words.Number(month) + " of " + Words.Number(year)));
            faults.ThrowIfAny("The date");
        }

        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>1 to 9999; 0 for no date.</summary>
    public int Year { get; }

    /// <summary>1 to 12; 0 for no date.</summary>
    public int Month { get; }

    /// <summary>1 to 31; 0 for no date.</summary>
    public int Day { get; }

    /// <summary>Takes the date apart: <c>var (year, month, day) = date;</c></summary>
    /// <param name="year">1 to 9999; 0 for <c>default</c>.</param>
    /// <param name="month">1 to 12; 0 for <c>default</c>.</param>
    /// <param name="day">1 to 31; 0 for <c>default</c>.</param>
    public void Deconstruct(out int year, out int month, out int day) => (year, month, day) = (Year, Month, Day);

#if NET
    /// <summary>The same day. Every <see cref="DateOnly"/> is one.</summary>
    /// <param name="day">Any day.</param>
    public static CalendarDate FromDateOnly(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The same day as a <see cref="DateOnly"/>.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>, which is not a date.</exception>
    public DateOnly ToDateOnly() =>
        this == default
            ? throw new InvalidOperationException("The default CalendarDate is not a date; give it a year, month and day first.")
            : new DateOnly(Year, Month, Day);

    /// <summary>The same day: every <see cref="DateOnly"/> is one.</summary>
    /// <param name="day">Any day.</param>
    public static implicit operator CalendarDate(DateOnly day) => FromDateOnly(day);

    /// <summary>The same day as a <see cref="DateOnly"/>.</summary>
    /// <param name="date">A date that was named, not <c>default</c>.</param>
    /// <exception cref="InvalidOperationException"><paramref name="date"/> is <c>default</c>, which is not a date.</exception>
    public static explicit operator DateOnly(CalendarDate date) => date.ToDateOnly();
#endif

    /// <summary>Reads a date written as 2014-12-01, whatever the culture.</summary>
    /// <param name="text">Year, month and day with four, two and two digits.</param>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static CalendarDate Parse(string text) =>
        text is null ? throw new ArgumentNullException(nameof(text))
        : TryParse(text, out var date)
            ? date
        : throw new FormatException("\"" + text + "\" is not a date; write year-month-day, as in 2014-12-01.");

    /// <summary>Reads a date written as 2014-12-01, whatever the culture; false for anything else.</summary>
    /// <param name="text">Year, month and day with four, two and two digits.</param>
    /// <param name="date">The date, or <c>default</c> when the text is not one.</param>
    public static bool TryParse(string? text, out CalendarDate date)
    {
        date = default;
        if (text is not { Length: 10 } || text[4] != '-' || text[7] != '-'
            || !Digits(text, 0, 4, out var year) || !Digits(text, 5, 2, out var month) || !Digits(text, 8, 2, out var day)
            || !Exists(year, month, day))
        {
            return false;
        }

        date = new CalendarDate(year, month, day);
        return true;
    }

    /// <summary>Earlier dates first.</summary>
    /// <param name="other">Another date; <c>default</c> is before all others.</param>
    public int CompareTo(CalendarDate other) => Ordinal.CompareTo(other.Ordinal);

    /// <summary>Whether <paramref name="left"/> is earlier.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">The date that it is compared with.</param>
    public static bool operator <(CalendarDate left, CalendarDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is later.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">The date that it is compared with.</param>
    public static bool operator >(CalendarDate left, CalendarDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is earlier or the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">The date that it is compared with.</param>
    public static bool operator <=(CalendarDate left, CalendarDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is later or the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">The date that it is compared with.</param>
    public static bool operator >=(CalendarDate left, CalendarDate right) => left.CompareTo(right) >= 0;

    /// <summary>The date for people: "1 December 2014", in Danish "1. december 2014".</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="InvalidOperationException">This is <c>default</c>, which is not a date.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToText(Language language) =>
        this == default
            ? throw new InvalidOperationException("The default CalendarDate is not a date; give it a year, month and day first.")
            : ExplanationWords.In(language).Date(this);

    /// <summary>"2014-12-01", or "no date".</summary>
    public override string ToString() =>
        this == default ? "no date" : Padded(Year, "D4") + "-" + Padded(Month, "D2") + "-" + Padded(Day, "D2");

    private int Ordinal => (Year * 10_000) + (Month * 100) + Day;

    private static string Padded(int number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DaysIn(year, month);

    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static bool Digits(string text, int start, int length, out int value)
    {
        value = 0;
        for (var i = start; i < start + length; i++)
        {
            if (text[i] is < '0' or > '9') return false;
            value = (value * 10) + (text[i] - '0');
        }

        return true;
    }
}
