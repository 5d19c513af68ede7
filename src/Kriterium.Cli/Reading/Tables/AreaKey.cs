namespace Kriterium.Cli.Reading;

/// <summary>One area on one list: what a line of output is about.</summary>
internal readonly record struct AreaKey(CalendarDate ListDate, string AreaId)
{
    public override string ToString() => AreaId + " on the list of " + ListDate;
}
