namespace Kriterium;

/// <summary>An explanation as a page: as sentences in plain text, and as tables where there are tables.</summary>
internal static class ExplanationPage
{
    public static Page Of(Explanation explanation, ExplanationWords words, bool hasTables = false)
    {
        var page = new Page(explanation.AreaName, words.Tag);
        page.AddParagraph(explanation.Headline);
        foreach (var rule in explanation.Rules) Write(page, explanation, rule, words, hasTables);

        if (explanation.OpenQuestions.Count > 0)
        {
            page.AddHeading(words.OpenTitle);
            page.AddItems(explanation.OpenQuestions.Select(question => question.ToString()));
        }

        page.AddHeading(words.LawTitle);
        if (explanation.Law is { } law) page.AddParagraph(law);
        page.AddItems(explanation.Sources.Select(source => (source.ToText(explanation.Language), source.Address)));
        if (explanation.Unverified.Count > 0)
        {
            page.AddHeading(words.UnverifiedTitle);
            page.AddItems(explanation.Unverified);
        }

        page.AddParagraph(words.Identity(explanation.RuleIdentity, explanation.LibraryVersion));
        return page;
    }

    private static void Write(Page page, Explanation explanation, ExplainedRule rule, ExplanationWords words, bool hasTables)
    {
        page.AddHeading(HeadingOf(rule, words));
        if (rule.Classification is not { } classification)
        {
            page.AddParagraph(string.Join(" ", rule.Texts.Take(2)));
            page.AddItems(rule.Texts.Skip(2));
            return;
        }

        // The criteria of a parallel society are those of a vulnerable area, which has been told of.
        var same = explanation.Rules.TakeWhile(other => other != rule).FirstOrDefault(other => HasSameCriteria(other, rule));
        page.AddParagraph(string.Join(" ", rule.Texts) + (same is null ? "" : " " + words.SameCriteriaAs(same.Label)));
        var told = rule.Criteria.Where(criterion => criterion.IsGate || same is null).ToList();
        if (!hasTables)
        {
            page.AddItems(told.Select(criterion => criterion.ToString()));
            return;
        }

        page.AddTable(
            HeadingOf(rule, words),
            [words.CriterionTitle, words.FigureTitle, words.LimitTitle, words.VerdictTitle],
            told.Select(criterion => new Page.Cell[]
            {
                criterion.Title,
                words.Cell(FigureText.Of(criterion.Finding)),
                criterion.LimitText,
                new(criterion.VerdictText, criterion.Finding.Verdict),
            }));
        var notes = told.Select(criterion => criterion.Note).OfType<string>().Distinct().ToList();
        if (notes.Count > 0) page.AddItems(notes);
    }

    private static string HeadingOf(ExplainedRule rule, ExplanationWords words) =>
        rule.Status is null ? ExplanationWords.Sentence(rule.Label) : words.Heading(rule.Label);

    private static bool HasSameCriteria(ExplainedRule one, ExplainedRule other) =>
        one.Classification is { } a && other.Classification is { } b && a.Policy.Averaging == b.Policy.Averaging
        && a.Findings.SequenceEqual(b.Findings);
}
