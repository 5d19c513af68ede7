using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>Collects the parts of a <see cref="Regime"/> and checks them together.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
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

    /// <summary>The act or case that <see cref="StandingNote"/> tells of; may be left out.</summary>
    public LegalSource? StandingSource { get; set; }

    /// <summary>
    /// The rules of its statuses, each status once: the vulnerable area (or, as before 2018, the particularly
    /// vulnerable area) and what else there is.
    /// </summary>
    public IList<StatusRule> Statuses { get; } = [];

    /// <summary>Makes the regime.</summary>
    /// <exception cref="InvalidInputException">
    /// Something is missing, out of range or given twice. All faults are listed together.
    /// </exception>
    public Regime Build()
    {
        var faults = new Faults();
        faults.AddOf(nameof(Name), Words.FilledFault(Name, TimelineRules.RegimeNameAdvice));
        faults.AddIf(From == default, nameof(From), "is not a date", "give the first list date");
        faults.AddIf(FromSource is null, nameof(FromSource), "is missing", "name where the date comes from");
        faults.AddIf(Source is null, nameof(Source), "is missing", "name the act or agreement, or say that it is a what-if");
        faults.AddIf(StandingNote is null, nameof(StandingNote), "is null", "give a text, which may be empty");
        faults.AddOf(nameof(StandingNote), Words.TextFault(StandingNote ?? ""));
        faults.AddIf(
            Standing is < LegalStanding.Replaced or > LegalStanding.UnderReview,
            nameof(Standing),
            "is " + Words.Number((int)Standing),
            "choose Replaced, InForce or UnderReview");
        faults.AddOf(nameof(PublicationMonth), TimelineRules.PublicationMonth(PublicationMonth));
        faults.AddOf(nameof(PublicationDay), TimelineRules.PublicationDay(PublicationDay));
        faults.AddEmptyEntries(nameof(Statuses), Statuses);

        var rules = Statuses.Where(rule => rule is not null).ToList();
        faults.AddRepeated(Faults.Placed(nameof(Statuses), Statuses), rule => rule.Status, TimelineRules.RuledAgain);
        faults.AddRepeated(Faults.Placed(nameof(Statuses), Statuses), rule => rule.ListToken, TimelineRules.StandsAgain);
        foreach (var problem in TimelineRules.Together(rules.ConvertAll(rule => rule.Outline))) faults.AddOf(nameof(Statuses), problem);

        faults.ThrowIfAny(string.IsNullOrWhiteSpace(Name) ? "The regime" : "The regime " + Name);
        return new Regime(this);
    }
}
