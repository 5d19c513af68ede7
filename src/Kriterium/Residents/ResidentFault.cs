namespace Kriterium;

/// <summary>One impossible figure in a row about a resident, and where the row stands.</summary>
public readonly record struct ResidentFault
{
    internal ResidentFault(long row, FieldFault fault)
    {
        Row = row;
        Fault = fault;
    }

    /// <summary>The position of the row, from 0, in what was handed over.</summary>
    public long Row { get; }

    /// <summary>The figure by the name of its parameter (<c>area</c>, <c>region</c>, <c>age</c>, <c>traits</c>, <c>outsideLabour</c>, <c>grossIncome</c>, <c>year</c>; in a data reader by its column), what was given and what is allowed.</summary>
    public FieldFault Fault { get; }

    /// <summary>"row 12: age is 200; give 0 to 125".</summary>
    public override string ToString() => "row " + Text.Number(Row) + ": " + Fault;
}
