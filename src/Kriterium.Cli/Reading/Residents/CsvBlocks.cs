using System.Buffers;
using CsvHelper;

namespace Kriterium.Cli.Reading;

/// <summary>A text cut into blocks of whole records, which several threads take in turn.</summary>
/// <param name="text">The text, read from where it stands.</param>
/// <param name="separator">What stands between the fields.</param>
/// <param name="start">The bytes that come before.</param>
/// <param name="linesBefore">The lines that come before; <c>null</c> where lines need not be counted.</param>
/// <param name="blockBytes">The longest block, and so the longest record.</param>
internal sealed class CsvBlocks(Stream text, char separator, long start, long? linesBefore, int blockBytes = CsvBlocks.Largest)
    : IDisposable
{
    /// <summary>
    /// A longer record is most likely a quote that is never closed, and the rest of the file would have to be held in memory.
    /// </summary>
    public const int Largest = 1024 * 1024;

    private readonly Lock _reading = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(blockBytes);
    private int _filled;
    private bool _isEnded;

    /// <summary>Takes the next block, on any thread; <c>null</c> at the end. The caller disposes it.</summary>
    /// <exception cref="CsvRecordTooLongException">The next record is longer than a block. Nothing comes after it.</exception>
    public CsvBlock? Next()
    {
        lock (_reading)
        {
            if (_isEnded) return null;

            // Whoever comes after a failure finds the end.
            _isEnded = true;
            var capacity = blockBytes - _filled;
            var read = text.ReadAtLeast(_buffer.AsSpan(_filled, capacity), capacity, throwOnEndOfStream: false);
            _filled += read;
            if (_filled == 0) return null;

            var isLast = read < capacity;
            var length = isLast ? _filled : EndOfRecords(_buffer.AsMemory(0, _filled));
            if (length == 0) throw new CsvRecordTooLongException(start, linesBefore);

            var block = new CsvBlock(_buffer, ..length, start, linesBefore);
            var rest = _buffer.AsSpan(length.._filled);
            _buffer = ArrayPool<byte>.Shared.Rent(blockBytes);
            rest.CopyTo(_buffer);
            start += length;
            if (linesBefore is not null) linesBefore += LineBreaks.Count(block.Text.Span);
            (_filled, _isEnded) = (_filled - length, isLast);
            return block;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    /// <summary>How to read the records of a block.</summary>
    public static CsvReaderOptions Options(char separator) => CsvReaderOptions.Default with { Separator = separator, HasHeader = false };

    /// <summary>The end of the last record that is certainly complete; 0 when there is none.</summary>
    private int EndOfRecords(ReadOnlyMemory<byte> utf8)
    {
        if (!utf8.Span.Contains((byte)'"')) return EndOfLines(utf8.Span);

        // A line break between quotes ends no record: the CSV reader says where the last one starts, and whether a line break follows it.
        using var reader = CsvReader.Create(utf8, Options(separator));
        var (last, end) = (0, 0);
        while (reader.Read()) (last, end) = ((int)reader.ByteOffset, (int)reader.ByteOffset + reader.RawRecord.Length);
        var lines = EndOfLines(utf8.Span[end..]);
        return lines > 0 ? end + lines : last;
    }

    /// <summary>
    /// The end of the last line that is certainly complete; 0 when there is none. A CR at the very end may have its LF in the next
    /// block.
    /// </summary>
    private static int EndOfLines(ReadOnlySpan<byte> utf8)
    {
        var feed = utf8.LastIndexOf((byte)'\n');
        return feed >= 0 ? feed + 1 : utf8.IsEmpty ? 0 : utf8[..^1].LastIndexOf((byte)'\r') + 1;
    }
}

/// <summary>Some records of a text.</summary>
/// <param name="rented">Holds them, and is given back.</param>
/// <param name="text">Where in it they stand.</param>
/// <param name="start">The bytes of the text before them.</param>
/// <param name="linesBefore">The lines of the text before them; <c>null</c> where they are not counted.</param>
internal sealed class CsvBlock(byte[] rented, Range text, long start, long? linesBefore) : IDisposable
{
    public ReadOnlyMemory<byte> Text => rented.AsMemory(text);

    public long Start => start;

    public long? LinesBefore => linesBefore;

    /// <summary>This block without its first bytes, in its place.</summary>
    public CsvBlock From(int bytes) =>
        new(rented, (text.Start.Value + bytes)..text.End, start + bytes, linesBefore + LineBreaks.Count(Text.Span[..bytes]));

    public void Dispose() => ArrayPool<byte>.Shared.Return(rented);
}

/// <summary>A record is longer than <see cref="CsvBlocks.Largest"/>.</summary>
internal sealed class CsvRecordTooLongException(long start, long? linesBefore) : Exception
{
    /// <summary>The bytes of the text before it.</summary>
    public long Start => start;

    /// <summary>The lines of the text before it; <c>null</c> where they are not counted.</summary>
    public long? LinesBefore => linesBefore;
}
