using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Commands;

/// <summary><c>kriterium policy</c>: shows a ready-made rule, and checks one of one's own.</summary>
internal static class PolicyCommands
{
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
        output.Write("Rule: " + Words.Visible(policy.ToString()) + "\n");
        output.Write("Source: " + Words.Visible(policy.Source.ToString()) + "\n");
        return ExitCode.Done;
    }
}
