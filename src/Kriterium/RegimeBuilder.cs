using Kriterium.Internal;

namespace Kriterium;

/// <summary>Collects the parts of a <see cref="Regime"/> and checks them together.</summary>
public sealed class RegimeBuilder
{
    /// <summary>A short name; required.</summary>
    public string Name { get; set; } = "";

    /// <summary>The first list date that it decides; required.</summary>
    public CalendarDate From { get; set; }

    /// <summary>Where that date comes from; required.</summary>
    public LegalSource? FromSource { get; set; }

    /// <summary>The month of the yearly list's publication, 1 to 12; required.</summary>
    public int PublicationMonth { get; set; }

    /// <summary>The day of the yearly list's publication, 1 to 28; required.</summary>
    public int PublicationDay { get; set; }

    /// <summary>The act or agreement; required.</summary>
    public LegalSource? Source { get; set; }

    /// <summary>Whether it is law today.</summary>
    public LegalStanding Standing { get; set; }

    /// <summary>What has replaced it, or which case reviews it; may be empty.</summary>
    public string StandingNote { get; set; } = "";

    /// <summary>The rules of its statuses, each status once: the vulnerable area (or, as before 2018, the particularly vulnerable area) and what else there is.</summary>
    public IList<StatusRule> Statuses { get; } = [];

    /// <summary>Makes the regime.</summary>
    /// <exception cref="ArgumentException">Something is missing, out of range or given twice. All faults are listed together.</exception>
    public Regime Build()
    {
        var faults = new Faults();
        faults.AddIf(string.IsNullOrWhiteSpace(Name), "Name is empty; give the regime a name");
        faults.AddIf(From == default, "From is no date; give the first list date");
        faults.AddIf(FromSource is null, "FromSource is missing; name where the date comes from");
        faults.AddIf(Source is null, "Source is missing; name the act or agreement, or say that it is a what-if");
        faults.AddIf(StandingNote is null, "StandingNote is null; give a text, which may be empty");
        faults.AddIf(Standing is < LegalStanding.Replaced or > LegalStanding.UnderReview, "Standing is " + Text.Number((int)Standing) + "; choose Replaced, InForce or UnderReview");
        faults.AddIf(PublicationMonth is < 1 or > 12, "PublicationMonth is " + Text.Number(PublicationMonth) + "; give 1 to 12");
        faults.AddIf(PublicationDay is < 1 or > 28, "PublicationDay is " + Text.Number(PublicationDay) + "; give 1 to 28, a day of every month");
        faults.AddIf(Statuses.Contains(null!), "Statuses has an empty entry; leave it out");

        var rules = Statuses.Where(rule => rule is not null).ToList();
        foreach (var twice in rules.GroupBy(rule => rule.Status).Where(group => group.Count() > 1))
            faults.Add(Text.Status(twice.Key) + " has " + Text.Number(twice.Count()) + " rules; give each status one");
        foreach (var twice in rules.GroupBy(rule => rule.ListToken).Where(group => group.Count() > 1))
            faults.Add("the list token " + twice.Key + " stands for " + Text.Number(twice.Count()) + " statuses; give each its own");

        var vulnerable = rules.Count(Regime.IsVulnerableArea);
        faults.AddIf(vulnerable != 1, "Statuses has " + Text.Number(vulnerable) + " rules of a vulnerable or particularly vulnerable area; give one of them");
        faults.AddIf(rules.Exists(rule => Regime.IsVulnerableArea(rule) && rule.Policy is null), "the vulnerable area has no criteria; give it a policy");
        faults.AddIf(
            rules.Exists(rule => rule.ListsInARow is not null) && !rules.Exists(rule => rule is { Status: AreaStatus.ParallelSociety, Policy: not null }),
            "a status counts lists in a row of the parallel society, which has no criteria here; give its rule too");
        faults.ThrowIfAny(string.IsNullOrWhiteSpace(Name) ? "The regime" : "The regime " + Name);
        return new Regime(this);
    }
}
