namespace Kriterium;

/// <summary>An explanation as a page.</summary>
internal static class ExplanationPage
{
    public static Page Of(Explanation explanation, ExplanationWords words)
    {
        var page = new Page(explanation.AreaName);
        page.AddParagraph(explanation.Headline);
        foreach (var rule in explanation.Rules) Write(page, explanation, rule, words);

        if (explanation.OpenQuestions.Count > 0)
        {
            page.AddHeading(words.OpenTitle);
            page.AddItems(explanation.OpenQuestions.Select(question => question.ToString()));
        }

        page.AddHeading(words.LawTitle);
        if (explanation.Law is { } law) page.AddParagraph(law);
        page.AddItems(explanation.Sources.Select(source => (
            words.OfLaw(source.Citation) + (source.AddressIsNotKnown ? " (" + words.AddressNotKnown + ")" : ""), source.Address)));
        if (explanation.Unverified.Count > 0)
        {
            page.AddHeading(words.UnverifiedTitle);
            page.AddItems(explanation.Unverified);
        }

        page.AddParagraph(words.Identity(explanation.RuleIdentity, explanation.LibraryVersion));
        return page;
    }

    private static void Write(Page page, Explanation explanation, ExplainedRule rule, ExplanationWords words)
    {
        page.AddHeading(rule.Status is null ? ExplanationWords.Sentence(rule.Label) : words.Heading(rule.Label));
        if (rule.Classification is null)
        {
            page.AddParagraph(string.Join(" ", rule.Texts.Take(2)));
            page.AddItems(rule.Texts.Skip(2));
            return;
        }

        // The criteria of a parallel society are those of a vulnerable area, which has been told of.
        var same = explanation.Rules.TakeWhile(other => other != rule).FirstOrDefault(other => HasSameCriteria(other, rule));
        page.AddParagraph(string.Join(" ", rule.Texts) + (same is null ? "" : " " + words.SameCriteriaAs(same.Label)));
        page.AddItems(rule.Criteria.Where(criterion => criterion.IsGate || same is null).Select(criterion => criterion.ToString()));
    }

    private static bool HasSameCriteria(ExplainedRule one, ExplainedRule other) =>
        one.Classification is { } a && other.Classification is { } b && a.Policy.Averaging == b.Policy.Averaging
        && a.Findings.SequenceEqual(b.Findings);
}
