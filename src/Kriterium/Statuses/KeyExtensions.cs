namespace Kriterium;

/// <summary>Statuses, verdicts, kinds and bases as files and documents write them: keys of lower-case letters and underscores.</summary>
public static class KeyExtensions
{
    /// <summary>"none", "particularly_vulnerable", "vulnerable", "parallel_society" and so on; else "undetermined".</summary>
    /// <param name="status">Any status.</param>
    public static string ToKey(this AreaStatus status) => Words.Status(status);

    /// <summary>"met" or "not_met"; else "undetermined".</summary>
    /// <param name="verdict">The verdict on a criterion.</param>
    public static string ToKey(this Verdict verdict) => Joined(Words.Verdict(verdict));

    /// <summary>The verdict on a whole area, which is on the list or not: "listed" or "not_listed"; else "undetermined".</summary>
    /// <param name="verdict">The verdict on an area.</param>
    public static string ToListedKey(this Verdict verdict) => Joined(Words.Listed(verdict));

    /// <summary>"area", "condition" or "undertaking".</summary>
    /// <param name="kind">What a point depends on.</param>
    public static string ToKey(this AgreementPointKind kind) => Words.Kind(kind);

    /// <summary>"listed", "not_listed", "partial_list", "earlier_status" or "predecessors_differ"; else "not_given".</summary>
    /// <param name="basis">What the answer rests on.</param>
    public static string ToKey(this EarlierListBasis basis) => Joined(Words.Basis(basis));

    /// <summary>"undetermined", "entered", "left", "raised", "lowered", "stayed", "stayed_off" and so on.</summary>
    /// <param name="move">What became of an area.</param>
    /// <exception cref="System.Text.Json.JsonException"><paramref name="move"/> is not one of <see cref="ListMove"/>.</exception>
    public static string ToKey(this ListMove move) => EnumKeys<ListMove>.Of(move);

    /// <summary>What is imagined to happen to people: "change", "move_out" or "move_in".</summary>
    /// <param name="move">The move.</param>
    public static string ToKey(this MarginMove move) => EnumKeys<MarginMove>.Of(move);

    /// <summary>How well a margin is known: "unknown", "exact", "bounds" or "impossible".</summary>
    /// <param name="state">How well it is known.</param>
    public static string ToKey(this MarginState state) => EnumKeys<MarginState>.Of(state);

    private static string Joined(string words) => words.Replace(' ', '_');
}
