namespace Kriterium.Cli.Reading;

/// <summary>How far reading residents has come, reported by any thread.</summary>
internal sealed class ResidentProgress
{
    private long _rows;
    private long _bytes;

    /// <summary>How many rows have been read.</summary>
    public long Rows => Interlocked.Read(ref _rows);

    /// <summary>How much of the files has been read, from 0 to 1; <c>null</c> where their length is not known.</summary>
    public double? Share => TotalBytes is > 0 and var total ? Math.Min(1, Interlocked.Read(ref _bytes) / (double)total) : null;

    /// <summary>The length of all files; <c>null</c> where one has none, such as a pipe.</summary>
    public long? TotalBytes { get; set; }

    public void AddRows(long rows) => Interlocked.Add(ref _rows, rows);

    public void AddBytes(long bytes) => Interlocked.Add(ref _bytes, bytes);
}
