using System.CommandLine;
using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium verify</c>: records of decisions in, and whether each is decided the same once more.</summary>
internal static class VerifyCommand
{
    private const string Records = "*.json";

    /// <summary>Its arguments.</summary>
    public static Command Define(TextWriter output, Diagnostics diagnostics)
    {
        var paths = new Argument<string[]>("FILE")
        {
            Description = "Records of decisions as JSON; of a folder, every " + Records + " in it and below.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(CommandOptions.RefuseOptions);
        var command = new Command(
            "verify",
            "Decides each recorded decision once more from what the record holds, and says whether it is the same, or what differs and "
                + "where.")
        {
            paths,
        };
        command.SetAction(result => Run(result.GetRequiredValue(paths), output, diagnostics));
        return command;
    }

    public static int Run(IReadOnlyList<string> paths, TextWriter output, Diagnostics diagnostics)
    {
        var faults = new List<Fault>();
        var files = paths.SelectMany(path => FilesOf(path, faults)).ToList();
        var held = 0;
        foreach (var file in files)
        {
            if (JsonFile.Read(file, DecisionRecord.FromJson, faults) is not { } record) continue;

            var again = record.Rederive();
            if (again.IsSame) held++;
            output.Write(Words.Visible(file) + ": " + (again.IsSame ? "" : "differs, ") + Words.Visible(record.ToString()) + "\n");
            foreach (var difference in again.Differences) output.Write("  " + Words.Visible(difference.ToString()) + "\n");
        }

        diagnostics.WriteFaults(faults);
        output.Write(
            Words.Of(files.Count, "record") + ": " + Words.Number(held) + " same, " + Words.Number(files.Count - held) + " not.\n");
        return held == files.Count && faults.Count == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    private static List<string> FilesOf(string path, List<Fault> faults)
    {
        if (!Directory.Exists(path)) return [path];

        var files = Directory.GetFiles(path, Records, SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) faults.Add(new Fault(path, null, null, "this folder has no " + Records + " in it; give one with records"));
        return files;
    }
}
