namespace Kriterium;

/// <summary>What changed between two lists as a page: the sentence, and each bucket with its areas.</summary>
/// <remarks>Areas that stayed are only counted.</remarks>
internal static class ListChangesPage
{
    public static Page Of(ListChanges changes, Language language)
    {
        var words = ListWords.In(language);
        var page = new Page(words.Title(changes), ExplanationWords.In(language).Tag);
        page.AddParagraph(words.Sentence(changes));
        foreach (var bucket in changes.Buckets.Where(bucket => bucket.Areas.Count > 0))
        {
            page.AddHeading(words.Heading(bucket));
            if (bucket.Move is ListMove.Stayed or ListMove.StayedOff) continue;

            page.AddTable(
                words.Heading(bucket),
                words.ChangeTitles,
                bucket.Areas.Select(area => new Page.Cell[]
                {
                    string.Join(" > ", new[] { Ids(area.Before), Ids(area.After) }.Where(ids => ids.Length > 0).Distinct()),
                    area.Before.Count == 0 ? "" : words.Number(area.ResidentsBefore),
                    area.After.Count == 0 ? "" : words.Number(area.ResidentsAfter),
                    ExplanationWords.Sentence(words.Why(area)),
                }));
        }

        return page;
    }

    private static string Ids(IReadOnlyList<ListedArea> areas) => string.Join(", ", areas.Select(area => area.AreaId));
}
