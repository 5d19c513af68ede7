using FsCheck.Xunit;

namespace Kriterium.Tests.Laws;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 250)]
public class ThresholdLaws
{
    [Property]
    public void ExactFigure_IsMetOrNotMet_AsTheVerbSays(Comparison comparison, Nested figure) =>
        Assert.Equal(
            figure.Ends.Lower.Meets(comparison, figure.Limit).ToVerdict(),
            comparison.Threshold(figure.Limit.ToShare()).Judge(figure.Ends.Lower.ToEvidence()));

    [Property]
    public void Bounds_AreDecidedExactlyWhenBothEndsAgree(Comparison comparison, Nested figure)
    {
        var atLower = figure.Ends.Lower.Meets(comparison, figure.Limit);
        var atUpper = figure.Ends.Upper.Meets(comparison, figure.Limit);

        Assert.Equal(
            atLower == atUpper ? atLower.ToVerdict() : Verdict.Undetermined,
            comparison.Threshold(figure.Limit.ToShare()).Judge(figure.Narrow));
    }

    [Property]
    public void NarrowerEvidence_NeverFlipsADecidedVerdict(Comparison comparison, Nested figure)
    {
        var threshold = comparison.Threshold(figure.Limit.ToShare());

        Assert.True(threshold.Judge(figure.Wide).MayBecome(threshold.Judge(figure.Narrow)));
        Assert.Equal(Verdict.Undetermined, threshold.Judge(Evidence.Unknown));
    }

    [Property]
    public void AtLeast_AndLessThan_AreComplements(Nested figure)
    {
        var atLeast = Threshold.AtLeast(figure.Limit.ToShare());
        var lessThan = Threshold.LessThan(figure.Limit.ToShare());

        foreach (var evidence in new[] { figure.Wide, figure.Narrow, figure.Ends.Lower.ToEvidence() })
        {
            Assert.Equal(
                lessThan.Judge(evidence) switch { Verdict.Met => Verdict.NotMet, Verdict.NotMet => Verdict.Met, _ => Verdict.Undetermined },
                atLeast.Judge(evidence));
        }
    }

    [Property]
    public void MoreThan_ImpliesAtLeast_AndTheyDifferOnlyExactlyAtTheLimit(Nested figure)
    {
        var moreThan = Threshold.MoreThan(figure.Limit.ToShare());
        var atLeast = Threshold.AtLeast(figure.Limit.ToShare());
        var exact = figure.Ends.Lower.ToEvidence();

        Assert.True(moreThan.Judge(figure.Wide) != Verdict.Met || atLeast.Judge(figure.Wide) == Verdict.Met);
        Assert.True(atLeast.Judge(figure.Wide) != Verdict.NotMet || moreThan.Judge(figure.Wide) == Verdict.NotMet);
        Assert.Equal(figure.Ends.Lower == figure.Limit, moreThan.Judge(exact) != atLeast.Judge(exact));
    }

    [Property]
    public void HarderLimit_NeverMeetsWhatTheEasierDoesNot(Comparison comparison, Nested figure, Ratio other)
    {
        var isOtherHarder = (comparison == Comparison.LessThan) == (other < figure.Limit);
        var (easy, hard) = isOtherHarder ? (figure.Limit, other) : (other, figure.Limit);
        var byEasy = comparison.Threshold(easy.ToShare()).Judge(figure.Wide);
        var byHard = comparison.Threshold(hard.ToShare()).Judge(figure.Wide);

        Assert.True(byHard != Verdict.Met || byEasy == Verdict.Met);
        Assert.True(byEasy != Verdict.NotMet || byHard == Verdict.NotMet);
    }

    [Property]
    public void MultipleOfNational_IsDecidedExactlyWhenEveryPairWithinTheBoundsAgrees(MultipleCase given)
    {
        bool IsMet(Ratio figure, Ratio national) => figure.Meets(given.Comparison, given.Multiple * national);
        (Ratio Lower, Ratio Upper) figure = given.Figure.Ends, national = given.National.Ends;
        bool[] pairs =
        [
            IsMet(figure.Lower, national.Lower), IsMet(figure.Lower, national.Upper),
            IsMet(figure.Upper, national.Lower), IsMet(figure.Upper, national.Upper),
        ];

        Assert.Equal(
            pairs.Distinct().Count() == 1 ? pairs[0].ToVerdict() : Verdict.Undetermined,
            given.Threshold.Judge(given.Figure.Narrow, given.National.Narrow));
    }

    [Property]
    public void MultipleOfNational_NarrowerEvidenceOfEither_NeverFlipsADecidedVerdict(MultipleCase given)
    {
        var verdict = given.Threshold.Judge(given.Figure.Wide, given.National.Wide);

        Assert.True(verdict.MayBecome(given.Threshold.Judge(given.Figure.Narrow, given.National.Wide)));
        Assert.True(verdict.MayBecome(given.Threshold.Judge(given.Figure.Wide, given.National.Narrow)));
        Assert.True(verdict.MayBecome(given.Threshold.Judge(given.Figure.Narrow, given.National.Narrow)));
    }

    [Property]
    public void OpenEnd_OfAShareOfPeople_IsNobodyOrEverybody(Ratio share)
    {
        var criterion = new Criterion(Indicator.Convicted, Threshold.AtLeast(Limit.TimesNational(3)), new LegalSource("a what-if"));
        var end = share.ClampToPeople();

        Assert.True(criterion.Judge(Evidence.Between(null, end.ToShare())).Evidence.Spans(Ratio.Zero, end));
        Assert.True(criterion.Judge(Evidence.Between(end.ToShare(), null)).Evidence.Spans(end, Ratio.One));
        Assert.True(criterion.Judge(Evidence.Unknown, end.ToEvidence()).IsUnknown);
    }

    [Property]
    public void Margin_ContainsTheDifferenceOfFigureAndLimit_AndReachesBothExtremes(Nested figure)
    {
        var criterion = new Criterion(Indicator.RelativeIncome, Threshold.LessThan(figure.Limit.ToShare()), new LegalSource("a what-if"));

        Assert.True(criterion.Judge(figure.Narrow).Margin.Spans(figure.Ends.Lower - figure.Limit, figure.Ends.Upper - figure.Limit));
    }

    [Property]
    public void MarginToAMultipleOfNational_SpansTheExtremes(MultipleCase given)
    {
        var criterion = new Criterion(Indicator.RelativeIncome, given.Threshold, new LegalSource("a what-if"));
        var (figure, national) = (given.Figure.Ends, given.National.Ends);

        Assert.True(criterion.Judge(given.Figure.Narrow, given.National.Narrow).Margin
            .Spans(figure.Lower - (given.Multiple * national.Upper), figure.Upper - (given.Multiple * national.Lower)));
    }
}
