namespace Kriterium;

/// <summary>Who was on which list: a row an area, a column a list, and a mark that is higher the more severe the status.</summary>
internal static class HistoryPicture
{
    private const int Margin = 16, Gap = 8, NameWidth = 280, CellWidth = 52, RowHeight = 24, MarkWidth = 20, LegendWidth = 44,
        LeastWidth = 560;

    public static string Of(ListHistory history, PictureWords plotWords)
    {
        var words = plotWords.Words;
        var table = new HistoryTable(history);
        var lists = table.Lists;
        var title = plotWords.HistoryTitle(lists.Count == 0 ? null : (lists[0], lists[lists.Count - 1]));
        var description = plotWords.HistoryDescription(table.Areas.Count, lists.Count);
        var width = Margin + NameWidth + (lists.Count * CellWidth) + Margin;
        var picture = new Picture(title, description, words.Tag, width > LeastWidth ? width : LeastWidth);
        picture.Text(title, Margin, "name");
        picture.Text(description, Margin);
        DrawLegend(picture, table, plotWords);

        picture.Skip(RowHeight);
        var oneAYear = lists.Select(list => list.Year).Distinct().Count() == lists.Count;
        for (var i = 0; i < lists.Count; i++)
            picture.Label(lists[i].ToString().Substring(0, oneAYear ? 4 : 7), Middle(i), picture.Top);
        foreach (var area in table.Areas)
        {
            picture.Skip(RowHeight);
            picture.ShortText(area, Margin, picture.Top, NameWidth - Gap);
            for (var i = 0; i < lists.Count; i++) DrawCell(picture, table.CellOf(area, lists[i]), i);
        }

        return picture.ToSvg();
    }

    /// <summary>Each height that is there, with every name that a status of it had; then what lines and rings are.</summary>
    private static void DrawLegend(Picture picture, HistoryTable table, PictureWords plotWords)
    {
        var cells = table.Areas.SelectMany(area => table.Lists.Select(list => (List: list, Cell: table.CellOf(area, list)))).ToList();
        var labels = cells.SelectMany(cell => cell.Cell.Statuses.Where(status => status > AreaStatus.None).Select(status => (
                Height: HeightOf(status), Label: table.LabelOf(status, cell.List, plotWords), cell.List)))
            .GroupBy(one => one.Height)
            .OrderByDescending(group => group.Key);
        foreach (var group in labels)
        {
            picture.Skip(RowHeight - Picture.LineHeight);
            picture.Text(string.Join(", ", group.OrderBy(one => one.List).Select(one => one.Label).Distinct()), Margin + LegendWidth);
            Mark(picture, "status", new Rational(Margin + (LegendWidth / 2), 1), group.Key);
        }

        if (cells.Exists(cell => cell.Cell.Statuses.Count > 1)) picture.Text(plotWords.Possible, Margin);
        picture.Text(plotWords.WithoutMark, Margin);
        if (cells.Exists(cell => cell.Cell.Kind == HistoryCellKind.Unknown)) picture.Text(plotWords.NotKnown, Margin);
        if (cells.Exists(cell => cell.Cell.Kind == HistoryCellKind.Carried)) picture.Text(plotWords.Carried, Margin);
    }

    private static void DrawCell(Picture picture, HistoryCell cell, int column)
    {
        var (left, right) = (Left(column), Left(column + 1));
        if (cell.Kind == HistoryCellKind.BeforeItsTime) return;

        picture.Line(cell.Kind == HistoryCellKind.Unknown ? "track open" : "track", left, picture.Top, right, picture.Top);
        if (cell.Kind == HistoryCellKind.Carried) picture.Circle("ring", Middle(column), new Rational(picture.Top - 6, 1), 4);

        // What is certain is dark, and what is possible beyond it light.
        var heights = cell.Statuses.Select(HeightOf).ToList();
        if (heights.Count == 0) return;
        if (heights.Min() < heights.Max()) Mark(picture, "between", Middle(column), heights.Max());
        if (heights.Min() > 0) Mark(picture, "status", Middle(column), heights.Min());
    }

    private static void Mark(Picture picture, string name, Rational middle, int height) => picture.Bar(
        name, middle - new Rational(MarkWidth, 2), middle + new Rational(MarkWidth, 2), picture.Top - height, height);

    private static Rational Left(int column) => new(Margin + NameWidth + (column * CellWidth), 1);

    private static Rational Middle(int column) => Left(column) + new Rational(CellWidth, 2);

    private static int HeightOf(AreaStatus status) => status switch
    {
        AreaStatus.None => 0,
        AreaStatus.Prevention => 4,
        AreaStatus.Vulnerable => 8,
        AreaStatus.Transformation => 19,
        _ => 13,
    };
}
