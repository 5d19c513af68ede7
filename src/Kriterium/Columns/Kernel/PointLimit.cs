namespace Kriterium;

/// <summary>One number that figures are held against, and the side of it on which the criterion is met.</summary>
internal readonly struct PointLimit
{
    /// <summary>The number itself.</summary>
    public readonly Fraction Value;

    /// <summary>The same for exactly known counts of ordinary size.</summary>
    public readonly MarginLimit Margins;

    public PointLimit(Fraction value, MarginLimit margins)
    {
        Value = value;
        Margins = margins;
    }

    /// <summary>The verdict for a figure; false when it takes longer numbers.</summary>
    public bool TryJudge(Fraction figure, out Verdict verdict)
    {
        verdict = Verdict.Undetermined;
        if (!Exact.TryTimes(figure.Numerator, Value.Denominator, out var left) || !Exact.TryTimes(Value.Numerator, figure.Denominator, out var right)) return false;

        verdict = Margins.BySign(left - right);
        return true;
    }
}
