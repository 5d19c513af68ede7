namespace Kriterium;

/// <summary>One impossible figure of a resident, and the position of its row.</summary>
public readonly record struct ResidentFault
{
    internal ResidentFault(long row, FieldFault fault)
    {
        Row = row;
        Fault = fault;
    }

    /// <summary>The position of the row in what was added, from 0.</summary>
    public long Row { get; }

    /// <summary>The figure, what was given and what is allowed.</summary>
    /// <remarks>
    /// A figure has the name of its parameter in <see cref="Resident"/>: <c>year</c>, <c>area</c>, <c>region</c>, <c>age</c>,
    /// <c>traits</c>, <c>outsideLabourMarketThousandths</c>, <c>grossIncome</c>. In a data reader it has the name of its column.
    /// </remarks>
    public FieldFault Fault { get; }

    /// <summary>"row 12: age is 200; give 0 to 125".</summary>
    public override string ToString() => "row " + Words.Number(Row) + ": " + Fault;
}
