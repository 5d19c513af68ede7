namespace Kriterium.Testing;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, 2014), read by position: the draw at any position is known without those before it. System.Random
/// promises no sequence from one version to the next.
/// </summary>
internal static class SplitMix
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The draw at a position of the sequence that a key begins.</summary>
    public static ulong At(ulong key, ulong position)
    {
        var z = key + ((position + 1) * Step);
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}
