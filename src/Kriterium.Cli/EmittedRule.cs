using Kriterium.Cli.Bundles;
using Kriterium.Cli.Writing;
using Kriterium.Sql;
using Kriterium.Testing;

namespace Kriterium.Cli;

/// <summary>A rule that is written as SQL: one policy, the rules of one regime, or the law through time.</summary>
internal abstract class EmittedRule
{
    /// <summary>What decides, by name and fingerprint.</summary>
    public abstract IReadOnlyList<RuleIdentity> Identities { get; }

    public static EmittedRule Of(ThresholdPolicy policy) => new OfPolicy(policy);

    public static EmittedRule Of(Regime regime) => new OfRegime(regime);

    public static EmittedRule Of(LegalTimeline timeline) => new OfTimeline(timeline);

    /// <summary>Its statements.</summary>
    /// <exception cref="InvalidInputException">The dialect does not count so far, or the rule has no statement.</exception>
    public abstract SqlStatements In(SqlDialect dialect, SqlOptions options);

    /// <summary>Areas on its limits and beside them.</summary>
    public abstract IEnumerable<AreaDraw> Draw(int count, long seed);

    /// <summary>What the library says of areas, in the columns of the statement.</summary>
    public abstract FlatTable Decide(BundleAreas areas);

    private sealed class OfPolicy(ThresholdPolicy policy) : EmittedRule
    {
        public override IReadOnlyList<RuleIdentity> Identities => [policy.Identity];

        public override SqlStatements In(SqlDialect dialect, SqlOptions options) => SqlStatements.Of(policy, dialect, options);

        public override IEnumerable<AreaDraw> Draw(int count, long seed) => AreaDraw.Many(count, seed, policy);

        public override FlatTable Decide(BundleAreas areas) => LibraryAnswers.Of(areas, policy);
    }

    private sealed class OfRegime(Regime regime) : EmittedRule
    {
        private const int LongBefore = 100;

        public override IReadOnlyList<RuleIdentity> Identities => [.. regime.Policies.Select(policy => policy.Identity)];

        /// <summary>A statement of one regime knows no other lists, so the library is asked by one that was always in force.</summary>
        private LegalTimeline Always
        {
            get
            {
                var always = regime.ToBuilder();
                always.From = new CalendarDate(regime.From.Year - LongBefore, regime.From.Month, regime.From.Day);
                return new LegalTimeline(regime.Name, [always.Build()]);
            }
        }

        public override SqlStatements In(SqlDialect dialect, SqlOptions options) => SqlStatements.Of(regime, dialect, options);

        public override IEnumerable<AreaDraw> Draw(int count, long seed) =>
            AreaDraw.Many(count, seed, new LegalTimeline(regime.Name, [regime]));

        public override FlatTable Decide(BundleAreas areas) => LibraryAnswers.Of(areas, Always, saysRegime: false);
    }

    private sealed class OfTimeline(LegalTimeline timeline) : EmittedRule
    {
        public override IReadOnlyList<RuleIdentity> Identities => [timeline.Identity];

        public override SqlStatements In(SqlDialect dialect, SqlOptions options) => SqlStatements.Of(timeline, dialect, options);

        public override IEnumerable<AreaDraw> Draw(int count, long seed) => AreaDraw.Many(count, seed, timeline);

        public override FlatTable Decide(BundleAreas areas) => LibraryAnswers.Of(areas, timeline, saysRegime: true);
    }
}
