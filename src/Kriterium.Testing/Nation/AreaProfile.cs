namespace Kriterium.Testing;

/// <summary>
/// What an area is like over all years. Most are well below the limits, some near them, and a few meet the
/// criteria; no figure is any real area's.
/// </summary>
internal sealed class AreaProfile
{
    /// <summary>The law's smallest population. Some areas stay within a few people of it.</summary>
    private const int SizeLimit = 1000;

    /// <summary>Weights at every tenth part of the areas: a few are several times the mean.</summary>
    private static readonly int[] Weights = [120, 200, 280, 360, 450, 560, 700, 880, 1150, 1700, 4500];

    private readonly bool _mayStayAtSizeLimit;
    private readonly int _growth;

    public AreaProfile(Draws draws)
    {
        var kind = draws.Below(1000);
        var isHard = kind < 60;
        var isNear = !isHard && kind < 270;
        var chance = isHard ? 120 : isNear ? 200 : 40;

        var tenth = draws.Below(Weights.Length - 1);
        Weight = Weights[tenth] + draws.Below(Weights[tenth + 1] - Weights[tenth]);
        if (isHard) Weight += Weight / 2;
        _mayStayAtSizeLimit = draws.Chance(350);
        _growth = draws.Between(-60, 60);

        NonWestern = new(
            isHard ? draws.Between(4600, 8000) : isNear ? draws.Between(2400, 5600) : draws.Between(400, 3200),
            60,
            [3000, 5000],
            chance,
            ref draws);
        OutsideLabourMarket = new(
            isHard ? draws.Between(3550, 5000) : isNear ? draws.Between(2600, 4150) : draws.Between(1300, 3100),
            60,
            [3000, 4000],
            chance,
            ref draws);
        Convicted = new(
            isHard ? draws.Between(160, 330) : isNear ? draws.Between(100, 240) : draws.Between(40, 160),
            16,
            [140, 210, 270],
            chance,
            ref draws);
        BasicEducation = new(
            isHard ? draws.Between(5000, 7200) : isNear ? draws.Between(4000, 5900) : draws.Between(2200, 4600),
            40,
            [5000, 6000],
            chance,
            ref draws);
        Income = new(
            isHard ? draws.Between(4700, 5900) : isNear ? draws.Between(5400, 7200) : draws.Between(6600, 10000),
            40,
            [5500, 6500],
            chance,
            ref draws);
        UnknownEducation = draws.Between(100, isHard ? 700 : 400);
    }

    /// <summary>How large the area is beside the others of its region.</summary>
    public int Weight { get; }

    /// <summary>Non-Western, of all residents.</summary>
    public Figure NonWestern { get; }

    /// <summary>Outside the labour market and education, of those aged 18-64.</summary>
    public Figure OutsideLabourMarket { get; }

    /// <summary>Convicted, of those aged 18 and over.</summary>
    public Figure Convicted { get; }

    /// <summary>Basic education, of those aged 30-59; unknown education not in it.</summary>
    public Figure BasicEducation { get; }

    /// <summary>Mean income, of the region's.</summary>
    public Figure Income { get; }

    /// <summary>Unknown education, of those aged 30-59, in parts of 10,000.</summary>
    public int UnknownEducation { get; }

    /// <summary>How many live there in a year.</summary>
    /// <param name="usual">How many its weight gives it.</param>
    /// <param name="year">The year.</param>
    /// <param name="draws">Where chance comes from.</param>
    public int ResidentsIn(int usual, int year, ref Draws draws) =>
        _mayStayAtSizeLimit && usual > SizeLimit - 150 && usual < SizeLimit + 150
            ? SizeLimit + draws.Between(-2, 2)
            : usual + (int)((long)usual * _growth * Figure.Since(year) / 10_000);
}
