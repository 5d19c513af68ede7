using Kriterium.Sql;

namespace Kriterium.Cli.Bundles;

/// <summary>The statements of a bundle in one dialect, or why there are none.</summary>
/// <param name="All">Each with the name of its file and of the answers; none where they are refused.</param>
/// <param name="Bounds">Up to which counts they are exact.</param>
/// <param name="Refusal">Why there are none.</param>
internal sealed record BundleStatements(IReadOnlyList<(string Name, string Text)> All, SqlBounds? Bounds, string? Refusal)
{
    public const string SelfCheck = "self_check", ResidentFaults = "resident_faults", Counts = "counts", Regions = "regions",
        Country = "country", Faults = "faults", Verdicts = "verdicts", VerdictsFromResidents = "verdicts_from_residents";

    /// <summary>By the usual bounds where the dialect counts so far and they hold the data, else by the narrowest that do.</summary>
    public static BundleStatements Of(EmittedRule rule, SqlDialect dialect, BundleInput input)
    {
        var usual = new SqlBounds();
        var needed = Around(Around(input.Suppressed.Bounds, input.Given.Bounds), input.Counted.Bounds);
        var wide = Try(rule, dialect, Around(usual, needed));
        return wide.Refusal is null ? wide : Try(rule, dialect, needed);
    }

    private static BundleStatements Try(EmittedRule rule, SqlDialect dialect, SqlBounds bounds)
    {
        try
        {
            var plain = rule.In(dialect, new SqlOptions(bounds: bounds));
            var suppressed = rule.In(dialect, new SqlOptions(ExecutorBundle.SuppressedTables, suppressed: true, bounds: bounds));
            return new BundleStatements(
                [
                    (SelfCheck, dialect.SelfCheck),
                    (ResidentFaults, plain.ResidentFaults),
                    (Counts, plain.Counts),
                    (Regions, plain.Regions),
                    (Country, plain.Country),
                    (Faults, plain.Faults),
                    (Verdicts, plain.Verdicts),
                    (Verdicts + ExecutorBundle.SuppressedEnding, suppressed.Verdicts),
                    (VerdictsFromResidents, plain.VerdictsFromResidents),
                ],
                bounds,
                null);
        }
        catch (InvalidInputException exception)
        {
            return new BundleStatements([], null, exception.Message);
        }
    }

    private static SqlBounds Around(SqlBounds one, SqlBounds other) => new(
        Math.Max(one.AreaPersons, other.AreaPersons),
        Math.Max(one.ReferencePersons, other.ReferencePersons),
        Math.Max(one.AreaIncome, other.AreaIncome),
        Math.Max(one.RegionIncome, other.RegionIncome));
}
