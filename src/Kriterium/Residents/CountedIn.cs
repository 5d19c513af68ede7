namespace Kriterium;

/// <summary>The counts that a resident takes part in, beside that of all residents.</summary>
/// <remarks>The first four have the bits of the <see cref="ResidentTraits"/> that they count, so that a mask is enough.</remarks>
[Flags]
internal enum CountedIn : byte
{
    None = 0,

    NonWestern = ResidentTraits.NonWestern,

    Convicted = ResidentTraits.Convicted,

    BasicEducation = ResidentTraits.BasicEducation,

    UnknownEducation = ResidentTraits.UnknownEducation,

    /// <summary>The base of outside labour: a resident's thousandths count where the resident is in it.</summary>
    Aged18To64 = 1 << 4,

    /// <summary>The base of convictions.</summary>
    Aged18Plus = 1 << 5,

    /// <summary>The base of both educations.</summary>
    Aged30To59 = 1 << 6,

    /// <summary>The base of the mean income: a resident's kroner count where the resident is in it.</summary>
    Taxpayers = 1 << 7,
}
