using System.CommandLine;
using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium policy</c>: shows a ready-made rule, and checks your own.</summary>
internal static class PolicyCommands
{
    /// <summary>Both commands, with their arguments.</summary>
    public static Command Define(TextWriter output, Diagnostics diagnostics) =>
        new("policy", "Rules as data: show a ready-made one to start your own from, and check one.")
        {
            DefineShow(output),
            DefineCheck(output, diagnostics),
        };

    private static Command DefineShow(TextWriter output)
    {
        var name = new Argument<string>("RULE")
        {
            Description = PolicyArgument.InWords((status, years) => years + " (" + status + ")", ", ") + ".",
        };
        name.Validators.Add(CommandOptions.OneOf("RULE", [.. PolicyArgument.ReadyMade.Keys]));
        var command = new Command("show", "Prints a ready-made rule as JSON.") { name };
        command.SetAction(result => Show(result.GetRequiredValue(name), output));
        return command;
    }

    private static Command DefineCheck(TextWriter output, Diagnostics diagnostics)
    {
        var file = CommandOptions.FileArgument("FILE", "A rule as JSON.");
        var command = new Command(
            "check",
            "Checks a rule: prints its name, fingerprint and meaning, or everything that is wrong with it.")
        {
            file,
        };
        command.SetAction(result => Check(result.GetRequiredValue(file), output, diagnostics));
        return command;
    }

    public static int Show(string name, TextWriter output)
    {
        output.Write(PolicyArgument.ReadyMade[name].ToJson() + "\n");
        return ExitCode.Done;
    }

    public static int Check(string path, TextWriter output, Diagnostics diagnostics)
    {
        var faults = new List<Fault>();
        if (PolicyArgument.ReadFile(path, faults) is not { } policy) return diagnostics.WriteRefusal(faults);

        output.Write("Name: " + Words.Visible(policy.Name) + "\n");
        output.Write("SHA-256: " + policy.Identity.Fingerprint + "\n");
        output.Write("SHA-256 of what decides: " + policy.Identity.DecidingFingerprint + "\n");
        output.Write("Rule: " + Words.Visible(policy.ToString()) + "\n");
        output.Write("Source: " + Words.Visible(policy.Source.ToString()) + "\n");
        if (policy.Source.Address is { } address) output.Write("Address: " + address + "\n");
        return ExitCode.Done;
    }
}
