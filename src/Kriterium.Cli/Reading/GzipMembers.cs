using System.IO.Compression;

namespace Kriterium.Cli.Reading;

/// <summary>A gzip file, decompressed: one member after another, and after the last one nothing but zero bytes.</summary>
/// <remarks>
/// <see cref="GZipStream"/> checks each member and goes on to the next, but ignores whatever is not one. A good end differs from that:
/// only then has it asked for more and been given nothing.
/// </remarks>
internal sealed class GzipMembers : ReadOnlyStream
{
    private readonly Pieces _file;
    private readonly GZipStream _members;
    private readonly Func<Stream>? _reopen;

    // Without it, a file that was cut short would pass for a shorter one.
    static GzipMembers() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    /// <param name="file">The compressed bytes; closed with this stream.</param>
    /// <param name="reopen">Opens them once more, to find the exact place of a fault; <c>null</c> when they cannot be read twice.</param>
    public GzipMembers(Stream file, Func<Stream>? reopen)
        : this(new Pieces(file, long.MaxValue)) => _reopen = reopen;

    private GzipMembers(Pieces file)
    {
        _file = file;
        _members = new GZipStream(file, CompressionMode.Decompress);
    }

    /// <exception cref="InvalidDataException">A member is damaged or not whole, or something else follows it.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = _members.Read(buffer);
        }
        catch (InvalidDataException)
        {
            if (_file.IsAtEnd) throw Refusal("the file ends at offset " + Words.Number(_file.End) + ", inside a gzip member");

            RefuseAtExactPlace();
            throw Refusal("a gzip member is damaged at or before offset " + Words.Number(_file.End - 1));
        }

        if (read == 0 && !buffer.IsEmpty && !_file.IsAtEnd) RefuseAllButZeros();
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _members.Dispose();
        base.Dispose(disposing);
    }

    private static InvalidDataException Refusal(string problem) => new(problem + "; transfer or compress the file again");

    /// <summary>Looks at what follows the last member, when that is not the end of the file.</summary>
    private void RefuseAllButZeros()
    {
        if (!_file.IsZeros)
        {
            RefuseAtExactPlace();
            var (first, last) = (Words.Number(_file.Start), Words.Number(_file.End - 1));
            throw Refusal(
                "at " + (first == last ? "offset " + first : "an offset from " + first + " to " + last)
                + ", what follows a gzip member is neither another one nor zero bytes up to the end of the file");
        }

        if (_file.FindOtherThanZero() is { } other)
        {
            throw Refusal(
                "at offset " + Words.Number(other)
                + ", something follows the zero bytes after a gzip member; only zero bytes up to the end of the file are allowed there");
        }
    }

    /// <summary>Refuses the file as a second reading does, which takes it byte by byte from where the first one found the fault.</summary>
    private void RefuseAtExactPlace()
    {
        if (_reopen is null) return;

        using var again = new GzipMembers(new Pieces(_reopen(), _file.Start));
        again.CopyTo(Null);
    }

    /// <summary>Hands on a file in pieces and knows the last one. Zero bytes at the end of a block read are a piece of their own.</summary>
    private sealed class Pieces(Stream file, long byteByByteFrom) : ReadOnlyStream
    {
        private int _zeros;

        /// <summary>Where the last piece starts in the file, from 0.</summary>
        public long Start { get; private set; }

        /// <summary>Where the next one starts.</summary>
        public long End { get; private set; }

        /// <summary>Whether the last piece is nothing but zero bytes.</summary>
        public bool IsZeros { get; private set; }

        /// <summary>Whether there was none left.</summary>
        public bool IsAtEnd => Start == End;

        public override int Read(Span<byte> buffer)
        {
            Start = End;
            IsZeros = false;
            if (_zeros == 0)
            {
                var most = Start < byteByByteFrom ? Math.Min(buffer.Length, byteByByteFrom - Start) : 1;
                var read = file.Read(buffer[..(int)most]);
                var length = buffer[..read].LastIndexOfAnyExcept((byte)0) + 1;
                _zeros = read - length;
                End += length;
                if (length > 0 || read == 0) return length;
            }

            IsZeros = true;
            var zeros = buffer[..Math.Min(_zeros, buffer.Length)];
            zeros.Clear();
            _zeros -= zeros.Length;
            End += zeros.Length;
            return zeros.Length;
        }

        /// <summary>Where the first byte after the last piece is that is not zero; <c>null</c> when there is none.</summary>
        public long? FindOtherThanZero()
        {
            var buffer = new byte[8 * 1024];
            while (Read(buffer) > 0)
            {
                if (!IsZeros) return Start + buffer.AsSpan().IndexOfAnyExcept((byte)0);
            }

            return null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) file.Dispose();
            base.Dispose(disposing);
        }
    }
}
