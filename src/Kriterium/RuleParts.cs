namespace Kriterium;

/// <summary>A rule taken apart: what of it decides, and what is only said.</summary>
/// <remarks>
/// Names, labels, sources, standing and notes change no verdict; neither do the tokens of lists, which belong to files.
/// A text is part of a fingerprint, so it never changes: it has the keys of the JSON documents and exact limits.
/// </remarks>
internal static class RuleParts
{
    /// <summary>A part by its place in the rule. A part inside another has the other's path before its own.</summary>
    public readonly struct Part(string path, string text, bool decides)
    {
        public string Path => path;

        public string Text => text;

        public bool Decides => decides;
    }

    public static IEnumerable<Part> Of(ThresholdPolicy policy) => Of(policy, "");

    public static IEnumerable<Part> Of(LegalTimeline timeline) =>
        timeline.Regimes.SelectMany(Of).Prepend(Said("name", timeline.Name));

    /// <summary>What decides, one part a line, in one order: equal texts decide alike.</summary>
    public static string Deciding(IEnumerable<Part> parts) =>
        string.Concat(parts.Where(part => part.Decides).Select(part => part.Path + ": " + part.Text + "\n"));

    /// <summary>What differs: first what both have, then what only one has. Of a part that one lacks, nothing inside is told.</summary>
    public static IReadOnlyList<RuleDifference> Differences(IEnumerable<Part> here, IEnumerable<Part> there)
    {
        var (ours, theirs) = (here.ToList(), there.ToList());
        var (own, other) = (ours.ToDictionary(part => part.Path), theirs.ToDictionary(part => part.Path));
        var changed = ours.Where(part => other.TryGetValue(part.Path, out var counterpart) && counterpart.Text != part.Text);
        return
        [
            .. changed.Select(part => new RuleDifference(part.Path, part.Text, other[part.Path].Text, !part.Decides)),
            .. Outermost(ours.Where(part => !other.ContainsKey(part.Path)))
                .Select(part => new RuleDifference(part.Path, part.Text, null, !part.Decides)),
            .. Outermost(theirs.Where(part => !own.ContainsKey(part.Path)))
                .Select(part => new RuleDifference(part.Path, null, part.Text, !part.Decides)),
        ];
    }

    private static IEnumerable<Part> Outermost(IEnumerable<Part> parts)
    {
        var all = parts.ToList();
        return all.Where(part => !all.Exists(outer => part.Path.StartsWith(outer.Path + ".", StringComparison.Ordinal)));
    }

    private static IEnumerable<Part> Of(ThresholdPolicy policy, string prefix)
    {
        yield return Said(prefix + "name", policy.Name);
        yield return Said(prefix + "source", policy.Source);
        yield return Decides(prefix + "smallest_population", Words.Number(policy.SmallestPopulation));
        yield return Decides(prefix + "required", Words.Number(policy.RequiredCount));
        yield return Decides(prefix + "averaging", PolicyJson.Averaging(policy.Averaging));
        foreach (var part in Of(policy.Criteria, prefix + "criteria")) yield return part;
        foreach (var part in Of(policy.Gates, prefix + "gates")) yield return part;
    }

    private static IEnumerable<Part> Of(IEnumerable<Criterion> criteria, string prefix)
    {
        foreach (var criterion in criteria)
        {
            var path = prefix + "[" + criterion.Indicator + "]";
            yield return Decides(
                path,
                ComparisonKeys.Of(criterion.Threshold.Comparison) + " " + LimitText.Of(criterion.Threshold.Limit)
                    + ", window_years " + Words.Number(criterion.WindowYears)
                    + (criterion.Indicator == Indicator.BasicEducation ? ", education " + PolicyJson.Education(criterion.Education) : ""));
            yield return Said(path + ".source", criterion.Source);
        }
    }

    private static IEnumerable<Part> Of(Regime regime)
    {
        var path = "regimes[" + regime.From + "]";
        yield return Decides(
            path,
            "publication_month " + Words.Number(regime.PublicationMonth) + ", publication_day " + Words.Number(regime.PublicationDay));
        yield return Said(path + ".name", regime.Name);
        yield return Said(path + ".from_source", regime.FromSource);
        yield return Said(path + ".source", regime.Source);
        yield return Said(path + ".standing", TimelineJson.Standing(regime.Standing));
        yield return Said(path + ".standing_note", regime.StandingNote);
        if (regime.StandingSource is { } standing) yield return Said(path + ".standing_source", standing);
        foreach (var part in regime.Statuses.SelectMany(rule => Of(rule, path + ".statuses[" + Words.Status(rule.Status) + "]")))
            yield return part;
    }

    private static IEnumerable<Part> Of(StatusRule rule, string path)
    {
        yield return Decides(path, rule.ListsInARow is { } lists ? "lists_in_a_row " + Words.Number(lists) : "policy");
        yield return Said(path + ".danish", rule.DanishLabel);
        yield return Said(path + ".english", rule.EnglishLabel);
        yield return Said(path + ".list_token", rule.ListToken);
        if (rule.Policy is null) yield return Said(path + ".source", rule.Source);
        else
        {
            foreach (var part in Of(rule.Policy, path + ".policy.")) yield return part;
        }
    }

    private static Part Decides(string path, string text) => new(path, text, true);

    private static Part Said(string path, string text) => new(path, text, false);

    private static Part Said(string path, LegalSource source) =>
        Said(
            path,
            source.Citation
                + (source.Unverified is null ? "" : "; unverified: " + source.Unverified)
                + (source.Address is not null ? "; " + source.Address : source.AddressIsNotKnown ? "; no address is known" : ""));
}
