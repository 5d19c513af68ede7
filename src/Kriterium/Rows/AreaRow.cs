using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What was decided or published of one area, as a row of a table: texts and numbers only.</summary>
/// <remarks>
/// <para>Data frames, charts, CSV writers and notebooks take a list of them as it is: a property is a column. Keys are those of the
/// documents of this library. A column is <c>null</c> where there is nothing to say: a list as published has no criteria, and not every
/// rule asks for all five figures.</para>
/// <para>Nothing is decided by a row; ask the classification it is made of. Equal when all parts are.</para>
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record AreaRow
{
    internal AreaRow(CalendarDate date, string? rule, ListedArea area)
    {
        var decided = area.Classification ?? area.StatusClassification?.Vulnerability;
        (ListDate, ListYear, AreaId, Rule) = (date.ToString(), date.Year, area.AreaId, rule);
        Verdict = area.Verdict.ToListedKey();
        Status = (area.PublishedStatus ?? area.StatusClassification?.Status)?.ToKey();
        PossibleStatuses = area.PossibleStatuses.Count == 0 ? null : string.Join("|", area.PossibleStatuses.Select(one => one.ToKey()));
        (ResidentsLower, ResidentsUpper) = (area.Residents.Lower, area.Residents.Upper);
        Size = decided is { Size.SmallestPopulation: > 0 } ? decided.Size.Verdict.ToKey() : null;
        (MetCount, NotMetCount, OpenCount) = (decided?.MetCount, decided?.NotMetCount, decided?.OpenCount);
        RequiredCount = decided?.RequiredCount;
        NonWestern = VerdictOn(Indicator.NonWestern);
        OutsideLabourMarket = VerdictOn(Indicator.OutsideLabourMarket);
        Convicted = VerdictOn(Indicator.Convicted);
        BasicEducation = VerdictOn(Indicator.BasicEducation);
        RelativeIncome = VerdictOn(Indicator.RelativeIncome);

        string? VerdictOn(Indicator indicator) => area.FindingOf(indicator)?.Verdict.ToKey();
    }

    /// <summary>The date of the list: "2021-12-01".</summary>
    public string ListDate { get; }

    /// <summary>The year of that date.</summary>
    public int ListYear { get; }

    /// <summary>The area's identity.</summary>
    public string AreaId { get; }

    /// <summary>The name of the policy or timeline that decided; <c>null</c> of a list as published.</summary>
    public string? Rule { get; }

    /// <summary>
    /// "listed", "not_listed" or "undetermined": whether it is on the list, with whichever status, as <see cref="ListedArea.Verdict"/>.
    /// </summary>
    public string Verdict { get; }

    /// <summary>The most severe status, as "vulnerable", "none" or "undetermined"; <c>null</c> by a policy, which gives none.</summary>
    public string? Status { get; }

    /// <summary>Every status still possible, the least severe first: "none|vulnerable"; <c>null</c> by a policy.</summary>
    public string? PossibleStatuses { get; }

    /// <summary>The fewest residents that it can have; 0 where nothing is known.</summary>
    public long ResidentsLower { get; }

    /// <summary>The most residents that it can have; <c>null</c> where there is no bound.</summary>
    public long? ResidentsUpper { get; }

    /// <summary>"met", "not_met" or "undetermined": whether it is large enough; <c>null</c> where the rule does not ask.</summary>
    /// <remarks>
    /// This and the columns after it are of the rule of the vulnerable area (before 2018: of the particularly vulnerable area) where a
    /// timeline decided, and <c>null</c> of a list as published.
    /// </remarks>
    public string? Size { get; }

    /// <summary>How many of the counted criteria are met.</summary>
    public int? MetCount { get; }

    /// <summary>How many of the counted criteria are not met.</summary>
    public int? NotMetCount { get; }

    /// <summary>How many of the counted criteria are undetermined.</summary>
    public int? OpenCount { get; }

    /// <summary>How many of the counted criteria must be met.</summary>
    public int? RequiredCount { get; }

    /// <summary>The verdict on <see cref="Indicator.NonWestern"/>: "met", "not_met" or "undetermined".</summary>
    /// <remarks>
    /// This and the other four: <c>null</c> where no rule asks for the figure. A timeline has several rules; what a figure comes to is
    /// taken from that of the vulnerable area, or else from the most severe one that asks, as
    /// <see cref="StatusClassification.FindingOf"/> does. Every verdict of every rule is a <see cref="FindingRow"/>.
    /// </remarks>
    public string? NonWestern { get; }

    /// <summary>The verdict on <see cref="Indicator.OutsideLabourMarket"/>.</summary>
    public string? OutsideLabourMarket { get; }

    /// <summary>The verdict on <see cref="Indicator.Convicted"/>.</summary>
    public string? Convicted { get; }

    /// <summary>The verdict on <see cref="Indicator.BasicEducation"/>.</summary>
    public string? BasicEducation { get; }

    /// <summary>The verdict on <see cref="Indicator.RelativeIncome"/>.</summary>
    public string? RelativeIncome { get; }

    /// <summary>"odense-vollsmose on 2017-12-01: listed".</summary>
    public override string ToString() => AreaId + " on " + ListDate + ": " + Verdict;
}
