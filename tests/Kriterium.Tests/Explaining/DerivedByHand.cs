using System.Text.Json;
using Kriterium.Tests.Laws;

namespace Kriterium.Tests.Explaining;

/// <summary>
/// Decides once more from nothing but an explanation's JSON: the figures, limits, verbs, counts, gates and earlier lists in it. It knows
/// neither the law nor the library.
/// </summary>
internal sealed class DerivedByHand
{
    private const string Met = "met", NotMet = "not_met", Undetermined = "undetermined";

    private static readonly string[] Verdicts = [Met, NotMet, Undetermined];

    private static readonly string[] Verbs = ["more_than", "at_least", "less_than"];

    private readonly List<string> _differences = [];
    private readonly Dictionary<string, Rule> _rules = [];
    private readonly Dictionary<string, Figure> _figures = [];
    private (long Fewest, long? Most) _residents;

    /// <summary>What differs from what the explanation says; empty when all of it can be derived.</summary>
    public static IReadOnlyList<string> DifferencesIn(string json)
    {
        using var document = JsonDocument.Parse(json);
        var derived = new DerivedByHand();
        derived.Read(document.RootElement);
        return derived._differences;
    }

    private void Read(JsonElement json)
    {
        var all = json.GetProperty("rules").EnumerateArray().ToList();
        foreach (var rule in all.Where(rule => rule.TryGetProperty("criteria", out _))) ByCriteria(rule);
        foreach (var rule in all.Where(rule => !rule.TryGetProperty("criteria", out _))) ByLists(rule);
        if (json.TryGetProperty("verdict", out var listed))
        {
            Same("verdict", listed, _rules[""].Verdict switch { Met => "listed", NotMet => "not_listed", _ => Undetermined });
            return;
        }

        var order = all.ConvertAll(StatusOf);
        var possible = Possible(order);
        var told = json.GetProperty("possible_statuses").EnumerateArray().Select(status => status.GetString()!).ToList();
        if (!possible.SequenceEqual(told))
            _differences.Add("possible statuses are " + string.Join("|", possible) + ", not " + string.Join("|", told));
    }

    private void ByCriteria(JsonElement json)
    {
        var size = json.GetProperty("size");
        var residents = size.GetProperty("residents");
        _residents = residents.ValueKind switch
        {
            JsonValueKind.Null => (0, null),
            JsonValueKind.Number => (residents.GetInt64(), residents.GetInt64()),
            _ => (residents.GetProperty("from").GetInt64(), residents.GetProperty("to").GetInt64()),
        };
        var rule = new Rule
        {
            SmallestPopulation = size.GetProperty("smallest_population").GetInt64(),
            Required = json.GetProperty("required").GetInt32(),
        };
        var sizeVerdict = _residents.Fewest >= rule.SmallestPopulation ? Met
            : _residents.Most < rule.SmallestPopulation ? NotMet
            : Undetermined;
        Same("size", size.GetProperty("verdict"), sizeVerdict);

        var averaging = json.GetProperty("averaging").GetString()!;
        var gates = json.GetProperty("gates").EnumerateArray().Select(criterion => Judge(criterion, averaging, rule.Gates)).ToList();
        var verdicts = json.GetProperty("criteria").EnumerateArray().Select(criterion => Judge(criterion, averaging, rule.Criteria)).ToList();
        foreach (var counted in Verdicts)
        {
            if (json.GetProperty(counted).GetInt32() != verdicts.Count(verdict => verdict == counted)) _differences.Add("number " + counted);
        }

        var enough = verdicts.Count(verdict => verdict == Met) >= rule.Required ? Met
            : verdicts.Count(verdict => verdict != NotMet) < rule.Required ? NotMet
            : Undetermined;
        Decide(json, rule, [sizeVerdict, enough, .. gates]);
    }

    private void ByLists(JsonElement json)
    {
        var lists = json.GetProperty("earlier_lists").EnumerateArray().Select(list => list.GetProperty("verdict").GetString()).ToList();
        var earlier = lists.Count < json.GetProperty("lists_in_a_row").GetInt32() - 1 || lists.Contains(NotMet) ? NotMet
            : lists.TrueForAll(verdict => verdict == Met) ? Met
            : Undetermined;
        Same("earlier lists", json.GetProperty("earlier_verdict"), earlier);
        Decide(json, new Rule { Earlier = earlier }, [earlier, _rules["parallel_society"].Verdict]);
    }

    /// <summary>All parts must be met.</summary>
    private void Decide(JsonElement json, Rule rule, string[] parts)
    {
        rule.Verdict = parts.Contains(NotMet) ? NotMet : parts.All(part => part == Met) ? Met : Undetermined;
        Same("rule", json.GetProperty("verdict"), rule.Verdict);
        _rules.Add(StatusOf(json), rule);
    }

    /// <summary>Judges a criterion alone, and notes it among the tests of its figure.</summary>
    private string Judge(JsonElement json, string averaging, List<(Figure Figure, int Test)> tests)
    {
        var (verb, text) = Verbs
            .Where(key => json.TryGetProperty(key, out _))
            .Select(key => (key, json.GetProperty(key).GetString()!))
            .Single();
        const string national = " x national";
        var isMultiple = text.EndsWith(national, StringComparison.Ordinal);
        var number = isMultiple ? Number(text[..^national.Length]) : Share(text)!.Value;
        var (lower, upper) = Interval(json.GetProperty("figure"));
        var (limitLower, limitUpper) = Interval(json.GetProperty("limit"));
        var (marginLower, marginUpper) = Interval(json.GetProperty("margin"));
        if (!isMultiple && (limitLower != number || limitUpper != number)) _differences.Add("limit is not " + text);
        if (marginLower != Minus(lower, limitUpper) || marginUpper != Minus(upper, limitLower)) _differences.Add("margin of " + text);

        var key = json.GetProperty("indicator").GetString() + json.GetProperty("window_years").GetInt32() + averaging
            + (json.TryGetProperty("education", out var education) ? education.GetString() : "");
        if (!_figures.TryGetValue(key, out var figure))
        {
            _figures[key] = figure = new Figure(
                json.TryGetProperty("readings", out var readings)
                    ? [.. readings.EnumerateArray().Select(Interval)]
                    : [(lower, upper)]);
        }

        if (isMultiple) figure.National = (Over(limitLower, number), Over(limitUpper, number));
        tests.Add((figure, figure.Tests.Count));
        figure.Tests.Add((verb, number, isMultiple));

        // Where figure and limit are furthest apart; without a bound, further than any limit.
        var lowest = lower is { } low && limitUpper is { } most ? low.CompareTo(most) : -1;
        var highest = upper is { } high && limitLower is { } least ? high.CompareTo(least) : 1;
        var verdict = (IsMet(verb, lowest), IsMet(verb, highest)) switch { (true, true) => Met, (false, false) => NotMet, _ => Undetermined };
        Same(key, json.GetProperty("verdict"), verdict);
        return verdict;
    }

    /// <summary>Every status that some completion of the unknown gives; a figure is one and the same for every rule.</summary>
    private List<string> Possible(List<string> order)
    {
        var figures = _figures.Values.ToList();
        var outcomes = figures.ConvertAll(figure => figure.Outcomes());
        var sizes = _rules.Values.Select(rule => rule.SmallestPopulation)
            .SelectMany(limit => new[] { limit - 1, limit })
            .Append(_residents.Fewest)
            .Append(_residents.Most ?? long.MaxValue)
            .Where(count => count >= _residents.Fewest && !(count > _residents.Most))
            .Distinct()
            .ToList();
        bool[] earlier = [.. _rules.Values.Any(rule => rule.Earlier is Met or Undetermined) ? [true] : Array.Empty<bool>(), false];
        var found = new HashSet<int>();
        void Complete(int next)
        {
            if (next < figures.Count)
            {
                foreach (var outcome in outcomes[next])
                {
                    figures[next].Current = outcome;
                    Complete(next + 1);
                }

                return;
            }

            foreach (var residents in sizes)
            {
                foreach (var wasOnAll in earlier)
                {
                    // Not on all of them, where it surely was, is no completion.
                    if (!wasOnAll && _rules.Values.Any(rule => rule.Earlier == Met)) continue;

                    found.Add(order.FindLastIndex(status => Holds(_rules[status], residents, wasOnAll)));
                }
            }
        }

        Complete(0);
        return [.. found.Order().Select(index => index < 0 ? "none" : order[index])];
    }

    private bool Holds(Rule rule, long residents, bool wasOnAll) => rule.Earlier is not null
        ? wasOnAll && Holds(_rules["parallel_society"], residents, wasOnAll)
        : residents >= rule.SmallestPopulation
            && rule.Gates.TrueForAll(gate => gate.Figure.Current[gate.Test])
            && rule.Criteria.Count(criterion => criterion.Figure.Current[criterion.Test]) >= rule.Required;

    private void Same(string what, JsonElement told, string derived)
    {
        if (told.GetString() != derived) _differences.Add(what + " is " + derived + ", not " + told);
    }

    private static string StatusOf(JsonElement rule) => rule.TryGetProperty("status", out var status) ? status.GetString()! : "";

    private static bool IsMet(string verb, int side) => verb switch
    {
        "more_than" => side > 0,
        "at_least" => side >= 0,
        _ => side < 0,
    };

    private static (Ratio? Lower, Ratio? Upper) Interval(JsonElement json) =>
        (Share(json.GetProperty("from").GetString()), Share(json.GetProperty("to").GetString()));

    private static Ratio? Share(string? text) =>
        text is null ? null
        : text.EndsWith(" %", StringComparison.Ordinal) ? Number(text[..^2]) * new Ratio(1, 100)
        : new Ratio(
            System.Numerics.BigInteger.Parse(text.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture),
            System.Numerics.BigInteger.Parse(text.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture));

    private static Ratio Number(string text)
    {
        var decimals = text.Contains('.', StringComparison.Ordinal) ? text.Length - 1 - text.IndexOf('.', StringComparison.Ordinal) : 0;
        return new Ratio(
            System.Numerics.BigInteger.Parse(
                text.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture),
            System.Numerics.BigInteger.Pow(10, decimals));
    }

    private static Ratio? Minus(Ratio? a, Ratio? b) => a is { } one && b is { } other ? one - other : null;

    private static Ratio? Over(Ratio? value, Ratio divisor) =>
        value is { } known ? new Ratio(known.Part * divisor.Whole, known.Whole * divisor.Part) : null;

    private sealed class Rule
    {
        public long SmallestPopulation { get; init; }

        public int Required { get; init; }

        public List<(Figure Figure, int Test)> Gates { get; } = [];

        public List<(Figure Figure, int Test)> Criteria { get; } = [];

        public string? Earlier { get; init; }

        public string Verdict { get; set; } = Undetermined;
    }

    /// <summary>One figure, and how each test of it comes out together.</summary>
    private sealed class Figure(List<(Ratio? Lower, Ratio? Upper)> readings)
    {
        public List<(string Verb, Ratio Number, bool IsMultiple)> Tests { get; } = [];

        public (Ratio? Lower, Ratio? Upper) National { get; set; } = (Ratio.Zero, Ratio.Zero);

        public bool[] Current { get; set; } = [];

        /// <summary>
        /// For each figure that can make a difference, each national share that can: the verdicts change nowhere else.
        /// </summary>
        public List<bool[]> Outcomes()
        {
            var multiples = Tests.Where(test => test.IsMultiple).Select(test => test.Number).ToList();
            var constants = Tests.Where(test => !test.IsMultiple).Select(test => test.Number);
            var turns = constants
                .Concat(new[] { National.Lower, National.Upper }.OfType<Ratio>().SelectMany(end => multiples.Select(times => times * end)))
                .Append(Ratio.Zero)
                .ToList();
            return readings
                .SelectMany(reading => Between(reading, turns))
                .SelectMany(
                    figure => Between(National, multiples.ConvertAll(times => Over(figure, times)!.Value)),
                    (figure, national) => Tests
                        .Select(test => IsMet(test.Verb, figure.CompareTo(test.IsMultiple ? test.Number * national : test.Number)))
                        .ToArray())
                .DistinctBy(outcome => string.Concat(outcome.Select(met => met ? '1' : '0')))
                .ToList();
        }

        /// <summary>The ends and the points inside, one between each two of them, and one beyond each where there is no end.</summary>
        private static List<Ratio> Between((Ratio? Lower, Ratio? Upper) ends, List<Ratio> points)
        {
            var inside = points
                .Concat(new[] { ends.Lower, ends.Upper }.OfType<Ratio>())
                .Where(point => !(point < ends.Lower) && !(point > ends.Upper))
                .Order()
                .ToList();
            if (ends.Lower is null) inside.Insert(0, (inside.Count == 0 ? Ratio.Zero : inside[0]) - Ratio.One);
            if (ends.Upper is null) inside.Add(inside[^1] + Ratio.One);
            return [.. inside, .. inside.Zip(inside.Skip(1), (a, b) => (a + b) * new Ratio(1, 2))];
        }
    }
}
