namespace Kriterium.Cli.Reading;

/// <summary>What the yearly lists up to one say of an area on it.</summary>
/// <param name="Row">The area and the list.</param>
/// <param name="InARow">On how many yearly lists in a row it has been a parallel society (before 2018: particularly vulnerable).</param>
/// <param name="IsTransformation">
/// Whether these make it a transformation area; <c>null</c> on an extra list, and on one of a time without that status.
/// </param>
internal sealed record ConsecutiveRun(MembershipRow Row, Count InARow, Verdict? IsTransformation)
{
    public static ConsecutiveRun Of(MembershipRow row, ListHistory history)
    {
        var (list, areaId) = row.Key;
        return new ConsecutiveRun(row, history.ConsecutiveLists(areaId, list), history.HasConsecutiveLists(areaId, list));
    }
}
