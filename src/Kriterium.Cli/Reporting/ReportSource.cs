using System.Security.Cryptography;
using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Reporting;

/// <summary>A file that a report was made from, without the folder that it was in.</summary>
/// <param name="Kind">What it was read as.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">The SHA-256 of its bytes in lower-case hexadecimal; <c>null</c> of what can be read once only.</param>
internal sealed record ReportSource(ReportSourceKind Kind, string Name, string? Sha256)
{
    /// <summary>The file with its fingerprint. Where it can no longer be read, a fault is added.</summary>
    public static ReportSource Of(ReportSourceKind kind, string path, List<Fault> faults) =>
        new(kind, Path.GetFileName(path), FileIdentity.Of(path)?.Kind is FileKind.RegularFile or null
            ? SourceFile.Guard(path, faults, () =>
            {
                using var stream = SourceFile.Open(path);
                return Convert.ToHexStringLower(SHA256.HashData(stream));
            })
            : null);
}

/// <summary>What a file of a report was read as.</summary>
internal enum ReportSourceKind
{
    /// <summary>The areas of the list.</summary>
    Areas,

    /// <summary>The areas of the list before.</summary>
    Previous,

    /// <summary>Figures of regions and the country.</summary>
    Reference,

    /// <summary>Earlier lists.</summary>
    History,

    /// <summary>Which areas carry the years of others.</summary>
    Lineage,

    /// <summary>The rule.</summary>
    Policy,
}
