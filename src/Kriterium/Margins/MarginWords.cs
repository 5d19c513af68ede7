namespace Kriterium;

/// <summary>What margins are called and say in one language. It says what was found, and computes nothing.</summary>
internal abstract class MarginWords
{
    public static MarginWords In(Language language) =>
        ListWords.In<MarginWords>(language, EnglishMarginWords.Instance, DanishMarginWords.Instance);

    /// <summary>Titles of the columns of a table with a row for each test.</summary>
    public abstract IReadOnlyList<string> Titles { get; }

    /// <summary>What a margin moves and what it holds fixed.</summary>
    public abstract string Moves { get; }

    /// <summary>The size of an area, as a row of a table.</summary>
    public abstract string Size { get; }

    /// <summary>That no single test alone changes the verdict, as far as its margin is known.</summary>
    protected abstract string NoneChanges { get; }

    /// <summary>That the other verdict on this test changes that of the rule.</summary>
    protected abstract string Changes { get; }

    protected abstract ExplanationWords Terms { get; }

    /// <summary>The number alone: "24 to 28 persons".</summary>
    public abstract string Amount(Margin margin);

    /// <summary>Whether a figure must rise or fall; empty where its verdict is undetermined.</summary>
    public abstract string Direction(bool? mustRise);

    public abstract string YesOrNo(bool value);

    /// <summary>Whether the test is met.</summary>
    protected abstract string State(Margin margin);

    /// <summary>That no number can be given, and why.</summary>
    protected abstract string Unknown(Margin margin);

    /// <summary>That the verdict stays, whoever moves.</summary>
    protected abstract string Stays(Margin margin);

    /// <summary>What would have to happen for the other verdict.</summary>
    protected abstract string Otherwise(Margin margin);

    /// <summary>What would have to happen for the rule's other verdict, by each of several margins.</summary>
    protected abstract string Otherwise(Verdict verdict, IReadOnlyList<Margin> margins);

    public string Text(Margin margin) => margin.State switch
    {
        MarginState.Unknown => Unknown(margin),
        MarginState.Impossible => State(margin) + " " + Stays(margin),
        _ => State(margin) + " " + Otherwise(margin) + (margin.ChangesVerdict ? " " + Changes : ""),
    };

    public string Sentence(Margins margins)
    {
        var classification = margins.Classification;
        var headline = Terms.Headline(classification.AreaId, classification);
        return classification.Verdict == Verdict.Undetermined ? headline
            : headline + " " + (margins.Smallest is { Count: > 0 } smallest
                ? Otherwise(classification.Verdict, smallest)
                : NoneChanges);
    }

    public Page Page(Margins margins)
    {
        var classification = margins.Classification;
        var page = new Page(classification.AreaId, Terms.Tag);
        page.AddParagraph(Sentence(margins));
        page.AddTable(
            ExplanationWords.Sentence(Terms.Label(classification.Policy)),
            Titles,
            margins.All.GroupBy(margin => (margin.Criterion, margin.Verdict, margin.MustRise)).Select(test => new Page.Cell[]
            {
                test.Key.Criterion is { } criterion
                    ? Terms.Title(
                        criterion,
                        classification.GateFindings.Any(gate => ReferenceEquals(gate.Criterion, criterion)),
                        classification.Policy.Averaging,
                        classification.MeasurementYear)
                    : Size,
                new(Terms.Verdict(test.Key.Verdict), test.Key.Verdict),
                Direction(test.Key.MustRise),
                YesOrNo(test.First().ChangesVerdict),
                Cell(test, MarginMove.Change),
                Cell(test, MarginMove.MoveOut),
                Cell(test, MarginMove.MoveIn),
            }));
        page.AddParagraph(Moves);
        return page;
    }

    private string Cell(IEnumerable<Margin> test, MarginMove move) =>
        test.FirstOrDefault(margin => margin.Move == move) is { } margin ? Amount(margin) : "";
}
