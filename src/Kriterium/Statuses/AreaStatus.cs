using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What a list can call a housing area. From <see cref="Prevention"/> on, later values are more severe.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum AreaStatus
{
    /// <summary>What is not known could still change the status.</summary>
    Undetermined = 0,

    /// <summary>On no list.</summary>
    None = 1,

    /// <summary>
    /// Particularly vulnerable area (<i>særligt udsat boligområde</i>; in the acts of 2010 and 2013 <i>ghettoområde</i>): the one
    /// status of the lists 2010-2017.
    /// </summary>
    ParticularlyVulnerable = 2,

    /// <summary>Prevention area (<i>forebyggelsesområde</i>), from 2021.</summary>
    Prevention = 3,

    /// <summary>Vulnerable area (<i>udsat boligområde</i>), from 2018.</summary>
    Vulnerable = 4,

    /// <summary>Parallel society (<i>ghettoområde</i> 2018-2020, <i>parallelsamfund</i> from 2021).</summary>
    ParallelSociety = 5,

    /// <summary>Transformation area (<i>hårdt ghettoområde</i> 2018-2020, <i>omdannelsesområde</i> from 2021).</summary>
    Transformation = 6,
}
