using System.Globalization;

namespace Kriterium.Testing;

/// <summary>Made-up names of areas and municipalities.</summary>
internal static class AreaNames
{
    private static readonly string[] Trees =
        ["Ahorn", "Aske", "Birke", "Bøge", "Ege", "Elme", "Hassel", "Hylde", "Kirsebær", "Linde", "Pile", "Poppel", "Rønne", "Tjørne"];

    private static readonly string[] Homes = ["parken", "vænget", "gården", "haven", "toften", "lunden", "bakken", "engen"];

    private static readonly string[] Towns = ["by", "rup", "sted", "lev", "holm", "bjerg", "sund"];

    /// <summary>Municipalities of each region, by its number; 98 together, as many as there are towns of trees.</summary>
    private static readonly int[] Municipalities = [11, 19, 22, 29, 17];

    public static SyntheticArea Area(int index, int indexInRegion, Region region, Draws draws)
    {
        var first = Municipalities.Take(region.Number - 1).Sum();

        // One for each municipality; then the smaller of two, so that some have many.
        var count = Municipalities[region.Number - 1];
        var (one, other) = (draws.Below(count), draws.Below(count));
        return new SyntheticArea(
            "synthetic-" + (index + 1).ToString("D4", CultureInfo.InvariantCulture),
            Trees[draws.Below(Trees.Length)] + Homes[draws.Below(Homes.Length)],
            Municipality(first + (indexInRegion < count ? indexInRegion : one < other ? one : other)),
            region);
    }

    private static string Municipality(int index) => Trees[index % Trees.Length] + Towns[index / Trees.Length];
}
