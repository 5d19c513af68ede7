namespace Kriterium.Cli.Reading;

/// <summary>A date in another order than year-month-day: it is never read, but the right way to write it can be shown.</summary>
internal static class WrittenDate
{
    /// <summary>
    /// The date that was probably meant by 01-12-2014, 1/12 2014, 1.12.2014 or 2014/12/1, the day coming before the month as in Denmark.
    /// </summary>
    public static CalendarDate? Reordered(string text)
    {
        var parts = text.Split(['-', '/', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3) return null;

        var numbers = new int[3];
        for (var i = 0; i < 3; i++)
        {
            if (parts[i].Length > 4 || !WrittenNumber.TryWhole(parts[i], 1, 9999, out var number, out _)) return null;
            numbers[i] = (int)number;
        }

        var (year, month, day) = parts[0].Length == 4 ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0]);
        if (year < 1000 || month > 12 || day > 31) return null;

        try
        {
            return new CalendarDate(year, month, day);
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }
}
