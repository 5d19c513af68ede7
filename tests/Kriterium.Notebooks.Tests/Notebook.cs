using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kriterium.Testing;

namespace Kriterium.Notebooks.Tests;

/// <summary>A notebook of docs/notebooks, with the outputs that it was stored with.</summary>
internal sealed partial class Notebook
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string _path;
    private readonly JsonNode _document;

    private Notebook(string path) => (_path, _document) = (path, JsonNode.Parse(File.ReadAllText(path))!);

    /// <summary>All of them, in the order of the lecture.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.GetFiles(Folder, "*.ipynb").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
    ];

    public string FirstText => Text(_document["cells"]![0]!["source"]);

    /// <summary>The cells with code, in which packages are those of this run.</summary>
    public IEnumerable<string> Code => CodeCells.Select(cell => Package().Replace(Text(cell["source"]), package => "#r \"" + AssemblyOf(package) + "\""));

    /// <summary>What each cell with code is stored with.</summary>
    public IEnumerable<CellOutput> Outputs => CodeCells.Select(cell =>
    {
        var outputs = cell["outputs"]!.AsArray();
        string? Of(string type, Func<JsonNode, JsonNode?> text) =>
            outputs.SingleOrDefault(output => (string?)output!["output_type"] == type) is { } output ? Text(text(output)) : null;
        return new CellOutput(Of("stream", output => output["text"]) ?? "", Of("execute_result", output => output["data"]!["text/html"]));
    });

    private static string Folder
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Kriterium.slnx"))) folder = Path.GetDirectoryName(folder)!;
            return Path.Combine(folder, "docs", "notebooks");
        }
    }

    private IEnumerable<JsonNode> CodeCells => _document["cells"]!.AsArray().Where(cell => (string?)cell!["cell_type"] == "code")!;

    public static Notebook Read(string name) => new(Path.Combine(Folder, name + ".ipynb"));

    /// <summary>Stores other outputs, one a cell with code.</summary>
    public void Write(IEnumerable<CellOutput> outputs)
    {
        foreach (var (cell, output, i) in CodeCells.Zip(outputs).Select((pair, i) => (pair.First, pair.Second, i)))
        {
            var stored = new JsonArray();
            if (output.Printed.Length > 0)
                stored.Add(new JsonObject { ["name"] = "stdout", ["output_type"] = "stream", ["text"] = Lines(output.Printed) });
            if (output.Html is { } html)
            {
                stored.Add(new JsonObject
                {
                    ["data"] = new JsonObject { ["text/html"] = Lines(html) },
                    ["execution_count"] = i + 1,
                    ["metadata"] = new JsonObject(),
                    ["output_type"] = "execute_result",
                });
            }

            cell["execution_count"] = i + 1;
            cell["outputs"] = stored;
        }

        File.WriteAllText(_path, _document.ToJsonString(Json) + "\n");
    }

    /// <summary>A text as notebooks store it: a list of its lines, with their ends.</summary>
    private static JsonArray Lines(string text) => new([.. LineWithEnd().Matches(text).Select(line => (JsonNode)line.Value)]);

    private static string Text(JsonNode? lines) => string.Concat(lines!.AsArray().Select(line => (string)line!));

    private static string AssemblyOf(Match package)
    {
        var assembly = package.Groups["name"].Value switch
        {
            "Kriterium" => typeof(AreaList).Assembly,
            "Kriterium.Testing" => typeof(SyntheticNation).Assembly,
            var other => throw new InvalidDataException(other + " is not a package of this repository."),
        };
        var version = assembly.GetName().Version!.ToString(3);
        return package.Groups["version"].Value == version
            ? assembly.Location
            : throw new InvalidDataException(package.Value + " is not of version " + version + ".");
    }

    [GeneratedRegex("#r \"nuget: (?<name>[^,]+), (?<version>[^\"]+)\"")]
    private static partial Regex Package();

    [GeneratedRegex("[^\n]*\n|[^\n]+")]
    private static partial Regex LineWithEnd();
}
