using Kriterium;
using Kriterium.Testing;

namespace Letters;

/// <summary>A decision: the service's, or a copy of it.</summary>
public delegate Letter Decide(AreaMeasurement area, ListHistory history);

/// <summary>What must hold of the letter about any area, whoever decides it.</summary>
public static class LetterLaws
{
    /// <summary>
    /// A listed area gets a letter with its most severe status. One that is not listed gets none, or one that it has left the list. An open
    /// one is asked about.
    /// </summary>
    public static bool FollowsTheLaw(Decide decide, AreaDraw draw)
    {
        var status = new StatusClassifier(draw.Timeline).Classify(draw.Area, draw.History).Status;
        var letter = decide(draw.Area, draw.History);
        return letter.Status == status && letter.Kind switch
        {
            LetterKind.AskForFigures => status == AreaStatus.Undetermined,
            LetterKind.None or LetterKind.LeftTheList => status == AreaStatus.None,
            _ => status is not (AreaStatus.Undetermined or AreaStatus.None),
        };
    }

    /// <summary>Who knows one figure less writes the same letter or asks, and never writes another one.</summary>
    public static bool ForgettingOnlyAsks(Decide decide, AreaDraw draw)
    {
        var letter = decide(draw.Area, draw.History);
        return letter.Kind == LetterKind.AskForFigures
            || Forgetful(draw.Area).Select(area => decide(area, draw.History))
                .All(less => less.Kind == LetterKind.AskForFigures || (less.Kind, less.Status) == (letter.Kind, letter.Status));
    }

    private static IEnumerable<AreaMeasurement> Forgetful(AreaMeasurement area) =>
        from year in area.Years
        from figure in YearFigure.All
        where year[figure] != Count.Unknown
        select area.With(year.With(figure, Count.Unknown));
}
