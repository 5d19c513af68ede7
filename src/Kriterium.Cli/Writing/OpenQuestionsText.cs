using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Writing;

/// <summary>Why a verdict is open: what the library says is not known, and where a file can say it.</summary>
internal static class OpenQuestionsText
{
    /// <summary>Everything that could still change what was decided, in sentences.</summary>
    public static string Of(AreaResult result, ListHistory? history)
    {
        var told = result.Explain();
        return string.Join(' ', told.OpenQuestions
            .Where(question => question.Matters)
            .Select(question => question.Known)
            .Concat(ToGive(told.OpenReasons, result.Area, history)));
    }

    private static IEnumerable<string> ToGive(OpenReasons reasons, Area area, ListHistory? history)
    {
        if (reasons.Figures.Any(figure => figure.Limit is OpenLimitCause.NotGiven or OpenLimitCause.Years))
        {
            yield return area.Printed is null
                ? "Give the convictions of the whole country in rows of Danmark with --reference."
                : "Give the national share in " + Words.Either([.. NationalColumn.All.Select(column => column.Name)]) + ".";
        }

        if (reasons.UnknownLists.Count > 0 && history is null) yield return "Give earlier lists with --history.";
        if (reasons.UnknownLists.Any(list => list.Basis == EarlierListBasis.PartialList))
            yield return "Say whether a list is complete in column complete of --history.";
    }
}
