using Kriterium;
using Microsoft.Extensions.DependencyInjection;

namespace Letters;

/// <summary>Decides which areas get this year's letter, and why. What the law is, only the classifier knows.</summary>
public sealed class LetterService(StatusClassifier classifier)
{
    private LegalTimeline Law => classifier.Timeline;

    /// <summary>The letters about all areas of one list, in the order of the areas.</summary>
    public IReadOnlyList<Letter> Write(CalendarDate list, IReadOnlyList<AreaMeasurement> areas, ListHistory history)
    {
        for (var i = 0; i < areas.Count; i++)
        {
            if (areas[i].ListDate != list)
                throw new RefusedException($"areas[{i}].list_date", $"is {areas[i].ListDate}; give the areas of the list of {list}.");
            if (areas.Take(i).Any(earlier => earlier.AreaId == areas[i].AreaId))
                throw new RefusedException($"areas[{i}].area_id", $"is {areas[i].AreaId} once more; give each area once.");
        }

        return [.. areas.Select(area => Decide(area, history))];
    }

    /// <summary>The letter about an area as a municipality sends it. A faulty value is refused by the library, which names it.</summary>
    public Letter Write(string areaJson, ListHistory history) => Decide(AreaMeasurement.FromJson(areaJson), history);

    /// <summary>The letter about one area.</summary>
    public Letter Decide(AreaMeasurement area, ListHistory history)
    {
        if (!Law.TryAt(area.ListDate, out _))
            throw new RefusedException("list_date", $"is {area.ListDate}; there was no list before {Law.Regimes[0].From}.");

        var law = classifier.Classify(area, history);
        var kind = law.Status switch
        {
            AreaStatus.Undetermined => LetterKind.AskForFigures,
            AreaStatus.None => WasListed(area, history) ? LetterKind.LeftTheList : LetterKind.None,
            // Of whom the earlier list is unknown is written as new: that letter explains everything.
            _ => WasListed(area, history) ? LetterKind.StillOnTheList : LetterKind.NewOnTheList,
        };
        IEnumerable<string> reasons = kind switch
        {
            LetterKind.AskForFigures => Questions(OpenReasons.Of(law, area)),
            LetterKind.None => [],
            LetterKind.LeftTheList => Because(law.Findings[0], Verdict.NotMet),
            _ => law.Findings
                .Where(rule => rule.Rule.Status == law.Status
                    || (law.Status == AreaStatus.Transformation && rule.Rule.Status == AreaStatus.ParallelSociety))
                .SelectMany(rule => Because(rule, Verdict.Met)),
        };
        return new Letter(kind, law.Status, [.. reasons], law);
    }

    /// <summary>Whether the area surely was on the yearly list before, with any status.</summary>
    private bool WasListed(AreaMeasurement area, ListHistory history)
    {
        foreach (var before in Law.YearlyLists(area.ListDate).Where(list => list < area.ListDate).Take(1))
        {
            var published = history.PublishedLists.FirstOrDefault(list => list.Date == before);
            if (published?.Rows.Any(row => row.AreaId == area.AreaId) == true) return true;
            if (published?.IsComplete == true) return false;
            return history.EarlierStatuses.Any(status =>
                status.AreaId == area.AreaId && status.ListDate == before && !status.PossibleStatuses.Contains(AreaStatus.None));
        }

        return false;
    }

    private static IEnumerable<string> Because(StatusFinding rule, Verdict verdict)
    {
        foreach (var list in rule.EarlierLists)
            yield return $"The area was a parallel society on the list of {list.ListDate}.";
        if (rule.Classification is not { } classification) yield break;

        if (verdict == Verdict.NotMet && classification.Size.Verdict == verdict)
            yield return $"Residents: {classification.Size.Residents}, which is not {classification.Size.LimitText}.";
        foreach (var finding in classification.GateFindings.Concat(classification.Findings).Where(finding => finding.Verdict == verdict))
            yield return $"{finding.Indicator.EnglishName}: {finding.Evidence}, which is {Not(verdict)}{LimitOf(finding)}.";
    }

    private static IEnumerable<string> Questions(OpenReasons open) =>
    [
        .. open.Sizes.Select(size => $"How many residents are there? Known is {size.Residents}; the law asks for {size.LimitText}."),
        .. open.Figures.Select(figure => figure.Finding).Select(finding =>
            $"{finding.Indicator.EnglishName}: what is the {finding.Indicator.Unit}? "
            + $"Known is {finding.Evidence}; the law asks for {LimitOf(finding)}."),
        .. open.UnknownLists.Select(list => $"Was the area a parallel society on the list of {list.ListDate}?"),
    ];

    private static string Not(Verdict verdict) => verdict == Verdict.Met ? "" : "not ";

    private static string LimitOf(Finding finding) =>
        finding.Criterion.Threshold + (finding.Criterion.Threshold.Limit.NationalMultiple is null ? "" : $", here {finding.Limit}");
}

public static class LetterServiceRegistration
{
    public static IServiceCollection AddLetters(this IServiceCollection services) =>
        services.AddStatusClassifier().AddSingleton<LetterService>();
}
