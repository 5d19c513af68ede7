namespace Kriterium.Testing;

/// <summary>Where a figure stands beside its limit, whichever verb the limit has.</summary>
public enum OnLimit
{
    /// <summary>As little below the limit as counts allow: one person, one thousandth of a person or one krone.</summary>
    Below = 0,

    /// <summary>Exactly the limit.</summary>
    At = 1,

    /// <summary>As little above the limit.</summary>
    Above = 2,
}
