namespace Kriterium.Testing;

/// <summary>How incomes spread around their mean: from a loss to several times the mean.</summary>
internal static class IncomeCurve
{
    /// <summary>Everyone has a place in order of income, 0 to 65,535.</summary>
    public const int Places = 1 << 16;

    /// <summary>One in 200 has lost money.</summary>
    private const int Losses = Places / 200;

    /// <summary>Thousandths of about the mean, at every thirty-second part of the people.</summary>
    private static readonly int[] Points =
    [
        0, 170, 290, 380, 440, 490, 535, 575, 612, 648, 684, 720, 756, 792, 828, 864, 900,
        937, 975, 1013, 1052, 1093, 1136, 1182, 1232, 1288, 1350, 1422, 1508, 1620, 1790, 2120, 4200,
    ];

    private static readonly long Sum = Total();

    /// <summary>What to give <see cref="At"/> so that the mean over all places is this.</summary>
    public static long ScaleFor(long mean) => (mean << 32) / Sum;

    /// <summary>The income at a place.</summary>
    public static long At(uint place, long scale) => (Thousandths((int)place) * scale) >> 16;

    private static long Thousandths(int place)
    {
        if (place < Losses) return (place - Losses) * 4;

        var part = place >> 11;
        return Points[part] + (((Points[part + 1] - Points[part]) * (place & 2047)) >> 11);
    }

    private static long Total()
    {
        var sum = 0L;
        for (var place = 0; place < Places; place++) sum += Thousandths(place);
        return sum;
    }
}
