using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>One of the five regions of Denmark (<i>region</i>), with whose mean income an area's is compared.</summary>
/// <remarks>A closed set, compared by identity.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed class Region
{
    private const int FirstCode = 1081;

    private Region(int code, string name)
    {
        Code = code;
        Name = name;
    }

    /// <summary>Nordjylland, 1081.</summary>
    public static Region Nordjylland { get; } = new(1081, "Nordjylland");

    /// <summary>Midtjylland, 1082.</summary>
    public static Region Midtjylland { get; } = new(1082, "Midtjylland");

    /// <summary>Syddanmark, 1083.</summary>
    public static Region Syddanmark { get; } = new(1083, "Syddanmark");

    /// <summary>Hovedstaden, 1084.</summary>
    public static Region Hovedstaden { get; } = new(1084, "Hovedstaden");

    /// <summary>Sjælland, 1085.</summary>
    public static Region Sjaelland { get; } = new(1085, "Sjælland");

    /// <summary>All five, by code.</summary>
    public static IReadOnlyList<Region> All { get; } =
        Array.AsReadOnly(new[] { Nordjylland, Midtjylland, Syddanmark, Hovedstaden, Sjaelland });

    /// <summary>The region's number in Danish registers: 1081 to 1085.</summary>
    public int Code { get; }

    /// <summary>The last digit of <see cref="Code"/>, 1 to 5: how rows and columns name the region in one byte.</summary>
    public byte Number => (byte)(Code - FirstCode + 1);

    /// <summary>The name, as lists print it.</summary>
    public string Name { get; }

    /// <summary>The region with this <see cref="Number"/>.</summary>
    /// <param name="number">1 (Nordjylland) to 5 (Sjælland).</param>
    /// <exception cref="InvalidInputException">There is none.</exception>
    public static Region FromNumber(int number) =>
        number >= 1 && number <= All.Count
            ? All[number - 1]
            : throw Faults.Only("The region", nameof(number), "is " + Words.Number(number), "choose 1 to " + Words.Number(All.Count));

    /// <summary>The region with this name or code.</summary>
    /// <param name="nameOrCode">A region's name or code.</param>
    /// <exception cref="InvalidInputException">There is none.</exception>
    public static Region FromNameOrCode(string nameOrCode) =>
        TryFind(nameOrCode ?? throw new ArgumentNullException(nameof(nameOrCode)), out var region)
            ? region!
            : throw Faults.Only(
                "The region",
                nameof(nameOrCode),
                "is \"" + nameOrCode + "\"",
                "choose one of " + string.Join(", ", All.Select(one => one.Name + " (" + Words.Number(one.Code) + ")")));

    /// <summary>Finds the region with this name, in any case and Unicode form, or this code; false when there is none.</summary>
    /// <param name="nameOrCode">A region's name or code.</param>
    /// <param name="region">The region, or <c>null</c> when there is none.</param>
    public static bool TryFind(string? nameOrCode, out Region? region)
    {
        region = null;

        // Half a character and U+FFFE have no composed form: asking for one throws.
        if (nameOrCode is null || Words.IndexOfUnpairedSurrogate(nameOrCode) is not null || nameOrCode.Contains('\uFFFE')) return false;

        var composed = nameOrCode.Normalize(NormalizationForm.FormC);
        region = All.FirstOrDefault(one =>
            string.Equals(one.Name, composed, StringComparison.OrdinalIgnoreCase)
            || composed == one.Code.ToString(CultureInfo.InvariantCulture));
        return region is not null;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
