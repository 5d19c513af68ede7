namespace Kriterium;

/// <summary>Lists, histories and sweeps as pages: the picture, and its numbers as a table.</summary>
internal static class TablePages
{
    public static Page Of(AreaList list, Language language)
    {
        var plotWords = PictureWords.In(language);
        var words = plotWords.Words;
        var indicators = Indicator.All.Where(one => list.Areas.Any(area => area.FindingOf(one) is not null)).ToList();
        var title = words.ListTitle(list.Date);
        var page = new Page(title, words.Tag);
        page.AddPicture(title, list.ToSvg(language));
        page.AddTable(
            title,
            [plotWords.AreaTitle, plotWords.ResidentsTitle, plotWords.StatusTitle, .. indicators.Select(words.ShortName)],
            list.Areas.Select(area => (Page.Cell[])
            [
                area.AreaId,
                plotWords.Number(area.Residents),
                new(words.Standing(area, list.Date), area.Verdict),
                .. indicators.Select(one => area.FindingOf(one) is { } finding
                    ? new Page.Cell(words.Cell(FigureText.Of(finding)), finding.Verdict)
                    : ""),
            ]),
            isWide: true);
        return page;
    }

    public static Page Of(ListHistory history, Language language)
    {
        var words = PictureWords.In(language);
        var table = new HistoryTable(history);
        var title = words.HistoryTitle(table.Lists.Count == 0 ? null : (table.Lists[0], table.Lists[table.Lists.Count - 1]));
        var page = new Page(title, words.Words.Tag);
        page.AddPicture(title, history.ToSvg(language));
        page.AddTable(
            title,
            [words.AreaTitle, .. table.Lists.Select(list => list.ToString())],
            table.Areas.Select(area => (Page.Cell[])[area, .. table.Lists.Select(list => (Page.Cell)table.TextOf(area, list, words))]),
            isWide: true);
        return page;
    }

    public static Page Of(Sweep sweep, Language language)
    {
        var words = PictureWords.In(language);
        var title = words.SweepTitle(sweep);
        var page = new Page(title, words.Words.Tag);
        page.AddPicture(title, sweep.ToSvg(language));
        page.AddTable(
            title,
            [words.AreaTitle, words.ChangesAtTitle, words.BelowTitle, words.AtTitle, words.AboveTitle],
            sweep.Flips.Select(flip => (Page.Cell[])
            [
                flip.AreaId,
                words.Value(flip.Limit, flip.Number),
                new(words.Listed(flip.Below), flip.Below),
                new(words.Listed(flip.At), flip.At),
                new(words.Listed(flip.Above), flip.Above),
            ]),
            isWide: true);
        return page;
    }
}
