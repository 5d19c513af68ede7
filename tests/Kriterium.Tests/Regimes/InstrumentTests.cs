namespace Kriterium.Tests.Regimes;

/// <summary>What a listing opened or closed under the agreement of 2013, against its table written again by hand.</summary>
public class InstrumentTests
{
    [Fact]
    public void Table_IsThatOfTheAgreement()
    {
        string[] expected =
        [
            "subsidies_kept|Listed||",
            "outreach_employment|Vulnerable|fremskudt beskæftigelses- og vejledningsindsats|",
            "letting_below_balanced_rent|Vulnerable|fravige balanceleje|evaluated before the end of 2016",
            "no_assignment_of_evicted|Listed||",
            "moving_grants|Vulnerable|flyttetilskud|DKK 1.5 million in each of 2014 and 2015",
            "reasons_for_refusing_combined_letting|OtherCondition|kombineret udlejning|",
            "turning_away_disturbance|OtherCondition||",
            "exchange_of_information|OtherCondition||",
            "partnership|OtherCondition||",
        ];
        Assert.Equal(
            expected,
            Instrument.All.Select(instrument => string.Join(
                "|", instrument.Key, instrument.Scope, instrument.DanishTerm, instrument.Period)));
    }

    /// <summary>The words of the table that say to whom each applies.</summary>
    [Theory]
    [InlineData("outreach_employment", "all vulnerable areas")]
    [InlineData("letting_below_balanced_rent", "social enterprises, trial businesses and small groceries")]
    [InlineData("no_assignment_of_evicted", "evicted for breaking house rules")]
    [InlineData("moving_grants", "also vulnerable areas that do not meet 3 of 5")]
    [InlineData("reasons_for_refusing_combined_letting", "where the housing organisation wants it")]
    [InlineData("turning_away_disturbance", "tenants who cause disturbance")]
    [InlineData("exchange_of_information", "police may inform housing organisations of criminal decisions")]
    [InlineData("partnership", "municipalities with particularly vulnerable areas")]
    public void EffectAndCondition_SayToWhomItApplies(string key, string words)
    {
        var instrument = Instrument.All.Single(instrument => instrument.Key == key);
        Assert.Contains(words, instrument.Effect + "; " + instrument.Condition, StringComparison.Ordinal);
    }

    /// <summary>
    /// For each status: what the area's listing settles by itself, and what the caller's statement that it is
    /// vulnerable, or that it is not, changes.
    /// </summary>
    [Theory]
    [InlineData(AreaStatus.Undetermined, Verdict.Undetermined, Verdict.Undetermined, Verdict.Met, Verdict.Undetermined)]
    [InlineData(AreaStatus.None, Verdict.NotMet, Verdict.Undetermined, Verdict.Met, Verdict.NotMet)]
    [InlineData(AreaStatus.ParticularlyVulnerable, Verdict.Met, Verdict.Met, Verdict.Met, Verdict.Met)]
    [InlineData(AreaStatus.Prevention, Verdict.Undetermined, Verdict.Undetermined, Verdict.Met, Verdict.NotMet)]
    [InlineData(AreaStatus.Vulnerable, Verdict.Undetermined, Verdict.Met, Verdict.Met, Verdict.Met)]
    [InlineData(AreaStatus.ParallelSociety, Verdict.Undetermined, Verdict.Met, Verdict.Met, Verdict.Met)]
    [InlineData(AreaStatus.Transformation, Verdict.Undetermined, Verdict.Met, Verdict.Met, Verdict.Met)]
    public void AppliesTo_EveryStatusAndStatement(
        AreaStatus status, Verdict listed, Verdict vulnerable, Verdict statedVulnerable, Verdict statedNot)
    {
        foreach (var instrument in Instrument.All)
        {
            foreach (var statement in (bool?[])[null, true, false])
            {
                var expected = instrument.Scope switch
                {
                    InstrumentScope.Listed => listed,
                    InstrumentScope.Vulnerable => statement switch { null => vulnerable, true => statedVulnerable, false => statedNot },
                    _ => Verdict.Undetermined,
                };
                Assert.Equal((instrument.Key, statement, expected), (instrument.Key, statement, instrument.AppliesTo(status, statement)));
            }
        }
    }

    [Fact]
    public void EveryStatus_HasARowAbove() => Assert.Equal(7, Enum.GetValues<AreaStatus>().Length);
}
