using System.Text;

namespace Kriterium.Sql.Emission;

/// <summary>The named steps of a statement, each with why it is there: a common table expression, or a view.</summary>
internal sealed class Steps(SqlDialect dialect)
{
    private readonly List<(string Name, IReadOnlyList<string> Why, string Body)> _steps = [];

    /// <summary>Adds a step that is not there yet.</summary>
    /// <returns>Its name, as other steps read from it.</returns>
    public string Add(string name, IReadOnlyList<string> why, string body)
    {
        if (!_steps.Exists(step => step.Name == name)) _steps.Add((name, why, body));
        return dialect.Quote(name);
    }

    /// <summary>One statement: all steps, and what is selected from the last.</summary>
    public string Statement(IReadOnlyList<string> heading, string final)
    {
        var text = new StringBuilder();
        Comment(text, heading);
        for (var i = 0; i < _steps.Count; i++)
        {
            var (name, why, body) = _steps[i];
            text.Append(i == 0 ? "WITH\n" : "");
            Comment(text, why);
            text.Append(dialect.Quote(name)).Append(" AS (\n").Append(Indented(body)).Append(i == _steps.Count - 1 ? "\n)\n" : "\n),\n");
        }

        text.Append(final).Append('\n');
        if (dialect.Ending.Length > 0) text.Append(dialect.Ending).Append('\n');
        return text.ToString();
    }

    /// <summary>A view for each step, in the order in which they are to be made.</summary>
    public IReadOnlyList<string> Views(IReadOnlyList<string> heading, string finalName, string final) =>
        [.. _steps.Append((finalName, heading, final)).Select(step => View(step.Item1, step.Item2, step.Item3))];

    private string View(string name, IReadOnlyList<string> why, string body)
    {
        var text = new StringBuilder();
        Comment(text, why);
        text.Append("CREATE VIEW ").Append(dialect.Quote(name)).Append(" AS\n").Append(body).Append('\n');
        if (dialect.Ending.Length > 0) text.Append(dialect.Ending).Append('\n');
        return text.ToString();
    }

    private static void Comment(StringBuilder text, IReadOnlyList<string> lines)
    {
        foreach (var line in lines) text.Append("-- ").Append(line).Append('\n');
    }

    public static string Indented(string body) => "  " + body.Replace("\n", "\n  ");
}
