using System.Globalization;
using System.Reflection;
using System.Runtime.Versioning;

namespace Kriterium.Tests;

public class BuildTests
{
    [Fact]
    public void Library_IsTheBuildThatThisProjectNames() =>
        Assert.Equal(
            Repository.Metadata("KriteriumTarget"),
            typeof(AreaClassifier).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);

    [Fact]
    public void Cultures_AreReal() =>
        // Without ICU data every culture is the invariant one, and the runs under other cultures would prove nothing.
        Assert.Equal("İ", "i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")));
}
