using System.Globalization;
using System.Text.RegularExpressions;

namespace Kriterium.Tests.Documentation;

/// <summary>The blocks of data in docs/law.md are what the timeline and the agreement hold, each of them once.</summary>
public partial class LawTests
{
    [Fact]
    public void Blocks_AreTheData()
    {
        var law = File.ReadAllText(Path.Combine(Repository.Root, "docs", "law.md"));
        var found = Block().Matches(law).Select(match => (Mark: match.Groups[1].Value, Text: match.Groups[2].Value)).ToList();
        var expected = Expected().ToList();

        // In the order of the data, so that a regime's rules stand below it.
        if (expected.SequenceEqual(found)) return;

        Assert.Fail("docs/law.md differs from the data. Replace its marked blocks with these; the text around them must fit them too.\n\n"
            + string.Join(
                '\n',
                expected.Where(block => !found.Contains(block))
                    .Select(block => "<!-- " + block.Mark + " -->\n```text\n" + block.Text + "```\n"))
            + "\nMarks that are not expected, or not in this order: "
            + string.Join(", ", found.Where(block => !expected.Contains(block)).Select(block => block.Mark)));
    }

    [Fact]
    public void Sections_NameEveryRegimeAndStatus()
    {
        var headings = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "law.md")).Where(line => line.StartsWith('#')).ToList();
        foreach (var regime in LegalTimeline.Denmark.Regimes)
        {
            Assert.Single(headings, heading => heading.StartsWith("## The regime of " + regime.Name, StringComparison.Ordinal));
            foreach (var rule in regime.Statuses)
                Assert.Contains(
                    headings,
                    heading => heading.StartsWith("### " + regime.Name + ": " + rule.EnglishLabel, StringComparison.OrdinalIgnoreCase)
                        && heading.Contains(rule.DanishLabel, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<(string Mark, string Text)> Expected()
    {
        foreach (var regime in LegalTimeline.Denmark.Regimes)
        {
            yield return ("regime " + regime.Name, Text(
            [
                "lists from: " + regime.From,
                .. Source(regime.FromSource, "  "),
                "until: " + (LegalTimeline.Denmark.Until(regime) is { } until ? until + " (not included)" : "no end"),
                string.Create(CultureInfo.InvariantCulture, $"yearly list: month {regime.PublicationMonth}, day {regime.PublicationDay}"),
                "standing: " + regime.Standing,
                "  " + regime.StandingNote,
                .. Source(regime.StandingSource!, "  "),
                "act:",
                .. Source(regime.Source, "  "),
            ]));
            foreach (var rule in regime.Statuses) yield return ("status " + regime.Name + " " + rule.Status, Text(Rule(rule)));
        }

        yield return ("lineage", Text(AreaLineage.Known.SelectMany(lineage => Source(lineage.Source!, "  ").Prepend(lineage.ToString()))));
        yield return ("agreement", Text(AgreementPoint.All.SelectMany(Lines)));
    }

    private static IEnumerable<string> Rule(StatusRule rule)
    {
        yield return "label: " + rule.DanishLabel + " (" + rule.EnglishLabel + "), in membership tables " + rule.ListToken;
        if (rule.Policy is not { } policy)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"parallel society on {rule.ListsInARow} lists in a row");
            foreach (var line in Source(rule.Source, "  ")) yield return line;
            yield break;
        }

        yield return "policy: " + policy.Name;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"at least {policy.SmallestPopulation:N0} residents, and {policy.RequiredCount} of {policy.Criteria.Count}; ")
            + "means: " + policy.Averaging;
        foreach (var line in Source(policy.Source, "  ")) yield return line;
        foreach (var (kind, criterion) in policy.Gates
            .Select(gate => ("gate: ", gate))
            .Concat(policy.Criteria.Select(criterion => ("criterion: ", criterion))))
        {
            yield return kind + criterion + (criterion.Indicator == Indicator.BasicEducation ? ", " + criterion.Education : "");
            foreach (var line in Source(criterion.Source, "  ").Except(Source(policy.Source, "  "))) yield return line;
        }
    }

    private static IEnumerable<string> Lines(AgreementPoint point)
    {
        yield return point.ToString();
        yield return "  " + point.Kind switch
        {
            AgreementPointKind.Area => "to: ",
            AgreementPointKind.Condition => "condition: ",
            _ => "",
        } + point.ToWhom;
        if (point.DanishTerm is { } term) yield return "  Danish: " + term;
        if (point.Period is { } period) yield return "  period: " + period;
        if (point.Note is { } note) yield return "  note: " + note;
        if (point.Source.Unverified is { } unverified) yield return "  unverified: " + unverified;
    }

    private static IEnumerable<string> Source(LegalSource source, string indent)
    {
        yield return indent + "source: " + source.Citation;
        if (source.Unverified is { } unverified) yield return indent + "unverified: " + unverified;
        if (source.Address is { } address) yield return indent + "address: " + address;
        if (source.AddressIsNotKnown) yield return indent + "address not known";
    }

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    [GeneratedRegex("<!-- ([^>]*?) -->\n```text\n(.*?)```", RegexOptions.Singleline)]
    internal static partial Regex Block();
}
