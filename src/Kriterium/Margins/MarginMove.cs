using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What is imagined to happen to people of an area in the newest year of a criterion's window.</summary>
/// <remarks>
/// Whose move it is follows from the side on which the figure lies: always of those who carry it towards its limit
/// (docs/decisions/0043-what-a-margin-moves.md). The attribute is what the criterion counts, such as being convicted. Each person counts in
/// full: where people count in part, one person is 1,000 thousandths.
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum MarginMove
{
    /// <summary>
    /// A resident's attribute changes: one who has it no longer does where the figure must fall, and the reverse where it must rise. The
    /// base stays. Of the income, the area's total changes by one krone.
    /// </summary>
    Change = 0,

    /// <summary>
    /// A resident leaves: one with the attribute where the figure must fall, so that part and base both fall; one without it where the
    /// figure must rise, so that the base falls. One person at least stays in the base.
    /// </summary>
    MoveOut = 1,

    /// <summary>
    /// A resident comes: one without the attribute where the figure must fall, so that the base rises; one with it where the figure must
    /// rise, so that part and base both rise.
    /// </summary>
    MoveIn = 2,
}
