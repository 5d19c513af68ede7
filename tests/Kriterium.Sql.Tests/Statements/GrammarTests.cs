using System.Diagnostics;
using System.Text.Json;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Kriterium.Sql.Tests.Statements;

/// <summary>The dialects that are not run are parsed by their own grammars.</summary>
public class GrammarTests
{
    private const string Variable = "KRITERIUM_SQL_PARSER";

    [Fact]
    public void SqlServer_ParsesEveryStatement()
    {
        foreach (var (name, text) in Emitted.In(SqlDialect.SqlServer))
            Assert.Equal(name + ": ", name + ": " + string.Concat(Errors(text).Select(error => error.Line + " " + error.Message)));
    }

    [Theory]
    [InlineData("SELECT 1 AS [a] LIMIT 1")]
    [InlineData("SELECT (1 > 0) AS [a]")]
    public void SqlServer_RefusesWhatIsNotItsOwn(string text) => Assert.NotEmpty(Errors(text));

    /// <summary>Their parsers are npm packages, which .ci/sql installs.</summary>
    [Theory]
    [InlineData("spark")]
    [InlineData("trino")]
    public async Task SparkAndTrino_ParseEveryStatement(string key)
    {
        var parser = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(parser), "The grammars of Spark and Trino are not here: .ci/sql installs them and sets " + Variable + ".");

        // The last is broken, so that a parser that takes everything is found out.
        var statements = Emitted.In(SqlDialect.FromKey(key)).Append(("broken", "SELECT FROM WHERE")).ToList();
        var start = new ProcessStartInfo("node", [parser!, key]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        var answers = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var (_, text) in statements) node.StandardInput.WriteLine(JsonSerializer.Serialize(text));
        node.StandardInput.Close();
        var errors = (await answers).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(statements.Count, errors.Length);
        Assert.All(statements.Zip(errors).SkipLast(1), one => Assert.True(one.Second == "[]", one.First.Item1 + ": " + one.Second));
        Assert.NotEqual("[]", errors[^1]);
    }

    private static IList<ParseError> Errors(string text)
    {
        using var reader = new StringReader(text);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors;
    }
}
