namespace Kriterium.Testing;

/// <summary>One draw after another.</summary>
internal struct Draws(ulong key)
{
    private ulong _position;

    /// <summary>A number from 0, below the bound.</summary>
    public int Below(int bound) => (int)(((SplitMix.At(key, _position++) >> 32) * (ulong)bound) >> 32);

    /// <summary>A number from the one to the other, both included.</summary>
    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    /// <summary>True with this chance in a thousand.</summary>
    public bool Chance(int ofThousand) => Below(1000) < ofThousand;
}
