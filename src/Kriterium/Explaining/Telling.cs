namespace Kriterium;

/// <summary>Puts what was found into the words of a language. It finds nothing itself.</summary>
internal sealed class Telling(ExplanationWords words, AreaMeasurement area, OpenReasons reasons)
{
    /// <summary>One status rule of a regime.</summary>
    public ExplainedRule Rule(StatusFinding finding, StatusClassification status)
    {
        var label = words.Label(finding.Rule);
        return finding.Classification is { } classification
            ? Rule(label, finding, classification)
            : new ExplainedRule(
                label,
                words.RequiredLists(finding.Rule, status.Regime),
                finding,
                null,
                [],
                [words.Holds(finding.Verdict), InARow(finding, status), .. finding.EarlierLists.Select(words.Earlier)]);
    }

    /// <summary>A rule by criteria.</summary>
    public ExplainedRule Rule(string label, StatusFinding? finding, Classification classification) =>
        new(
            label,
            words.Required(classification.Policy),
            finding,
            classification,
            [
                .. classification.GateFindings.Select(gate => Criterion(gate, true, classification)),
                .. classification.Findings.Select(one => Criterion(one, false, classification)),
            ],
            [
                words.Holds(classification.Verdict),
                .. classification.Size.SmallestPopulation == 0 ? Array.Empty<string>() : [words.Size(classification.Size)],
                words.Counted(classification),
            ]);

    /// <summary>What decided, or what it depends on.</summary>
    public string Why(Classification classification, IReadOnlyList<OpenQuestion> questions) =>
        classification.Verdict == Verdict.Undetermined ? DependsOn(questions) : Deciding(classification);

    /// <summary>What decided: of an area on the list the rule of its status, else each rule that it could have come on it by.</summary>
    public string Why(StatusClassification status, IReadOnlyList<OpenQuestion> questions)
    {
        if (status.Status == AreaStatus.Undetermined) return DependsOn(questions);

        if (status.Status != AreaStatus.None)
        {
            var finding = status.Findings.First(one => one.Rule.Status == status.Status);
            return finding.Classification is { } own ? Deciding(own) : InARow(finding, status);
        }

        // A parallel society is a vulnerable area first: that rule says enough.
        var rules = status.Findings
            .Where(finding => finding.Rule.Status != AreaStatus.ParallelSociety && finding.Classification is not null)
            .ToList();
        var told = rules.ConvertAll(finding => Deciding(finding.Classification!));
        return told.Distinct().Count() == 1
            ? told[0]
            : string.Join(" ", rules.Zip(told, (finding, text) => words.Heading(words.Label(finding.Rule)) + ": " + text));
    }

    /// <summary>What is not known, by what it is about, and first what matters.</summary>
    public IReadOnlyList<OpenQuestion> OpenQuestions(IReadOnlyList<ExplainedRule> rules)
    {
        var classifications = rules.Select(rule => rule.Classification).OfType<Classification>().ToList();
        var questions = new List<OpenQuestion>();
        var sizes = classifications.Select(one => one.Size).Where(size => size.Verdict == Verdict.Undetermined).ToList();
        if (sizes.Count > 0)
        {
            questions.Add(Question(
                OpenKeys.Residents, null, reasons.Sizes.Count > 0, words.KnownResidents(sizes[0]), [words.SettledByResidents]));
        }

        questions.AddRange(rules
            .SelectMany(rule => rule.Criteria)
            .Where(criterion => criterion.Finding.Verdict == Verdict.Undetermined)
            .GroupBy(criterion => (
                criterion.Finding.Indicator, criterion.Finding.Criterion.WindowYears, criterion.Finding.Criterion.Education))
            .OrderBy(same => same.Key.Indicator.Position)
            .Select(same => Question([.. same])));
        foreach (var lists in rules
            .SelectMany(rule => rule.Finding?.EarlierLists ?? [])
            .Where(list => list.Verdict == Verdict.Undetermined)
            .Distinct()
            .GroupBy(list => reasons.UnknownLists.Contains(list)))
        {
            questions.Add(Question(
                OpenKeys.EarlierLists, null, lists.Key, words.KnownLists([.. lists]), words.SettledByLists([.. lists])));
        }

        return [.. questions.OrderBy(question => !question.Matters)];
    }

    /// <summary>Where the rules and their figures come from, each page once.</summary>
    /// <remarks>And the case that reviews them; what replaced them is no source of theirs.</remarks>
    public static IReadOnlyList<LegalSource> Sources(IReadOnlyList<ExplainedRule> rules, Regime? regime) =>
    [
        .. rules.SelectMany(rule => rule.Criteria.Select(criterion => criterion.Finding.Source).Prepend(SourceOf(rule)))
            .Concat(regime is { Standing: LegalStanding.UnderReview, StandingSource: { } standing } ? [standing] : [])
            .GroupBy(source => (source.Citation, source.Address))
            .Select(sources => sources.First()),
    ];

    /// <summary>What is unverified, each once: first of whole rules, then of figures.</summary>
    public IReadOnlyList<string> Unverified(IReadOnlyList<ExplainedRule> rules) =>
    [
        .. rules.Select(rule => SourceOf(rule).Unverified).OfType<string>().Distinct().Select(text => words.Unverified([], text)),
        .. rules
            .SelectMany(
                rule => rule.Criteria,
                (rule, criterion) => (
                    criterion.Finding.Indicator, Text: LawWords.Added(criterion.Finding.Source.Unverified, SourceOf(rule).Unverified)))
            .Where(one => one.Text is not null)
            .GroupBy(one => one.Text!, one => one.Indicator)
            .Select(same => words.Unverified([.. same.Distinct()], same.Key)),
    ];

    private static LegalSource SourceOf(ExplainedRule rule) => rule.Finding?.Rule.Source ?? rule.Classification!.Policy.Source;

    private string InARow(StatusFinding finding, StatusClassification status) => words.InARow(
        finding, status.Findings.First(one => one.Rule.Status == AreaStatus.ParallelSociety).Verdict, status.Regime);

    private string DependsOn(IReadOnlyList<OpenQuestion> questions) =>
        words.DependsOn([.. questions.Where(question => question.Matters).Select(question => question.Key)]);

    /// <summary>What settles a rule: what it fails by, or that enough is met.</summary>
    private string Deciding(Classification classification)
    {
        if (classification.Verdict == Verdict.NotMet && classification.Size.Verdict == Verdict.NotMet)
            return words.Size(classification.Size);

        var gates = classification.GateFindings
            .Where(gate => gate.Verdict == classification.Verdict)
            .Select(gate => words.Criterion(gate, true, classification.Policy.Averaging, classification.MeasurementYear))
            .ToList();
        return classification.Verdict == Verdict.NotMet && gates.Count > 0
            ? string.Join(" ", gates)
            : string.Join(" ", [words.Counted(classification), .. gates]);
    }

    private ExplainedCriterion Criterion(Finding finding, bool isGate, Classification classification)
    {
        var note = words.Note(FindingNote.Of(finding, area), finding.Criterion);
        return new(
            finding,
            isGate,
            reasons.Figures.Any(figure => ReferenceEquals(figure.Finding, finding)),
            Measuring.Readings(area, finding.Criterion, classification.Policy.Averaging),
            words.Title(finding.Criterion, isGate, classification.Policy.Averaging, classification.MeasurementYear),
            words.Threshold(finding),
            words.Verdict(finding.Verdict),
            words.Criterion(finding, isGate, classification.Policy.Averaging, classification.MeasurementYear),
            note.Length == 0 ? null : note);
    }

    /// <summary>A figure that is open under one limit or several; those under which it matters are told, where there are any.</summary>
    private OpenQuestion Question(IReadOnlyList<ExplainedCriterion> criteria)
    {
        var matters = criteria.Any(criterion => criterion.Matters);
        var told = criteria
            .Where(criterion => criterion.Matters == matters)
            .Select(criterion => (Figure: new OpenFigure(criterion.Finding, area), Note: FindingNote.Of(criterion.Finding, area)))
            .ToList();
        return Question(
            criteria[0].Finding.Indicator.Key,
            criteria[0].Finding.Indicator,
            matters,
            string.Join(" ", told.SelectMany(one => words.Known(one.Figure, one.Note)).Distinct()
                .Append(words.Asked([.. told.Select(one => words.Threshold(one.Figure.Finding)).Distinct()]))),
            told.SelectMany(one => words.SettledBy(one.Figure, one.Note)).Distinct());
    }

    private OpenQuestion Question(string key, Indicator? indicator, bool matters, string known, IEnumerable<string> settledBy) =>
        new(key, indicator, matters, known, words.WithoutEffect, matters ? string.Join(" ", settledBy) : "");
}
