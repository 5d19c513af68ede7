namespace Kriterium.Notebooks.Tests;

/// <summary>What a cell printed, and what it showed of the value that it ends with.</summary>
internal sealed record CellOutput(string Printed, string? Html);
