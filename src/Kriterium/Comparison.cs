namespace Kriterium;

/// <summary>The statute's three verbs: on which side of a limit a threshold is met.</summary>
public enum Comparison
{
    /// <summary>Strictly above the limit (<i>overstiger</i>); exactly the limit is not met.</summary>
    MoreThan = 0,

    /// <summary>The limit or above (<i>udgør mindst</i>); exactly the limit is met.</summary>
    AtLeast = 1,

    /// <summary>Strictly below the limit (<i>mindre end</i>); exactly the limit is not met.</summary>
    LessThan = 2,
}
