using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>An area on an <see cref="AreaList"/>: what was decided or published of it, and its residents.</summary>
/// <remarks>Equal when all parts are.</remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record ListedArea
{
    private const int NoStatus = 0;

    internal ListedArea(Classification classification)
    {
        (AreaId, Residents, Classification) = (classification.AreaId, classification.Size.Residents, classification);
    }

    internal ListedArea(StatusClassification status)
    {
        (AreaId, Residents, StatusClassification) = (status.AreaId, status.Vulnerability.Size.Residents, status);
    }

    internal ListedArea(ListMembership membership, Count residents)
    {
        (AreaId, Residents, PublishedStatus) = (membership.AreaId, residents, membership.Status);
    }

    /// <summary>The area's identity.</summary>
    public string AreaId { get; }

    /// <summary>Residents on 1 January of the list's year; unknown where that is not known.</summary>
    public Count Residents { get; }

    /// <summary>What a policy says of it, or <c>null</c> on a list by a timeline or as published.</summary>
    public Classification? Classification { get; }

    /// <summary>What a timeline says of it, or <c>null</c> on a list by a policy or as published.</summary>
    public StatusClassification? StatusClassification { get; }

    /// <summary>The most severe status as published, or <c>null</c> on a list that was decided.</summary>
    public AreaStatus? PublishedStatus { get; }

    /// <summary>Every status still possible, the least severe first; empty on a list by a policy, which gives none.</summary>
    public IReadOnlyList<AreaStatus> PossibleStatuses =>
        PublishedStatus is { } published ? [published] : StatusClassification?.PossibleStatuses ?? [];

    /// <summary>Met: it is on the list, with whichever status. Not met: it is not. Undetermined: that is not known.</summary>
    public Verdict Verdict =>
        Classification?.Verdict
        ?? (Ranks.All(rank => rank > NoStatus) ? Verdict.Met
            : Ranks.All(rank => rank == NoStatus) ? Verdict.NotMet
            : Verdict.Undetermined);

    /// <summary>"odense-vollsmose: particularly_vulnerable", "...: none|vulnerable", or by a policy "...: listed".</summary>
    public override string ToString() =>
        AreaId + ": " + (Classification is { } one ? Words.Listed(one.Verdict) : string.Join("|", PossibleStatuses.Select(Words.Status)));

    /// <summary>What an indicator came to in the rule that a list starts from, or else in another rule that asks for it.</summary>
    internal Finding? FindingOf(Indicator indicator) =>
        Classification is { } one
            ? one.Findings.Concat(one.GateFindings).FirstOrDefault(finding => finding.Indicator == indicator)
            : StatusClassification?.FindingOf(indicator);

    /// <summary>How severe its statuses can be; on a list by a policy, 1 for listed.</summary>
    internal IEnumerable<int> Ranks => Classification?.Verdict switch
    {
        null => PossibleStatuses.Select(Rank),
        Verdict.Met => [1],
        Verdict.NotMet => [NoStatus],
        _ => [NoStatus, 1],
    };

    /// <summary>How severe a status is, 0 for none. Before 2018, particularly vulnerable stands for parallel society.</summary>
    internal static int Rank(AreaStatus status) =>
        status == AreaStatus.None ? NoStatus : (int)(status == AreaStatus.ParticularlyVulnerable ? AreaStatus.ParallelSociety : status);

    /// <summary>What becomes of an area that goes from one rank to another.</summary>
    internal static ListMove Move(int before, int after) =>
        before == after ? (before == NoStatus ? ListMove.StayedOff : ListMove.Stayed)
        : before == NoStatus ? ListMove.Entered
        : after == NoStatus ? ListMove.Left
        : after > before ? ListMove.Raised
        : ListMove.Lowered;
}
