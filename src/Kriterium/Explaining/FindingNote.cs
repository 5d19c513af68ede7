namespace Kriterium;

/// <summary>What the note of a finding says, so that it can be said in any language.</summary>
internal enum FindingNote
{
    None,

    /// <summary>The two readings of unknown education differ.</summary>
    ReadingsDiffer,

    /// <summary>The counts and the published figure exclude one another.</summary>
    Contradiction,

    /// <summary>More people are taxed than live there.</summary>
    MoreTaxpayers,

    /// <summary>Something was given that does not answer the criterion.</summary>
    Unused,
}

internal static class FindingNotes
{
    public static FindingNote Of(Finding finding, AreaMeasurement area) =>
        finding.Note is not { } note ? FindingNote.None
        : note == AreaClassifier.UnknownEducationNote ? FindingNote.ReadingsDiffer
        : note == AreaClassifier.ContradictionNote ? FindingNote.Contradiction
        : note == UnusedInputs.TaxpayersNote(finding.Criterion, area) ? FindingNote.MoreTaxpayers
        : FindingNote.Unused;
}
