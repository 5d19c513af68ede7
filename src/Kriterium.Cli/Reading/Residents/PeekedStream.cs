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

        return _stream.Read(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _stream.Dispose();
        base.Dispose(disposing);
    }
}
