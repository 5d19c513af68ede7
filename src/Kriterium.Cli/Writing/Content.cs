using System.Text;

namespace Kriterium.Cli.Writing;

/// <summary>What is written as a result: a text, a text as it is made, or bytes that are not text.</summary>
internal readonly struct Content
{
    private const int BufferSize = 64 * 1024;

    private readonly Action<TextWriter>? _write;
    private readonly byte[] _bytes;

    private Content(Action<TextWriter>? write, byte[] bytes) => (_write, _bytes) = (write, bytes);

    public static implicit operator Content(string text) => new(writer => writer.Write(text), []);

    public static implicit operator Content(byte[] bytes) => new(null, bytes);

    /// <summary>A text that is written as it is made.</summary>
    public static Content Of(Action<TextWriter> write) => new(write, []);

    public void WriteTo(Stream stream)
    {
        if (_write is null)
        {
            stream.Write(_bytes);
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(false), BufferSize, leaveOpen: true) { NewLine = "\n" };
        _write(writer);
    }

    /// <exception cref="InvalidOperationException">These are bytes, and the writer is not one of a stream.</exception>
    public void WriteTo(TextWriter output)
    {
        if (_write is not null)
        {
            _write(output);
        }
        else if (output is StreamWriter { BaseStream: var stream })
        {
            output.Flush();
            stream.Write(_bytes);
        }
        else
        {
            throw new InvalidOperationException("Bytes are written to a stream; give a StreamWriter.");
        }
    }
}
