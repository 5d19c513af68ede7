namespace Kriterium.Testing;

/// <summary>How old people are: the population in order of age, as seen through 4,096 equal slices of it.</summary>
internal sealed class AgePyramid
{
    public const int SliceBits = 12;

    public const int Slices = 1 << SliceBits;

    private readonly byte[] _ages = new byte[Slices];
    private readonly int[] _firstSlices = new int[Resident.OldestAge + 1];

    /// <param name="fiveYears">The people of 0-4 years, 5-9 years and so on; only their proportion counts.</param>
    private AgePyramid(params int[] fiveYears)
    {
        var total = 5L * fiveYears.Sum();
        var age = 0;
        long younger = fiveYears[0];
        for (var slice = 0; slice < Slices; slice++)
        {
            while (((2L * slice) + 1) * total >= 2L * Slices * younger) younger += fiveYears[++age / 5];
            _ages[slice] = (byte)age;
        }

        for (age = 0; age < _firstSlices.Length; age++) _firstSlices[age] = _ages.Count(one => one < age);
    }

    /// <summary>The country.</summary>
    public static AgePyramid Nation { get; } = new(
        520, 570, 580, 610, 660, 620, 580, 600, 670, 710, 710, 640, 600, 610, 510, 360, 240, 140, 60, 16, 4);

    /// <summary>An area of rented homes: more children and more people who have just left home.</summary>
    public static AgePyramid Area { get; } = new(
        680, 650, 610, 640, 900, 820, 700, 620, 600, 580, 560, 500, 450, 430, 380, 300, 230, 140, 60, 16, 4);

    public byte At(uint slice) => _ages[slice];

    /// <summary>So many are younger, of a number of people in order of age.</summary>
    public int Younger(int age, int people) => (int)((((long)_firstSlices[age] * people) + Slices - 1) >> SliceBits);

    /// <summary>So many of the <see cref="Slices"/> are of these ages.</summary>
    public int SlicesBetween(int youngest, int oldest) => _firstSlices[oldest + 1] - _firstSlices[youngest];
}
