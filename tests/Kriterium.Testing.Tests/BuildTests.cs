using System.Reflection;
using System.Runtime.Versioning;

namespace Kriterium.Testing.Tests;

public sealed class BuildTests
{
    [Fact]
    public void The_builds_under_test_are_those_that_this_project_names()
    {
        var expected =
            typeof(BuildTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "KriteriumTarget").Value;

        Assert.Equal(expected, typeof(SyntheticNation).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
        Assert.Equal(expected, typeof(ResidentAggregator).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
    }
}
