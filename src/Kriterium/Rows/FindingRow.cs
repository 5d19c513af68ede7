using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What one criterion or gate comes to for one area, as a row of a table: texts and numbers only.</summary>
/// <remarks>
/// <para>One row a finding: where a timeline decided, a figure that several of its rules ask for has several. Joined to an
/// <see cref="AreaRow"/> by <see cref="ListDate"/>, <see cref="AreaId"/> and <see cref="Rule"/>.</para>
/// <para>Percentages are rounded to ten decimals, outwards where only bounds are known, as <see cref="Evidence"/> rounds them, and written
/// with no more decimals than they need. They are for display: the verdict was found by the exact figures, and may differ from what a
/// comparison of rounded ones gives. <c>null</c> is no bound, or a number beyond what a <see cref="decimal"/> holds.</para>
/// <para>Equal when all parts are.</para>
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record FindingRow
{
    internal FindingRow(string rule, AreaStatus? status, Classification decided, Finding finding, bool isGate)
    {
        (ListDate, ListYear, AreaId) = (decided.ListDate.ToString(), decided.ListDate.Year, decided.AreaId);
        (Rule, Status, Indicator, IsGate) = (rule, status?.ToKey(), finding.Indicator.Key, isGate);
        Verdict = finding.Verdict.ToKey();
        (LowerPercentForDisplay, UpperPercentForDisplay) = Percentages(finding.Evidence);
        Comparison = EnumKeys<Comparison>.Of(finding.Criterion.Threshold.Comparison);
        (LimitLowerPercentForDisplay, LimitUpperPercentForDisplay) = Percentages(finding.Limit);
        WindowYears = finding.Criterion.WindowYears;
        (Source, SourceAddress, Note) = (finding.Source.ToString(), finding.Source.Address, finding.Note);
    }

    /// <summary>The date of the list: "2021-12-01".</summary>
    public string ListDate { get; }

    /// <summary>The year of that date.</summary>
    public int ListYear { get; }

    /// <summary>The area's identity.</summary>
    public string AreaId { get; }

    /// <summary>The name of the policy or timeline that decided.</summary>
    public string Rule { get; }

    /// <summary>The status whose rule the criterion belongs to, as "vulnerable"; <c>null</c> by a policy, which gives none.</summary>
    public string? Status { get; }

    /// <summary>The key of the measured quantity, as "non_western".</summary>
    public string Indicator { get; }

    /// <summary>Whether it must be met whatever the others come to; else it is one of those that are counted.</summary>
    public bool IsGate { get; }

    /// <summary>"met", "not_met" or "undetermined".</summary>
    public string Verdict { get; }

    /// <summary>The least that the figure can be, in per cent; of an income, per cent of the region's mean.</summary>
    public decimal? LowerPercentForDisplay { get; }

    /// <summary>The most that the figure can be, in per cent; the same as the least where it is exact.</summary>
    public decimal? UpperPercentForDisplay { get; }

    /// <summary>How the figure is compared with the limit: "more_than", "at_least" or "less_than".</summary>
    public string Comparison { get; }

    /// <summary>The least that the limit can be, in per cent.</summary>
    public decimal? LimitLowerPercentForDisplay { get; }

    /// <summary>The most that the limit can be, in per cent; the same as the least unless it depends on a national share.</summary>
    public decimal? LimitUpperPercentForDisplay { get; }

    /// <summary>How many years the figure is a mean over.</summary>
    public int WindowYears { get; }

    /// <summary>Where the criterion comes from, with what is unverified in brackets.</summary>
    public string Source { get; }

    /// <summary>The public page of the source, or <c>null</c>.</summary>
    public string? SourceAddress { get; }

    /// <summary>What a reader must know beside the figure, as <see cref="Finding.Note"/>, or <c>null</c>.</summary>
    public string? Note { get; }

    /// <summary>"odense-vollsmose on 2017-12-01: convicted met".</summary>
    public override string ToString() => AreaId + " on " + ListDate + ": " + Indicator + " " + Verdict;

    /// <summary>The rows of what one rule comes to: its gates, then its criteria.</summary>
    internal static IEnumerable<FindingRow> Of(string rule, AreaStatus? status, Classification decided) =>
        decided.GateFindings.Select(gate => new FindingRow(rule, status, decided, gate, true))
            .Concat(decided.Findings.Select(finding => new FindingRow(rule, status, decided, finding, false)));

    private static (decimal? Lower, decimal? Upper) Percentages(Evidence evidence) =>
        (ForDisplay.ShortPercent(evidence.Lower, evidence.IsExact ? ForDisplay.NearestUnits : ForDisplay.UnitsDown),
            ForDisplay.ShortPercent(evidence.Upper, evidence.IsExact ? ForDisplay.NearestUnits : ForDisplay.UnitsUp));
}
