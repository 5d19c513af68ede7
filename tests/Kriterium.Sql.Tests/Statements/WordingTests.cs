using System.Text.RegularExpressions;

namespace Kriterium.Sql.Tests.Statements;

/// <summary>What every statement of every dialect is made of, read word by word.</summary>
public partial class WordingTests
{
    /// <summary>The words and functions that all dialects have.</summary>
    private static readonly string[] Words =
    [
        "WITH", "AS", "SELECT", "FROM", "WHERE", "JOIN", "LEFT", "CROSS", "ON", "GROUP", "BY", "UNION", "ALL", "CASE", "WHEN", "THEN", "ELSE",
        "END", "AND", "OR", "NOT", "IN", "IS", "NULL", "CAST", "COALESCE", "COUNT", "SUM", "MIN", "MAX", "BETWEEN", "CREATE", "VIEW",
    ];

    private static readonly Dictionary<string, string[]> OwnWords = new()
    {
        ["duckdb"] = ["HUGEINT", "BIGINT", "VARCHAR"],
        ["postgresql"] = ["NUMERIC", "BIGINT", "VARCHAR"],
        ["sqlite"] = ["INTEGER", "BIGINT", "TEXT", "typeof"],
        ["clickhouse"] = ["Nullable", "Int256", "Int64", "String", "SETTINGS", "join_use_nulls"],
        ["spark"] = ["DECIMAL", "BIGINT", "STRING", "typeof"],
        ["trino"] = ["DECIMAL", "BIGINT", "VARCHAR"],
        ["sqlserver"] = ["DECIMAL", "BIGINT", "NVARCHAR", "OPTIONS"],
    };

    private static readonly string[] Signs = ["(", ")", ",", ".", "*", "+", "-", "%", "<", ">", "=", "<=", ">=", "<>"];

    public static TheoryData<string> Dialects => [.. SqlDialect.All.Select(dialect => dialect.Key)];

    /// <summary>No division, no fraction, no name without quotes, no function but these.</summary>
    [Theory]
    [MemberData(nameof(Dialects))]
    public void Statements_HaveNoOtherWords(string key)
    {
        var dialect = SqlDialect.FromKey(key);
        HashSet<string> words = [.. Words, .. OwnWords[key]];
        HashSet<string> signs = [.. Signs, .. key == "sqlserver" ? ["&", "@"] : Array.Empty<string>()];
        var statements = Emitted.In(dialect).ToList();
        Assert.True(statements.Count > 40, statements.Count + " statements");
        foreach (var (name, text) in statements)
        {
            foreach (Match token in Token().Matches(text))
            {
                var isKnown = token.Groups["comment"].Success || token.Groups["text"].Success || token.Groups["space"].Success
                    || (token.Groups["name"].Success && IsQuoted(token.Value, dialect))
                    || (token.Groups["number"].Success && token.Value.All(char.IsAsciiDigit))
                    || (token.Groups["word"].Success && words.Contains(token.Value))
                    || (token.Groups["sign"].Success && signs.Contains(token.Value));
                if (!isKnown) Assert.Fail(key + ", " + name + ": " + token.Value + " in\n" + text);
            }
        }
    }

    /// <summary>The reading itself would find each of these.</summary>
    [Theory]
    [InlineData("SELECT 1 / 2", "/")]
    [InlineData("SELECT 0.5", "0.5")]
    [InlineData("SELECT 1e3", "1e3")]
    [InlineData("SELECT residents", "residents")]
    [InlineData("SELECT ROUND(1)", "ROUND")]
    public void Reading_FindsWhatIsForbidden(string text, string forbidden)
    {
        Assert.Contains(Token().Matches(text), token => token.Value == forbidden);
        Assert.False(Words.Contains(forbidden) || Signs.Contains(forbidden) || forbidden.All(char.IsAsciiDigit));
    }

    /// <summary>Whatever a rule is called and whatever sources it names, its statements have no word of it.</summary>
    [Theory]
    [MemberData(nameof(Dialects))]
    public void TextOfCallers_NeverEntersAStatement(string key)
    {
        const string Hostile = "x'; DROP TABLE counts; --\n";
        var source = new LegalSource(Hostile + "source", Hostile + "unverified");
        var builder = ThresholdPolicies.ParticularlyVulnerable2013.ToBuilder();
        builder.Name = Hostile + "name";
        builder.Source = source;
        var criterion = builder.Criteria[0];
        builder.Criteria[0] = new Criterion(criterion.Indicator, criterion.Threshold, source, criterion.WindowYears, criterion.Education);
        var policy = builder.Build();
        var regime = LegalTimeline.Denmark.Regimes[1].ToBuilder();
        regime.Name = Hostile;
        regime.Source = source;
        regime.Statuses[0] = StatusRule.ByCriteria(AreaStatus.ParticularlyVulnerable, Hostile, Hostile, Hostile, policy);
        var dialect = SqlDialect.FromKey(key);
        var options = new SqlOptions(bounds: new SqlBounds(1_000, 1_000, 1_000_000, 10_000_000));
        foreach (var statements in (SqlStatements[])
            [
                SqlStatements.Of(policy, dialect, options),
                SqlStatements.Of(regime.Build(), dialect, options),
                SqlStatements.Of(new LegalTimeline(Hostile, [regime.Build()]), dialect, options),
            ])
        {
            Assert.DoesNotContain("DROP", statements.Verdicts, StringComparison.Ordinal);
            Assert.DoesNotContain("DROP", string.Concat(statements.Views), StringComparison.Ordinal);
        }
    }

    /// <summary>The law's source stands beside each criterion of the law.</summary>
    [Fact]
    public void Criteria_NameTheirSource()
    {
        foreach (var policy in LegalTimeline.Denmark.Regimes.SelectMany(regime => regime.Policies))
        {
            var text = SqlStatements.Of(policy, SqlDialect.PostgreSql).Verdicts;
            foreach (var criterion in policy.Gates.Concat(policy.Criteria))
                Assert.Contains("-- " + criterion.Indicator.Key + ": " + criterion.Threshold, text, StringComparison.Ordinal);
            foreach (var source in policy.Gates.Concat(policy.Criteria).Select(criterion => criterion.Source))
                Assert.Contains("Source: " + source, text, StringComparison.Ordinal);
        }
    }

    private static bool IsQuoted(string name, SqlDialect dialect) =>
        name[0] == dialect.Quote("x")[0] && name[^1] == dialect.Quote("x")[^1]
        && name[1..^1].All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    [GeneratedRegex("""(?<comment>--[^\n]*)|(?<text>'[^']*')|(?<name>"[^"]*"|`[^`]*`|\[[^\]]*\])|(?<number>[0-9][0-9.eE]*)|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<space>\s+)|(?<sign><=|>=|<>|.)""", RegexOptions.Singleline)]
    private static partial Regex Token();
}
