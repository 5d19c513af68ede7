namespace Kriterium.Testing;

/// <summary>What is the same in every year: how many live in each region, and what its areas are like.</summary>
internal sealed class NationPlan
{
    /// <summary>Thousandths of the country's residents, by the region's number; together 1,000.</summary>
    private static readonly int[] RegionShares = [103, 227, 212, 314, 144];

    private readonly long[] _residents = new long[RegionShares.Length];
    private readonly int[] _firstArea = new int[RegionShares.Length + 1];
    private readonly int[] _usualResidents;

    public NationPlan(long residents, ulong seed, int areas)
    {
        Residents = residents;
        Key = SplitMix.At(seed, 0);

        var share = 0;
        for (var region = 0; region < RegionShares.Length; region++)
        {
            var before = Part(residents, share);
            share += RegionShares[region];
            _residents[region] = Part(residents, share) - before;
            _firstArea[region + 1] = (int)Part(areas, share);
        }

        var profiles = new AreaProfile[areas];
        for (var area = 0; area < areas; area++) profiles[area] = new(new Draws(SplitMix.At(seed, 1 + (ulong)area)));
        Areas = profiles;

        // A sixth of a region's residents live in its areas.
        _usualResidents = new int[areas];
        for (var region = 0; region < RegionShares.Length; region++)
        {
            var (first, end) = (_firstArea[region], _firstArea[region + 1]);
            var weight = profiles.Skip(first).Take(end - first).Sum(profile => (long)profile.Weight);
            for (var area = first; area < end; area++)
            {
                var usual = _residents[region] * profiles[area].Weight / (6 * weight);
                _usualResidents[area] = (int)(usual > LargestArea ? LargestArea : usual);
            }
        }
    }

    public long Residents { get; }

    public ulong Key { get; }

    public IReadOnlyList<AreaProfile> Areas { get; }

    /// <summary>With the growth of 15 years it stays below <see cref="Permutation.MostPeople"/>.</summary>
    private static int LargestArea => Permutation.MostPeople - (Permutation.MostPeople / 10);

    public long ResidentsOf(Region region) => _residents[region.Number - 1];

    /// <summary>The region's areas: the first index, and the one after the last.</summary>
    public (int First, int End) AreasOf(Region region) => (_firstArea[region.Number - 1], _firstArea[region.Number]);

    public int UsualResidents(int area) => _usualResidents[area];

    private static long Part(long whole, int thousandths) => whole * thousandths / 1000;
}
