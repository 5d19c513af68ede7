namespace Kriterium.Cli.Reading;

/// <summary>The bytes of a file of residents, decompressed if its first bytes say that it is gzip-compressed.</summary>
internal sealed class ResidentInput : IDisposable
{
    private readonly FileStream _file;

    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="InvalidDataException">It cannot be decompressed.</exception>
    public ResidentInput(string path)
    {
        _file = SourceFile.Open(path);
        try
        {
            Bytes = _file.CanSeek && _file.Length is > 0 and var length ? length : null;
            Stream = new PeekedStream(_file);
            IsParquet = Stream.Ahead.StartsWith("PAR1"u8);
            if (Stream.Ahead.StartsWith((byte[])[0x1F, 0x8B]))
                Stream = new PeekedStream(new GzipMembers(Stream, CanReopen ? () => SourceFile.Open(path) : null));
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>What is in it, decompressed.</summary>
    public PeekedStream Stream { get; }

    /// <summary>Whether it can be opened once more, to be read from its start again.</summary>
    public bool CanReopen => Bytes is not null;

    /// <summary>The length of the file; <c>null</c> where it has none, such as a pipe.</summary>
    public long? Bytes { get; }

    public bool IsParquet { get; }

    /// <summary>How much of the file has been read.</summary>
    public long Position => Bytes is null ? 0 : _file.Position;

    public void Dispose()
    {
        Stream.Dispose();
        _file.Dispose();
    }
}
