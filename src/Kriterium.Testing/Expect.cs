namespace Kriterium.Testing;

/// <summary>Expectations of a test, for any test framework: what is not as expected throws, and the message shows why.</summary>
public static class Expect
{
    /// <summary>That an area has one status, and no other is possible.</summary>
    /// <param name="expected">The status; undetermined where several are possible.</param>
    /// <param name="actual">What the law says of the area.</param>
    /// <exception cref="ExpectationException">It is another one.</exception>
    public static void Status(AreaStatus expected, StatusClassification actual) =>
        That(Given(actual).Status == expected, "the status " + expected.ToKey(), actual.Status.ToKey(), Lines(actual));

    /// <summary>That these statuses are possible, and no other.</summary>
    /// <param name="actual">What the law says of the area.</param>
    /// <param name="expected">The statuses, in any order.</param>
    /// <exception cref="ExpectationException">Others are possible.</exception>
    public static void Possible(StatusClassification actual, params AreaStatus[] expected) =>
        That(
            Given(actual).PossibleStatuses.SequenceEqual(Given(expected).Distinct().OrderBy(status => status)),
            "the possible statuses " + Keys(expected),
            Keys(actual.PossibleStatuses),
            Lines(actual));

    /// <summary>That an area is on a list by a rule, is not on it, or that this is undetermined.</summary>
    /// <param name="expected">The verdict.</param>
    /// <param name="actual">What the rule says of the area.</param>
    /// <exception cref="ExpectationException">It is another one.</exception>
    public static void Verdict(Verdict expected, Classification actual) =>
        That(Given(actual).Verdict == expected, "the verdict " + expected.ToKey(), actual.Verdict.ToKey(), Lines(actual));

    /// <summary>That a criterion or gate comes to a verdict.</summary>
    /// <param name="indicator">Which criterion.</param>
    /// <param name="expected">The verdict.</param>
    /// <param name="actual">What the rule says of the area.</param>
    /// <exception cref="ExpectationException">It is another one, or the rule does not ask for the indicator.</exception>
    public static void Criterion(Indicator indicator, Verdict expected, Classification actual)
    {
        if (indicator is null) throw new ArgumentNullException(nameof(indicator));

        var finding = Given(actual).Findings.Concat(actual.GateFindings).FirstOrDefault(one => one.Indicator == indicator);
        That(
            finding?.Verdict == expected,
            indicator + " " + expected.ToKey(),
            finding is null ? "no criterion of " + actual.Policy.Name : finding.Verdict.ToKey(),
            Lines(actual));
    }

    /// <summary>That input is refused, and that a fault names the value that is wrong.</summary>
    /// <param name="path">The path of the value, as in <c>years[0].non_western</c>; see <see cref="InputFault.Path"/>.</param>
    /// <param name="action">What hands the input over.</param>
    /// <exception cref="ExpectationException">It is not refused, or no fault has that path.</exception>
    public static void Refused(string path, Action action)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        if (action is null) throw new ArgumentNullException(nameof(action));

        try
        {
            action();
        }
        catch (InvalidInputException exception)
        {
            That(
                exception.Faults.Any(fault => fault.Path == path),
                "a fault of " + path,
                "faults of " + string.Join(", ", exception.Faults.Select(fault => "\"" + fault.Path + "\"")),
                [exception.Message]);
            return;
        }

        throw new ExpectationException("Expected a fault of " + path + ", but the input is accepted.");
    }

    /// <summary>That an app refuses something by an exception of its own, and that its message says why.</summary>
    /// <typeparam name="TException">The exception, or one that it derives from. Any other one goes on as it is.</typeparam>
    /// <param name="text">A part of the message, such as the name of the value that is wrong.</param>
    /// <param name="action">What is refused.</param>
    /// <exception cref="ExpectationException">It is not refused, or the message does not say so.</exception>
    public static void Refused<TException>(string text, Action action)
        where TException : Exception
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (action is null) throw new ArgumentNullException(nameof(action));

        var expected = "a " + typeof(TException).Name + " that says \"" + text + "\"";
        try
        {
            action();
        }
        catch (TException exception)
        {
            if (exception.Message.IndexOf(text, StringComparison.Ordinal) < 0)
                throw new ExpectationException("Expected " + expected + ", but it says \"" + exception.Message + "\".");
            return;
        }

        throw new ExpectationException("Expected " + expected + ", but the input is accepted.");
    }

    private static T Given<T>(T actual)
        where T : class =>
        actual ?? throw new ArgumentNullException(nameof(actual));

    private static void That(bool isSo, string expected, string actual, IEnumerable<string> lines)
    {
        if (!isSo)
            throw new ExpectationException("Expected " + expected + ", but it is " + actual + ".\n" + string.Join("\n", lines));
    }

    private static string Keys(IEnumerable<AreaStatus> statuses) =>
        string.Join("|", statuses.OrderBy(status => status).Select(status => status.ToKey()));

    private static IEnumerable<string> Lines(StatusClassification actual) =>
    [
        actual.ToString(),
        .. actual.Findings.SelectMany(finding => finding.Classification is { } classification
            ? Parts(classification).Select(part => "    " + part).Prepend("  " + finding)
            : finding.EarlierLists.Select(list => "    list of " + list).Prepend("  " + finding)),
    ];

    private static IEnumerable<string> Lines(Classification actual) =>
        Parts(actual).Select(part => "  " + part).Prepend(actual.ToString());

    private static IEnumerable<string> Parts(Classification actual) =>
    [
        actual.Size.ToString(),
        .. actual.Findings.Select(finding => finding.ToString()),
        .. actual.GateFindings.Select(gate => "gate: " + gate),
    ];
}
