using System.Numerics;
using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>How close an area is to another verdict of a policy: of its size and of each criterion, who would have to move.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class Margins : IPage
{
    private static readonly MarginMove[] OfPeople = [MarginMove.Change, MarginMove.MoveOut, MarginMove.MoveIn];

    internal Margins(Classification classification, IReadOnlyList<Margin> all)
    {
        Classification = classification;
        All = all;
    }

    /// <summary>The classification whose verdict would change.</summary>
    public Classification Classification { get; }

    /// <summary>
    /// Every margin: of the size where the policy asks for one, of each criterion in the policy's order, and of each gate. A criterion has
    /// one for each <see cref="MarginMove"/>; the income has one, in kroner of the area's total.
    /// </summary>
    public IReadOnlyList<Margin> All { get; }

    /// <summary>
    /// Those of <see cref="All"/> that change the policy's verdict and are smallest, for each move, in persons and in kroner apart. Several
    /// of a move when they are equal, or when bounds leave open which is smallest. Empty where no single one changes it.
    /// </summary>
    public IReadOnlyList<Margin> Smallest =>
    [
        .. All.Where(margin => margin.ChangesVerdict && margin.From is not null)
            .GroupBy(margin => (margin.Move, margin.IsInKroner))
            .SelectMany(same => same.Where(margin => !(margin.From > same.Min(other => other.To)))),
    ];

    /// <summary>The margins of an area that a policy has decided, from the counts of its newest year.</summary>
    /// <param name="classification">
    /// What the policy says of the area. A published figure is not moved: persons are known by counts only.
    /// </param>
    public static Margins Of(Classification classification)
    {
        if (classification is null) throw new ArgumentNullException(nameof(classification));

        var policy = classification.Policy;
        var all = new List<Margin>();
        if (policy.SmallestPopulation != 0)
            all.Add(OfSize(classification.Size, Changes(classification, classification.Size)));
        foreach (var finding in classification.Findings.Concat(classification.GateFindings))
        {
            var standings = finding.Verdict == Verdict.Undetermined ? null : Standings.Of(finding, classification.Area, policy.Averaging);
            var changes = Changes(classification, finding);
            MarginMove[] moves = ReferenceEquals(finding.Indicator, Indicator.RelativeIncome) ? [MarginMove.Change] : OfPeople;
            all.AddRange(moves.Select(move => Of(finding, standings, move, changes)));
        }

        return new Margins(classification, all.AsReadOnly());
    }

    /// <summary>What a margin moves and what it holds fixed, in sentences; the same for every area.</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public static string MovesText(Language language = Language.English) => MarginWords.In(language).Moves;

    /// <summary>Whether the area is on the list by the rule, and what would have to happen for it to be otherwise.</summary>
    /// <remarks>
    /// "made-up is not on the list of 1 December 2014, by the rule "...". It would be on it if 2 persons who do not count in the share
    /// convicted came to, or if ..." It names the area by its id, and each of <see cref="Smallest"/>.
    /// </remarks>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToSentence(Language language) => MarginWords.In(language).Sentence(this);

    /// <summary>The margins in English, as GitHub Markdown.</summary>
    public string ToMarkdown() => ToMarkdown(Language.English);

    /// <summary>The margins as GitHub Markdown: the sentence, and a table with a row for each test and a column for each move.</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToMarkdown(Language language) => MarginWords.In(language).Page(this).ToMarkdown();

    /// <summary>The margins in English, as a fragment of HTML that can stand in any page.</summary>
    public string ToHtml() => ToHtml(Language.English);

    /// <summary>The margins as a fragment of HTML that can stand in any page, with what <see cref="ToMarkdown(Language)"/> has.</summary>
    /// <param name="language">The language, whatever the machine's culture.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not one of <see cref="Language"/>.</exception>
    public string ToHtml(Language language) => MarginWords.In(language).Page(this).ToHtml();

    /// <summary>"made-up on 2014-12-01: listed by particularly-vulnerable-2013; convicted (met): 3 persons, Change; ...".</summary>
    public override string ToString() =>
        Classification.AreaId + " on " + Classification.ListDate + ": " + Words.Listed(Classification.Verdict) + " by "
            + Classification.Policy.Name + string.Concat(All.Select(margin => "; " + margin));

    private static Margin Of(Finding finding, IReadOnlyList<Standing>? standings, MarginMove move, bool changes)
    {
        var comparison = finding.Criterion.Threshold.Comparison;
        var isMet = finding.Verdict == Verdict.Met;
        bool? mustRise = finding.Verdict == Verdict.Undetermined ? null : isMet == (comparison == Comparison.LessThan);
        if (mustRise is not { } rises || standings is null || standings.Any(standing => standing.IsMet(comparison) != isMet))
            return new Margin(finding.Criterion, finding.Verdict, move, mustRise, MarginState.Unknown, null, null, changes);

        var (from, to) = Range(standings, comparison, move, rises);
        var state = from is null ? MarginState.Impossible : from == to ? MarginState.Exact : MarginState.Bounds;
        return new Margin(finding.Criterion, finding.Verdict, move, mustRise, state, from, to, changes);
    }

    private static (long? From, long? To) Range(IReadOnlyList<Standing> standings, Comparison comparison, MarginMove move, bool rises)
    {
        var fewest = standings.Select(standing => standing.Fewest(comparison, move, rises)).ToList();
        var most = standings.Select(standing => standing.Most(move, rises)).ToList();

        // Where people count in part, what is left over below a whole person may differ between the ends of what is known from what it is
        // at them. With everybody moved the figure goes furthest at an end, so there it is seen whether any number is enough.
        var slack = standings[0].CountsInPart && most.Distinct().Count() > 1 ? 1 : 0;
        var isPossible = fewest.Zip(most, (needed, there) => needed <= there + slack).Any(isEnough => isEnough);
        var isSure = fewest.Zip(most, (needed, there) => needed <= there - slack).All(isEnough => isEnough);
        return isPossible && fewest.Min() <= long.MaxValue ? ((long)fewest.Min()!, isSure ? (long)fewest.Max()! : null) : default;
    }

    private static Margin OfSize(SizeFinding size, bool changes)
    {
        var (isMet, least) = (size.Verdict == Verdict.Met, (BigInteger)size.SmallestPopulation);
        bool? mustRise = size.Verdict == Verdict.Undetermined ? null : !isMet;
        var (from, to) = size.Verdict switch
        {
            Verdict.Met => (size.Residents.Lower - least + 1, size.Residents.Upper - least + 1),
            Verdict.NotMet => (least - size.Residents.Upper, least - size.Residents.Lower),
            _ => default((BigInteger?, BigInteger?)),
        };
        return new Margin(
            null,
            size.Verdict,
            isMet ? MarginMove.MoveOut : MarginMove.MoveIn,
            mustRise,
            mustRise is null ? MarginState.Unknown : size.Residents.IsExact ? MarginState.Exact : MarginState.Bounds,
            (long?)from,
            (long?)to,
            changes);
    }

    /// <summary>Whether the other verdict on one test alone turns the verdict of the rule into its opposite.</summary>
    private static bool Changes(Classification classification, object test)
    {
        Verdict After(object one, Verdict verdict) => ReferenceEquals(one, test) ? Opposite(verdict) : verdict;

        return classification.Verdict != Verdict.Undetermined
            && Opposite(classification.Verdict) == KOfN.Decide(
                After(classification.Size, classification.Size.Verdict),
                [.. classification.GateFindings.Select(gate => After(gate, gate.Verdict))],
                classification.Findings.Select(finding => After(finding, finding.Verdict)),
                classification.Policy.RequiredCount);
    }

    private static Verdict Opposite(Verdict verdict) => verdict switch
    {
        Verdict.Met => Verdict.NotMet,
        Verdict.NotMet => Verdict.Met,
        _ => Verdict.Undetermined,
    };
}
