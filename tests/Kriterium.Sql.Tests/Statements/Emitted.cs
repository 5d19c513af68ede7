using Kriterium.Sql.Tests.Verdicts;

namespace Kriterium.Sql.Tests.Statements;

/// <summary>Every statement of a dialect: of the law, of made-up rules, with and without suppressed counts.</summary>
internal static class Emitted
{
    public static IEnumerable<(string Name, string Text)> In(SqlDialect dialect)
    {
        yield return ("self-check", dialect.SelfCheck);
        var latest = SqlStatements.Of(LegalTimeline.Denmark.Regimes[^1], dialect, Options(suppressed: true));
        foreach (var (name, text) in ((string, string)[])
            [
                ("counts", latest.Counts),
                ("regions", latest.Regions),
                ("country", latest.Country),
                ("faults of residents", latest.ResidentFaults),
                ("verdicts from residents", latest.VerdictsFromResidents),
                .. latest.Views.Select((view, i) => ("view " + i, view)),
            ])
        {
            yield return (name, text);
        }

        foreach (var suppressed in new[] { false, true })
        {
            var options = Options(suppressed);
            var made = LegalTimeline.Denmark.Regimes.Select(regime => Make(regime.Name, () => SqlStatements.Of(regime, dialect, options)))
                .Append(Make("law", () => SqlStatements.Of(LegalTimeline.Denmark, dialect, options)))
                .Concat(Enumerable.Range(0, 3).SelectMany(seed => (IEnumerable<(string, SqlStatements?)>)
                [
                    Make("policy " + seed, () => SqlStatements.Of(Rules.Policy(seed), dialect, options)),
                    Make("regime " + seed, () => SqlStatements.Of(Rules.Regime(seed), dialect, options)),
                ]));
            foreach (var (rule, statements) in made)
            {
                if (statements is null) continue;
                yield return (rule + ", faults", statements.Faults);
                yield return (rule + ", verdicts", statements.Verdicts);
            }
        }
    }

    /// <summary>Narrow bounds, so that all of the law but its longest windows fits 64 bits too.</summary>
    private static SqlOptions Options(bool suppressed) => new(
        suppressed: suppressed, bounds: new SqlBounds(areaPersons: 1_000, 1_000, 1_000_000, 10_000_000), year: suppressed ? 2021 : null);

    /// <summary>The statements, or none where they are refused, which other tests are about.</summary>
    private static (string Rule, SqlStatements? Statements) Make(string rule, Func<SqlStatements> make)
    {
        try
        {
            return (rule, make());
        }
        catch (InvalidInputException)
        {
            return (rule, null);
        }
    }
}
