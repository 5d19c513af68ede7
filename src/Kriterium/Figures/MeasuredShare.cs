namespace Kriterium;

/// <summary>What an indicator that is a share of people divides by what: one or two figures by their common base.</summary>
/// <remarks>Where the law leaves open how unknown education counts, an indicator has two of them, and both readings are allowed.</remarks>
internal sealed class MeasuredShare
{
    private static readonly MeasuredShare NonWestern = new(YearFigure.NonWestern);
    private static readonly MeasuredShare OutsideLabourMarket = new(YearFigure.OutsideLabourMarket);
    private static readonly MeasuredShare Convicted = new(YearFigure.Convicted);
    private static readonly MeasuredShare BasicEducation = new(YearFigure.BasicEducation, apart: YearFigure.UnknownEducation);
    private static readonly MeasuredShare BasicOrUnknownEducation = new(YearFigure.BasicEducation, YearFigure.UnknownEducation);

    private MeasuredShare(YearFigure part, YearFigure? otherPart = null, YearFigure? apart = null)
    {
        Part = part;
        OtherPart = otherPart;
        Apart = apart;
    }

    public YearFigure Part { get; }

    /// <summary>What is added to the part, or <c>null</c>.</summary>
    public YearFigure? OtherPart { get; }

    /// <summary>Those of the same base who are surely not in the part, or <c>null</c>.</summary>
    public YearFigure? Apart { get; }

    public YearFigure Whole => Part.Whole!;

    public int UnitsPerPerson => Part.UnitsPerPerson;

    /// <summary>Every reading of the law of an indicator; none for the income, which is not a share of people.</summary>
    public static IReadOnlyList<MeasuredShare> ReadingsOf(Indicator indicator, EducationDefinition education) =>
        ReferenceEquals(indicator, Indicator.NonWestern) ? [NonWestern]
        : ReferenceEquals(indicator, Indicator.OutsideLabourMarket) ? [OutsideLabourMarket]
        : ReferenceEquals(indicator, Indicator.Convicted) ? [Convicted]
        : ReferenceEquals(indicator, Indicator.RelativeIncome) ? []
        : !ReferenceEquals(indicator, Indicator.BasicEducation) ? throw Indicator.NotHandled(indicator)
        : education == EducationDefinition.DanishOrApproved ? [BasicOrUnknownEducation, BasicEducation]
        : [BasicOrUnknownEducation];
}

/// <summary>A part and its base in one year. <c>default</c> is unknown.</summary>
internal readonly struct SharePart(Count part, Count whole, long apart = 0)
{
    /// <summary>In units of which a person has one or a thousand.</summary>
    public Count Part => part;

    /// <summary>Persons.</summary>
    public Count Whole => whole;

    /// <summary>Persons of the base who are surely not in the part.</summary>
    public long Apart => apart;
}
