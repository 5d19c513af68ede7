using System.Text;

namespace Kriterium.Cli.Reading;

/// <summary>A JSON document in a file.</summary>
internal static class JsonFile
{
    /// <summary>What the document says, or its faults.</summary>
    public static T? Read<T>(string path, Func<string, T> parse, List<Fault> faults)
        where T : class
    {
        if (SourceFile.Read(path, faults) is not { } utf8) return null;

        try
        {
            return parse(Encoding.UTF8.GetString(utf8.Span));
        }
        catch (InvalidInputException exception)
        {
            foreach (var fault in exception.Faults)
                faults.Add(new Fault(path, fault.Line!.Value, null, Words.Visible(fault.Message)) { Position = fault.Position });
            return null;
        }
    }
}
