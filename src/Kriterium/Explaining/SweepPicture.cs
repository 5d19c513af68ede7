namespace Kriterium;

/// <summary>How many areas are on the list as one figure of a rule varies, with the rule's own value marked.</summary>
internal static class SweepPicture
{
    private const int Width = 760, Margin = 16, Left = 72, Height = 260, LabelHeight = 13, Gap = 8;

    private static readonly Rational HalfBar = new(3, 10);

    public static string Of(Sweep sweep, PictureWords plotWords)
    {
        var words = plotWords.Words;
        var (title, description) = (plotWords.SweepTitle(sweep), plotWords.SweepDescription(sweep));
        var own = sweep.OwnStep;
        var ownText = own is null ? null : plotWords.Value(own.Limit, own.Number);
        var standing = own is null ? null : plotWords.OwnValue(ownText!, own);
        var picture = new Picture(title, standing is null ? description : description + " " + standing, words.Tag, Width);
        picture.Text(title, Margin, "name");
        picture.Text(description, Margin);
        if (standing is not null) picture.Text(standing, Margin);
        picture.Skip(LabelHeight + Gap + Gap);

        var (top, bottom) = (picture.Top, picture.Top + Height);
        var range = sweep.LastNumber;
        Rational[] ends = range is { } last ? [new Rational(last, 1) + HalfBar] : own is null ? [] : [own.Value];
        var scale = new Scale(Shown(sweep.Lines).Concat(ends), Left, Width - Margin - Left);
        // As high as the list can be: of a country's areas, few are on it with any value.
        var longest = sweep.Lines.Max(line => line.Counts.Met + line.Counts.Undetermined);
        var highest = new Rational(longest == 0 ? 1 : longest, 1);
        Rational Y(int count) => new Rational(bottom, 1) - (new Rational(count, 1) / highest * new Rational(Height, 1));

        foreach (var tick in Ticks.Between(Rational.Zero, highest, isWhole: true))
        {
            var count = (int)tick.Numerator;
            picture.Path("grid", [(scale.Left, Y(count)), (scale.Right, Y(count))]);
            picture.ShortText(words.Number(count), Margin, (int)ForDisplay.NearestUnits(Y(count), 0) + 4, Left - Margin);
        }

        foreach (var tick in scale.Ticks(isWhole: sweep.Criterion is null)
            .Where(tick => range is not { } most || (tick.Sign > 0 && tick <= new Rational(most, 1))))
            picture.Label(Tick(sweep, tick, plotWords), scale.At(tick), bottom + LabelHeight);
        if (range is { } numbers) DrawBars(picture, scale, sweep, numbers, Y);
        else DrawLine(picture, scale, sweep, Y);
        picture.Line("track", scale.Left, bottom, scale.Right, bottom);
        if (own is not null)
        {
            picture.Line("mark", scale.At(own.Value), top - Gap, scale.At(own.Value), bottom);
            picture.Label(ownText!, scale.At(own.Value), top - Gap - 4);
        }

        picture.Skip(bottom - picture.Top + LabelHeight);
        return picture.ToSvg();
    }

    /// <summary>A number is one of a few: a bar each.</summary>
    private static void DrawBars(Picture picture, Scale scale, Sweep sweep, int most, Func<int, Rational> y)
    {
        for (var number = 1; number <= most; number++)
        {
            var step = sweep.At(number);
            var (left, right) = (scale.At(step.Value - HalfBar), scale.At(step.Value + HalfBar));
            Box("status", 0, step.ListedCount);
            Box("between", step.ListedCount, step.ListedCount + step.UndeterminedCount);

            void Box(string name, int from, int to)
            {
                if (to > from) picture.Path(name, [(left, y(from)), (left, y(to)), (right, y(to)), (right, y(from))], isClosed: true);
            }
        }
    }

    /// <summary>A line of steps, with what is undetermined above it.</summary>
    private static void DrawLine(Picture picture, Scale scale, Sweep sweep, Func<int, Rational> y)
    {
        var (listed, possible) = (new List<(Rational, Rational)>(), new List<(Rational, Rational)>());
        var lines = sweep.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            var from = lines[i].From is { } value ? scale.At(value) : scale.Left;
            if (from > scale.Right) break;

            var next = i + 1 < lines.Count ? scale.At(lines[i + 1].From!.Value) : scale.Right;
            var to = next < scale.Right ? next : scale.Right;
            var counts = lines[i].Counts;
            listed.AddRange([(from, y(counts.Met)), (to, y(counts.Met))]);
            possible.AddRange([(from, y(counts.Met + counts.Undetermined)), (to, y(counts.Met + counts.Undetermined))]);
        }

        if (lines.Any(line => line.Counts.Undetermined > 0))
            picture.Path("between", possible.Concat(Enumerable.Reverse(listed)), isClosed: true);
        picture.Path("step", listed);
    }

    /// <summary>
    /// The values at which the number on the list changes. Beyond them only what is undetermined does: with a figure of which nothing is
    /// known, as far as the figure can go.
    /// </summary>
    private static IEnumerable<Rational> Shown(IReadOnlyList<(Rational? From, VerdictCounts Counts)> lines) => lines
        .Zip(lines.Skip(1), (before, after) => (after.From, HasChanged: before.Counts.Met != after.Counts.Met))
        .Where(line => line.HasChanged)
        .Select(line => line.From!.Value);

    private static string Tick(Sweep sweep, Rational tick, PictureWords words) =>
        sweep.Criterion is null ? words.Words.Number((long)tick.Numerator)
        : sweep.Criterion.Threshold.Limit.Constant is null ? words.Value(Limit.TimesNational(tick), null).Split(' ')[0]
        : words.Value(Limit.Of(new Share(tick)), null);
}
