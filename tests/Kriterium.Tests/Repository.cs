using System.Reflection;

namespace Kriterium.Tests;

/// <summary>Where the tests find files: the repository, and the published lists beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>
    /// The folder of published lists, or <c>null</c> where it is absent: then the tests that need it are skipped, and say so.
    /// </summary>
    public static string? PublishedLists
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("KRITERIUM_LISTS") is { Length: > 0 } named
                ? named
                : Path.Combine(Root, "..", "shared", "published-lists");
            return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
        }
    }

    public static string RequirePublishedLists()
    {
        Assert.SkipWhen(
            PublishedLists is null,
            "The published lists are absent: set KRITERIUM_LISTS to their folder, or lay it at ../shared/published-lists.");
        return PublishedLists!;
    }

    public static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
