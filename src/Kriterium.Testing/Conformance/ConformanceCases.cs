using System.Text.Json;

namespace Kriterium.Testing;

/// <summary>
/// The cases that any implementation of the law can be held against, in any language: an app's own code, a study, a view in SQL.
/// </summary>
/// <remarks>
/// <c>docs/conformance.md</c> says what cases and answers hold, and which readings they rest on. The expected answers are written from the
/// statute or an independent oracle, never by the library.
/// </remarks>
public static class ConformanceCases
{
    internal const string Format = "kriterium-conformance/1";

    private static readonly Lazy<IReadOnlyList<ConformanceCase>> Required = new(() => Embedded("required/"));
    private static readonly Lazy<IReadOnlyList<ConformanceCase>> Optional = new(() => Embedded("optional/"));

    /// <summary>The cases of this version of the package, in the order of their files.</summary>
    /// <param name="optional">
    /// Whether those are there too that not every implementation must pass: huge counts and suppressed cells.
    /// </param>
    public static IReadOnlyList<ConformanceCase> Load(bool optional = false) =>
        optional ? [.. Required.Value, .. Optional.Value] : Required.Value;

    /// <summary>Reads a file of one's own cases, in the format of <c>tests/conformance/conformance.schema.json</c>.</summary>
    /// <param name="json">The text of the file.</param>
    /// <exception cref="JsonException">
    /// It is not JSON, or a key is missing, unknown or has a value that is not allowed. Where an area or earlier lists are refused, the
    /// inner exception is the <see cref="InvalidInputException"/>.
    /// </exception>
    public static IReadOnlyList<ConformanceCase> Read(string json) =>
        ConformanceCase.ReadFile(json ?? throw new ArgumentNullException(nameof(json)));

    /// <summary>Asks an implementation every case, and compares its answers with the law.</summary>
    /// <param name="implementation">
    /// Answers a question. What it throws counts as its answer, and the cases after it are asked all the same.
    /// </param>
    /// <param name="cases">Which cases; those of <see cref="Load"/> that are required when left out.</param>
    /// <returns>Every difference, in the order of the cases; none when it conforms.</returns>
    public static IReadOnlyList<ConformanceDifference> Check(
        Func<ConformanceQuestion, ConformanceAnswer> implementation, IEnumerable<ConformanceCase>? cases = null)
    {
        if (implementation is null) throw new ArgumentNullException(nameof(implementation));
        return [.. (cases ?? Load()).SelectMany(one => Differences(one, Ask(implementation, one.Question)))];
    }

    /// <summary>Asks an implementation that decides a status and shows no more every case, and compares the status with the law.</summary>
    /// <param name="implementation">
    /// The status of a question: undetermined when several are possible, <c>null</c> when no rule is in force on the list's date. What it
    /// throws counts as its answer, and the cases after it are asked all the same.
    /// </param>
    /// <param name="cases">Which cases; those of <see cref="Load"/> that are required when left out.</param>
    /// <returns>Every difference, in the order of the cases; none when every status is that of the law.</returns>
    public static IReadOnlyList<ConformanceDifference> CheckStatus(
        Func<ConformanceQuestion, AreaStatus?> implementation, IEnumerable<ConformanceCase>? cases = null)
    {
        if (implementation is null) throw new ArgumentNullException(nameof(implementation));
        return
        [
            .. Check(
                    question => implementation(question) is { } status
                        ? new ConformanceAnswer(status, [], [])
                        : ConformanceAnswer.BeforeTheFirstRule,
                    cases)
                .Where(difference => difference.Path is ConformanceAnswer.StatusPath or ConformanceAnswer.ErrorPath),
        ];
    }

    /// <summary>
    /// Speaks the line protocol for an implementation in .NET, so that a runner in any language can check it: a question a line in, an
    /// answer a line out, until the input ends.
    /// </summary>
    /// <remarks>
    /// A line that cannot be read, and a question at which the implementation throws, is answered with an error. Its <c>id</c> is null
    /// where the line has none that can be read.
    /// </remarks>
    /// <param name="questions">Lines of the line protocol, such as those of standard input.</param>
    /// <param name="answers">Where the answers go, in the same order. It is flushed after each.</param>
    /// <param name="implementation">Answers a question.</param>
    public static void Answer(
        TextReader questions, TextWriter answers, Func<ConformanceQuestion, ConformanceAnswer> implementation)
    {
        if (questions is null) throw new ArgumentNullException(nameof(questions));
        if (answers is null) throw new ArgumentNullException(nameof(answers));
        if (implementation is null) throw new ArgumentNullException(nameof(implementation));

        while (questions.ReadLine() is { } line)
        {
            answers.Write(AnswerTo(line, implementation) + "\n");
            answers.Flush();
        }
    }

    private static string AnswerTo(string line, Func<ConformanceQuestion, ConformanceAnswer> implementation)
    {
        try
        {
            var question = ConformanceQuestion.FromJson(line);
            return Ask(implementation, question).ToJson(question.Id);
        }
        catch (JsonException exception)
        {
            return ConformanceJson.Line(json =>
            {
                json.WriteString("id", IdOf(line));
                json.WriteString("error", exception.Message);
            });
        }
    }

    /// <summary>The name in a line that cannot be used; <c>null</c> where not even that can be read.</summary>
    private static string? IdOf(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return ConformanceJson.Text(document.RootElement, "id");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ConformanceAnswer Ask(Func<ConformanceQuestion, ConformanceAnswer> implementation, ConformanceQuestion question)
    {
        try
        {
            return implementation(question) ?? ConformanceAnswer.Refused("the implementation gave null");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ConformanceAnswer.Refused(exception.GetType().Name + ": " + exception.Message);
        }
    }

    private static IEnumerable<ConformanceDifference> Differences(ConformanceCase one, ConformanceAnswer answer)
    {
        var expected = one.Expected.Parts().ToList();
        var given = answer.Parts().ToList();
        return expected.Concat(given)
            .Select(part => part.Path)
            .Distinct()
            .Select(path => new ConformanceDifference(one, path, Find(expected, path), Find(given, path)))
            .Where(difference => difference.Expected != difference.Given);
    }

    private static string? Find(List<(string Path, string Value)> parts, string path) => parts.Find(part => part.Path == path).Value;

    private static IReadOnlyList<ConformanceCase> Embedded(string folder)
    {
        var assembly = typeof(ConformanceCases).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .OrderBy(name => name, StringComparer.Ordinal)
                .SelectMany(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return Read(reader.ReadToEnd());
                }),
        ];
    }
}
