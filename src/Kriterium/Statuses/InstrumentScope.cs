namespace Kriterium;

/// <summary>Which areas the agreement of 2013 names for an instrument.</summary>
public enum InstrumentScope
{
    /// <summary>Something other than the area's status decides, such as what a housing organisation wants.</summary>
    OtherCondition = 0,

    /// <summary>Areas on the list: particularly vulnerable areas (<i>særligt udsatte boligområder</i>).</summary>
    Listed = 1,

    /// <summary>Vulnerable areas (<i>udsatte boligområder</i>), for which the agreement sets no criteria; those on the list are among them.</summary>
    Vulnerable = 2,
}
