namespace Kriterium;

/// <summary>What the note of a finding says, taken apart so that it can be said in any language.</summary>
internal sealed class FindingNote
{
    private FindingNote(bool readingsDiffer, bool isContradicted, int? yearOfMoreTaxpayers, IReadOnlyList<Unused> unused)
    {
        ReadingsDiffer = readingsDiffer;
        IsContradicted = isContradicted;
        YearOfMoreTaxpayers = yearOfMoreTaxpayers;
        Unused = unused;
    }

    /// <summary>Whether the two readings of unknown education differ.</summary>
    public bool ReadingsDiffer { get; }

    /// <summary>Whether the counts and the published figure exclude one another.</summary>
    public bool IsContradicted { get; }

    /// <summary>The year in which more people are taxed than live there, or <c>null</c>.</summary>
    public int? YearOfMoreTaxpayers { get; }

    /// <summary>What was given and does not answer the criterion.</summary>
    public IReadOnlyList<Unused> Unused { get; }

    /// <summary>What the finding's own note is about, and nothing else.</summary>
    public static FindingNote Of(Finding finding, AreaMeasurement area)
    {
        if (finding.Note is not { } note) return new FindingNote(false, false, null, []);
        if (note == AreaClassifier.UnknownEducationNote) return new FindingNote(true, false, null, []);
        if (note == AreaClassifier.ContradictionNote) return new FindingNote(false, true, null, []);

        var year = UnusedInputs.YearOfMoreTaxpayers(finding.Criterion, area);
        return new FindingNote(false, false, year, year is null ? [.. UnusedInputs.Find(finding.Criterion, area)] : []);
    }
}
