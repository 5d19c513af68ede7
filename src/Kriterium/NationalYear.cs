using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>The whole country's convictions in one measurement year, for limits that are a multiple of the national share.</summary>
/// <remarks>Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record NationalYear
{
    /// <summary>Checks and keeps the country's counts.</summary>
    /// <param name="year">The measurement year, 1 to 9999.</param>
    /// <param name="aged18Plus">Residents of the country aged 18 and over: the same base as an area's.</param>
    /// <param name="convicted">Those of <paramref name="aged18Plus"/> who were convicted.</param>
    /// <exception cref="InvalidInputException">
    /// A count is negative, or the part is larger than its base. All faults are listed together.
    /// </exception>
    public NationalYear(int year, Count aged18Plus = default, Count convicted = default)
    {
        var faults = new Faults();
        if (AreaYear.YearFault(year) is { } fault) faults.Add(fault);
        faults.AddIfNoPart(nameof(convicted), convicted, nameof(aged18Plus), aged18Plus);
        faults.ThrowIfAny("The country's year " + Words.Number(year));

        Year = year;
        Aged18Plus = aged18Plus;
        Convicted = convicted;
    }

    /// <summary>The measurement year.</summary>
    public int Year { get; }

    /// <summary>Residents of the country aged 18 and over.</summary>
    public Count Aged18Plus { get; }

    /// <summary>Those who were convicted.</summary>
    public Count Convicted { get; }

    /// <summary>"2015: aged_18_plus 4,400,000, convicted 40,000": the figures of which something is known.</summary>
    public override string ToString() =>
        Words.Number(Year) + ": " + Words.Known([("aged_18_plus", Aged18Plus, ""), ("convicted", Convicted, "")]);
}
