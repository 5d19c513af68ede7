using System.Diagnostics.CodeAnalysis;
using FsCheck.Xunit;
using Xunit.v3;

namespace Kriterium.Tests;

/// <summary>A property that is tried on few cases in a usual run, and in a large run on as many as KRITERIUM_CASES says.</summary>
[AttributeUsage(AttributeTargets.Method)]
[SuppressMessage("Extensibility", "xUnit3003", Justification = "A property of FsCheck takes no place in the source.")]
internal sealed class LargePropertyAttribute : PropertyAttribute, ITraitAttribute
{
    /// <param name="usual">The cases of a usual run.</param>
    /// <param name="oneIn">A large run has one case for every so many that are asked for, as one costs that much more.</param>
    public LargePropertyAttribute(int usual, int oneIn) => MaxTest = Cases.Number(usual, oneIn);

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Size", "Large")];
}
