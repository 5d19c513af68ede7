namespace Kriterium;

/// <summary>What an indicator that is a share of people divides by what: one or two figures by their common base.</summary>
/// <remarks>Where the law leaves open how unknown education counts, an indicator has two of them, and both readings are allowed.</remarks>
internal sealed class MeasuredShare
{
    public static readonly MeasuredShare NonWestern = new(YearFigure.NonWestern);
    public static readonly MeasuredShare OutsideLabourMarket = new(YearFigure.OutsideLabourMarket);
    public static readonly MeasuredShare Convicted = new(YearFigure.Convicted);
    public static readonly MeasuredShare BasicEducation = new(YearFigure.BasicEducation, apart: YearFigure.UnknownEducation);
    public static readonly MeasuredShare BasicOrUnknownEducation = new(YearFigure.BasicEducation, YearFigure.UnknownEducation);

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
