using System.Buffers;
using System.Text;

namespace Kriterium.Cli.Reading;

/// <summary>The text of an input file: UTF-8, checked, without its byte order mark.</summary>
internal static class SourceFile
{
    /// <summary>What is wrong with a file that has nothing in it but blanks.</summary>
    public const string Empty = "this is empty; give a file with a header line";

    private const int Largest = 256 * 1024 * 1024;
    private const string SaveAs = "save it as \"CSV UTF-8\"";

    /// <summary>Reads a file whole, or adds the one fault that keeps it from being read.</summary>
    public static ReadOnlyMemory<byte>? Read(string path, List<Fault> faults)
    {
        void Refuse(string problem, long? line = null) => faults.Add(new Fault(path, line, null, problem));

        return Guard<ReadOnlyMemory<byte>?>(path, faults, () =>
        {
            using var stream = Open(path);
            var text = new ArrayBufferWriter<byte>(64 * 1024);
            while (true)
            {
                var chunk = text.GetSpan(64 * 1024);
                var read = stream.ReadAtLeast(chunk, 4, throwOnEndOfStream: false);
                if (read == 0) break;

                if (Encoded(chunk[..read], isStart: text.WrittenCount == 0) is { } problem)
                {
                    Refuse(problem);
                    return null;
                }

                text.Advance(read);
                if (text.WrittenCount > Largest)
                {
                    Refuse("this is larger than " + Words.Number(Largest / 1024 / 1024) + " MB; give a smaller file");
                    return null;
                }
            }

            var utf8 = text.WrittenMemory;
            if (utf8.Span.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
            if (utf8.Span.Trim(" \t\r\n"u8).IsEmpty)
            {
                Refuse(Empty);
                return null;
            }

            if (FirstInvalid(utf8.Span) is { } invalid)
            {
                Refuse("a letter here is not UTF-8; " + SaveAs, LineOf(utf8.Span, invalid));
                return null;
            }

            // It is not a character, and a text with it has no NFC form.
            if (utf8.Span.IndexOf("\uFFFE"u8) is >= 0 and var noCharacter)
            {
                Refuse("there is no character U+FFFE; leave it out", LineOf(utf8.Span, noCharacter));
                return null;
            }

            return utf8;
        });
    }

    /// <summary>Opens a file to be read from its start to its end.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path)) throw new IsFolderException();

        // Shared, since a spreadsheet may have it open.
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
    }

    /// <summary>Does something with a file; <c>null</c> and a fault in words when the file keeps it from being done.</summary>
    public static T? Guard<T>(string path, List<Fault> faults, Func<T?> read)
    {
        string problem;
        try
        {
            return read();
        }
        catch (IsFolderException)
        {
            problem = "this is a folder; give a file";
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = "there is no such file";
        }
        catch (UnauthorizedAccessException)
        {
            problem = "this may not be read; check its permissions";
        }
        catch (InvalidDataException exception)
        {
            problem = "this cannot be decompressed: " + Words.Visible(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            problem = "this cannot be read: " + Words.Visible(exception.Message);
        }

        faults.Add(new Fault(path, null, null, problem));
        return default;
    }

    /// <summary>Why bytes are not UTF-8 text, from the marks of other encodings; <c>null</c> when nothing does.</summary>
    public static string? Encoded(ReadOnlySpan<byte> chunk, bool isStart)
    {
        if (isStart && (chunk.StartsWith((byte[])[0xFF, 0xFE, 0, 0]) || chunk.StartsWith((byte[])[0, 0, 0xFE, 0xFF])))
            return "this is UTF-32 text; " + SaveAs;
        if (isStart && (chunk.StartsWith((byte[])[0xFF, 0xFE]) || chunk.StartsWith((byte[])[0xFE, 0xFF])))
            return "this is UTF-16 text; " + SaveAs;
        return chunk.Contains((byte)0) ? "this contains a zero byte, so it is not text; " + SaveAs : null;
    }

    private static int? FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        if (System.Text.Unicode.Utf8.IsValid(utf8)) return null;

        var position = 0;
        while (Rune.DecodeFromUtf8(utf8[position..], out _, out var length) == OperationStatus.Done) position += length;
        return position;
    }

    /// <summary>The line of a position: CR, LF and CR LF each end one.</summary>
    private static long LineOf(ReadOnlySpan<byte> utf8, int position)
    {
        var line = 1;
        for (var i = 0; i < position; i++)
        {
            if (utf8[i] == '\n' || (utf8[i] == '\r' && (i + 1 == utf8.Length || utf8[i + 1] != '\n'))) line++;
        }

        return line;
    }

    private sealed class IsFolderException : IOException;
}
