namespace Kriterium;

/// <summary>One figure of every area of a list, each on a line of its own in the order of their size, against its limits.</summary>
internal static class DistributionPicture
{
    private const int Width = 760, Margin = 16, LabelHeight = 13, Gap = 6, MostPitch = 12, MostHeight = 720;

    public static string Of(AreaList list, Indicator indicator, PictureWords plotWords)
    {
        var words = plotWords.Words;
        var decided = list.Areas.Select(area => (area.AreaId, Finding: area.FindingOf(indicator)))
            .Where(row => row.Finding is not null)
            .ToList();
        if (decided.Count == 0) throw NotAsked(list, indicator);

        // Another rule may ask for the same figure over another window, which is then another figure.
        var first = decided[0].Finding!.Criterion;
        var limits = list.Areas.SelectMany(area => ListPicture.FindingsOf(area))
            .Where(finding => finding.Indicator == indicator && finding.Criterion.WindowYears == first.WindowYears
                && finding.Criterion.Education == first.Education)
            .ToList();
        var drawn = decided.Where(row => !row.Finding!.IsUnknown)
            .OrderByDescending(row => row.Finding!.Evidence.Interval.Upper is null)
            .ThenByDescending(row => row.Finding!.Evidence.Interval.Upper ?? Rational.Zero)
            .ThenByDescending(row => row.Finding!.Evidence.Interval.Lower ?? Rational.Zero)
            .ThenBy(row => row.AreaId, StringComparer.Ordinal)
            .Select(row => row.Finding!)
            .ToList();

        var measured = list.Areas[0].Classification ?? list.Areas[0].StatusClassification!.Vulnerability;
        var title = words.Title(first, false, measured.Policy.Averaging, measured.MeasurementYear);
        var description = plotWords.DistributionDescription(list.Date, drawn.Count, decided.Count - drawn.Count);
        var picture = new Picture(title, description, words.Tag, Width);
        picture.Text(title, Margin, "name");
        picture.Text(description, Margin);
        var thresholds = limits.GroupBy(finding => finding.Criterion.Threshold).ToList();
        foreach (var same in thresholds)
        {
            picture.Text(plotWords.Counts(
                same.First(),
                same.Aggregate(default(VerdictCounts), (counts, finding) => counts.Plus(finding.Verdict, 1))), Margin);
        }

        picture.Skip(LabelHeight * (thresholds.Count + 1));
        var pitch = PitchOf(drawn.Count);
        var (top, bottom) = (picture.Top + Gap, picture.Top + Gap + (pitch * (drawn.Count + 1)));
        var scale = new Scale(Scale.ValuesOf(drawn.Concat(limits)), Margin + Gap, Width - Margin - Margin - Gap);
        foreach (var tick in scale.Ticks(isWhole: false))
        {
            picture.Line("grid", scale.At(tick), top, scale.At(tick), bottom);
            picture.Label(words.Percent((tick * new Rational(100, 1)).ToString()), scale.At(tick), bottom + LabelHeight);
        }

        picture.Line("track", scale.Left, bottom, scale.Right, bottom);
        var common = thresholds.Where(HasOneLimit).ToList();
        foreach (var (same, height) in common.Select((same, height) => (same, height)))
        {
            // One above the other, as two limits may stand near one another.
            var labelled = top - Gap - (height * LabelHeight);
            scale.DrawLimits(picture, same, labelled, bottom);
            if (same.First().Limit.Interval is { Lower: { } limit } && FigureText.Of(same.First()) is { LimitIsExact: true } text)
                picture.Label(words.Percent(text.LimitLower!), scale.At(limit), labelled - 3);
        }

        foreach (var (finding, row) in drawn.Select((finding, row) => (finding, row)))
        {
            var middle = top + ((row + 1) * pitch);
            if (!common.Exists(same => same.Key == finding.Criterion.Threshold))
                scale.DrawLimits(picture, [finding], middle - pitch, middle);
            scale.DrawDot(picture, finding, middle, isSmall: pitch < MostPitch);
        }

        picture.Skip(bottom - picture.Top + LabelHeight);
        return picture.ToSvg();
    }

    /// <summary>A multiple of the national share is one limit only where the same is known of that share for every area.</summary>
    private static bool HasOneLimit(IEnumerable<Finding> ofOneThreshold) =>
        ofOneThreshold.Select(finding => finding.Limit).Distinct().Count() == 1;

    private static int PitchOf(int rows)
    {
        var pitch = MostPitch;
        while (pitch > 1 && pitch * rows > MostHeight) pitch--;
        return pitch;
    }

    private static ArgumentException NotAsked(AreaList list, Indicator indicator)
    {
        var asked = Indicator.All.Where(one => list.Areas.Any(area => area.FindingOf(one) is not null)).Select(one => one.Key).ToList();
        return new ArgumentException(
            indicator.Key + " is in no rule of the " + list + "; "
                + (asked.Count == 0
                    ? "a list as published has no figures: classify its areas"
                    : "choose one of " + string.Join(", ", asked))
                + ".",
            nameof(indicator));
    }
}
