namespace Kriterium.Cli.Reading;

/// <summary>Counts the lines of a text up to given places, in one pass: CR, LF and CR LF each end a line.</summary>
internal sealed class LineBreaks(Stream text)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _at;
    private int _filled;
    private long _position;
    private long _line = 1;
    private bool _afterReturn;

    /// <summary>How many lines end in a part of a text.</summary>
    public static long Count(ReadOnlySpan<byte> utf8)
    {
        long breaks = 0;
        var afterReturn = false;
        foreach (var one in utf8) breaks += Step(one, ref afterReturn);
        return breaks;
    }

    /// <summary>The line of a place, from 1.</summary>
    /// <param name="position">The byte, from 0; never before the one asked for last.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public long LineAt(long position, CancellationToken cancellation)
    {
        while (_position < position)
        {
            if (_at == _filled)
            {
                cancellation.ThrowIfCancellationRequested();
                (_at, _filled) = (0, text.Read(_buffer));
                if (_filled == 0) break;
            }

            var part = _buffer.AsSpan(_at, (int)Math.Min(_filled - _at, position - _position));
            foreach (var one in part) _line += Step(one, ref _afterReturn);
            _at += part.Length;
            _position += part.Length;
        }

        return _line;
    }

    private static int Step(byte one, ref bool afterReturn)
    {
        var ends = one == '\r' || (one == '\n' && !afterReturn);
        afterReturn = one == '\r';
        return ends ? 1 : 0;
    }
}
