namespace Kriterium.Cli.Reading;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekedStream : ReadOnlyStream
{
    private const int MostAhead = 64 * 1024;

    private readonly Stream _stream;
    private ReadOnlyMemory<byte> _ahead;

    public PeekedStream(Stream stream)
    {
        _stream = stream;
        var ahead = new byte[MostAhead];
        _ahead = ahead.AsMemory(0, stream.ReadAtLeast(ahead, MostAhead, throwOnEndOfStream: false));
    }

    /// <summary>The next bytes, as far as they have been looked at.</summary>
    public ReadOnlySpan<byte> Ahead => _ahead.Span;

    /// <summary>Whether a quotation mark among the bytes that were not looked at ends reading with a <see cref="QuoteException"/>, before any of it is handed on.</summary>
    public bool RefusesQuotes { get; set; }

    /// <summary>Passes over bytes that are <see cref="Ahead"/>.</summary>
    public void Skip(int bytes) => _ahead = _ahead[bytes..];

    public override int Read(Span<byte> buffer)
    {
        if (!_ahead.IsEmpty)
        {
            var count = Math.Min(buffer.Length, _ahead.Length);
            _ahead.Span[..count].CopyTo(buffer);
            _ahead = _ahead[count..];
            return count;
        }

        var read = _stream.Read(buffer);
        return RefusesQuotes && buffer[..read].Contains((byte)'"') ? throw new QuoteException() : read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _stream.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A quotation mark came where none was expected.</summary>
internal sealed class QuoteException : Exception;
