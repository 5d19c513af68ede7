namespace Kriterium.Sql.Tests;

public abstract partial class EngineTests
{
    /// <summary>What the engine's exact numbers are called, and what its inexact ones.</summary>
    private protected abstract (string Exact, string Inexact) NumberTypes { get; }

    [Fact]
    public void SelfCheck_OfTheEngine_IsOk()
    {
        using var engine = Open();
        Assert.Equal("ok", engine.Query(engine.Dialect.SelfCheck).Single());
    }

    [Fact]
    public void SelfCheck_WithInexactNumbers_SaysSo()
    {
        using var engine = Open();
        var (exact, inexact) = NumberTypes;
        Assert.Contains(" AS " + exact + ")", engine.Dialect.SelfCheck, StringComparison.Ordinal);

        var said = engine.Query(engine.Dialect.SelfCheck.Replace(" AS " + exact + ")", " AS " + inexact + ")", StringComparison.Ordinal)).Single();

        Assert.StartsWith("exact ", said, StringComparison.Ordinal);
    }
}
