using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>The exact value of a rule's figure at which the verdict on one area changes, the rest of the rule being as it is.</summary>
/// <remarks>
/// <para>One area can have several: a figure that is known within bounds only, such as a printed one, takes it from listed to undetermined
/// at one end of them and to not listed at the other. Equal when all parts are.</para>
/// <para>Either <see cref="Limit"/> or <see cref="Number"/> is the value; the other is <c>null</c>.</para>
/// </remarks>
[JsonConverter(typeof(KriteriumJsonConverter))]
public sealed record AreaFlip
{
    internal AreaFlip(string areaId, CalendarDate listDate, Limit? limit, long? number, Verdict below, Verdict at, Verdict above)
    {
        AreaId = areaId;
        ListDate = listDate;
        Limit = limit;
        Number = number;
        Below = below;
        At = at;
        Above = above;
    }

    /// <summary>The area's identity.</summary>
    public string AreaId { get; }

    /// <summary>The date of its list.</summary>
    public CalendarDate ListDate { get; }

    /// <summary>The limit at which the verdict changes: an exact share, or an exact multiple of the national share.</summary>
    public Limit? Limit { get; }

    /// <summary>The required count, smallest population or window from which on the verdict is another.</summary>
    public long? Number { get; }

    /// <summary>The verdict on the area just below the value: down to its previous flip, if there is one.</summary>
    public Verdict Below { get; }

    /// <summary>The verdict at the value itself: that of one side, by the verb of the criterion. Of a number, that of above.</summary>
    public Verdict At { get; }

    /// <summary>The verdict just above the value: up to its next flip, if there is one.</summary>
    public Verdict Above { get; }

    /// <summary>"aldersrogade on 2014-12-01: listed below 2.7 %, not listed at 2.7 %, not listed above".</summary>
    public override string ToString()
    {
        var value = Sweep.Text(Limit, Number);
        return AreaId + " on " + ListDate + ": " + Words.Listed(Below) + " below " + value + ", " + Words.Listed(At) + " at " + value
            + ", " + Words.Listed(Above) + " above";
    }
}
