using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What counts as basic education. A figure made by one definition answers no test that uses the other.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum EducationDefinition
{
    /// <summary>Lists of 2014-2017: unknown education (<i>uoplyst</i>) counts as basic.</summary>
    UnknownCountsAsBasic = 0,

    /// <summary>
    /// Lists from 2018: only education taken or approved in Denmark counts. How unknown education counts is unverified,
    /// so both readings are evaluated.
    /// </summary>
    DanishOrApproved = 1,

    /// <summary>
    /// As <see cref="DanishOrApproved"/>, with one of the readings chosen: unknown education counts as basic. The press and the housing
    /// organisations' federation reported in November 2020 that it does so in practice; the act does not say it.
    /// </summary>
    DanishOrApprovedUnknownAsBasic = 2,
}
