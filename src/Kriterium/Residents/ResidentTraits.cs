using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What the law counts of a resident beside age, place, outside labour and income. One byte, so that columns stay small.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
[Flags]
public enum ResidentTraits : byte
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Immigrant or descendant from a non-Western country (<i>ikke-vestlige lande</i>).</summary>
    NonWestern = 1,

    /// <summary>Convicted under the criminal code, the weapons act or the drugs act in the year. Counts from the age of 18.</summary>
    Convicted = 2,

    /// <summary>The highest education is basic (<i>grundskoleuddannelse</i>). Counts from 30 to 59 years.</summary>
    BasicEducation = 4,

    /// <summary>
    /// The education is not known (<i>uoplyst</i>); never together with <see cref="BasicEducation"/>. Counts from 30 to 59 years.
    /// </summary>
    UnknownEducation = 8,

    /// <summary>In education, and therefore left out of the mean income.</summary>
    InEducation = 16,

    /// <summary>Taxable. Counts from 15 to 64 years, for the mean income.</summary>
    Taxable = 32,
}
