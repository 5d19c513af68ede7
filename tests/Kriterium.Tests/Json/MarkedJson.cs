namespace Kriterium.Tests.Json;

/// <summary>A bad document in which a ‸ stands where a fault must be reported; it is taken out before the text is read.</summary>
internal static class MarkedJson
{
    public static string Unmarked(string marked) => marked.Replace("‸", "", StringComparison.Ordinal);

    public static void AssertFaults(string marked, Func<string, object> read, string[] messages)
    {
        var places = new List<(int Line, int Position)>();
        var lines = marked.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            var pieces = lines[line].Split('‸');
            for (var piece = 1; piece < pieces.Length; piece++)
                places.Add((line + 1, 1 + pieces.Take(piece).Sum(text => text.Length)));
        }

        var faults = Assert.Throws<InvalidInputException>(() => read(Unmarked(marked))).Faults;
        Assert.Equal(messages, faults.Select(fault => fault.Message));
        Assert.Equal(places, faults.Select(fault => (fault.Line!.Value, fault.Position!.Value)));
    }

    /// <summary>That each fault stands in the text, in order, on one line of the message.</summary>
    public static void AssertPlaces(string json, InvalidInputException exception)
    {
        Assert.NotEmpty(exception.Faults);
        var lines = json.Split('\n');
        foreach (var fault in exception.Faults)
        {
            Assert.InRange(fault.Line!.Value, 1, lines.Length);
            Assert.InRange(fault.Position!.Value, 1, lines[fault.Line.Value - 1].Length + 1);
            Assert.DoesNotContain('\n', fault.Message);
            Assert.Contains(fault.ToString(), exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(exception.Faults, exception.Faults.OrderBy(fault => (fault.Line, fault.Position)));
    }
}
