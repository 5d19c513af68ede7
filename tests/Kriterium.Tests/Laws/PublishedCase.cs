namespace Kriterium.Tests.Laws;

/// <summary>What is published of one criterion's figure: bounds on it and on the national share.</summary>
public sealed record PublishedSpan(Criterion Criterion, Ratio? Lower, Ratio? Upper, Ratio NationalLower, Ratio NationalUpper)
{
    private bool RisesToMet => Criterion.Threshold.Comparison != Comparison.LessThan;

    /// <summary>The figure and the national share that go furthest towards met, or away from it.</summary>
    public (Ratio Figure, Ratio National) Corner(bool towardsMet) =>
        towardsMet == RisesToMet
            ? (Upper ?? new Ratio(1000, 1), NationalLower)
            : (Lower ?? new Ratio(-1000, 1), NationalUpper);

    public bool IsMetAt(bool towardsMet)
    {
        var (figure, national) = Corner(towardsMet);
        var limit = Criterion.Threshold.Limit;
        return figure.Meets(
            Criterion.Threshold.Comparison,
            limit.NationalMultiple is { } multiple ? Ratio.From(multiple) * national : Ratio.From(limit.Constant!.Value));
    }

    public override string ToString() => $"{Criterion.Indicator} [{Lower}, {Upper}], national [{NationalLower}, {NationalUpper}]";
}

/// <summary>An area of which only figures within bounds are published, so that each can be completed without the others.</summary>
public sealed record PublishedCase(ThresholdPolicy Policy, IReadOnlyList<PublishedSpan> Spans, Count Residents)
{
    /// <summary>What is published of it.</summary>
    public AreaMeasurement Measurement => Measured(
        span => Evidence.Between(span.Lower?.ToShare(), span.Upper?.ToShare()),
        span => Evidence.Between(span.NationalLower.ToShare(), span.NationalUpper.ToShare()),
        Residents);

    public Classification Classify() => new AreaClassifier(Policy).Classify(Measurement);

    /// <summary>
    /// With every figure known: bit i of <paramref name="choice"/> takes the i-th figure towards met, the next bit the residents.
    /// </summary>
    public Classification Complete(int choice)
    {
        bool TowardsMet(int figure) => (choice >> figure & 1) == 1;

        return Classify(
            span => span.Corner(TowardsMet(Spans.IndexOf(span))).Figure.ToEvidence(),
            span => span.Corner(TowardsMet(Spans.IndexOf(span))).National.ToEvidence(),
            TowardsMet(Spans.Count) ? Residents.Upper ?? int.MaxValue : Residents.Lower);
    }

    /// <summary>The rule by hand, with every figure taken towards met or away from it.</summary>
    public bool IsListedAt(bool towardsMet) =>
        (towardsMet ? Residents.Upper ?? int.MaxValue : Residents.Lower) >= Policy.SmallestPopulation
        && Spans.Where(span => Policy.Gates.Contains(span.Criterion)).All(gate => gate.IsMetAt(towardsMet))
        && Spans.Where(span => Policy.Criteria.Contains(span.Criterion))
            .Count(criterion => criterion.IsMetAt(towardsMet)) >= Policy.RequiredCount;

    public override string ToString() => $"{Policy}: {string.Join("; ", Spans)}; {Residents} residents";

    private Classification Classify(Func<PublishedSpan, Evidence> figure, Func<PublishedSpan, Evidence> national, Count residents) =>
        new AreaClassifier(Policy).Classify(Measured(figure, national, residents));

    private AreaMeasurement Measured(Func<PublishedSpan, Evidence> figure, Func<PublishedSpan, Evidence> national, Count residents) =>
        new(
            "area",
            AreaTruth.ListDate,
            published: Spans.Select(span => new PublishedFigure(span.Criterion.Indicator, figure(span), span.Criterion.WindowYears)),
            national: Spans.Select(span => new PublishedFigure(span.Criterion.Indicator, national(span), span.Criterion.WindowYears)),
            residents: residents);
}
