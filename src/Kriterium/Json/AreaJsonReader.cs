using System.Text.Json;

namespace Kriterium;

/// <summary>Reads what is known of an area from its JSON form.</summary>
internal sealed class AreaJsonReader(JsonFaults faults) : ValueJsonReader(faults)
{
    private static readonly string[] AreaKeys = ["area_id", "list_date"];
    private static readonly string[] OptionalAreaKeys =
        ["measurement_year", "residents", "years", "region_years", "national_years", "published", "national"];

    private static readonly string[] YearKeys = ["year"];
    private static readonly string[] Figures = [.. YearFigure.All.Select(figure => figure.Key)];
    private static readonly string[] RegionFigures = ["region", YearFigure.Taxpayers.Key, YearFigure.GrossIncome.Key];
    private static readonly string[] NationalFigures = [YearFigure.Aged18Plus.Key, YearFigure.Convicted.Key];
    private static readonly string[] PublishedKeys = ["indicator", "window_years"];
    private static readonly string[] EvidenceKinds = ["evidence", "printed"];
    private static readonly string[] OptionalPublishedKeys = [.. EvidenceKinds, "education"];
    private static readonly string[] Indicators = [.. Indicator.All.Select(indicator => indicator.Key)];
    private static readonly string[] Regions = [.. Region.All.Select(region => region.Name)];

    public static AreaMeasurement Read(string json) =>
        Read(json, "area", (faults, root) => new AreaJsonReader(faults).Area(root, isNested: false));

    /// <summary>A measurement inside another document, which has the format for both.</summary>
    public AreaMeasurement? Nested(JsonValue value) => Area(value, isNested: true);

    public AreaMeasurement? Area(JsonValue value, bool isNested)
    {
        var keys = isNested
            ? Keys(value, AreaKeys, OptionalAreaKeys)
            : Document(value, AreaJson.Format, AreaKeys, OptionalAreaKeys);
        var id = Filled(keys, "area_id", Words.IdAdvice);
        var date = Date(keys, "list_date");
        var measurementYear = Whole(keys, "measurement_year", AreaYear.YearProblem);
        var residents = keys.TryGetValue("residents", out var given) ? Count(given) : default;
        var years = All(keys, "years", "years", Year);
        var regionYears = All(keys, "region_years", "years", RegionYear);
        var nationalYears = All(keys, "national_years", "years", NationalYear);
        var published = All(keys, "published", "figures", Published);
        var national = All(keys, "national", "figures", Published);

        // Rules across parts are the constructor's. What could not be read is unknown to it, and breaks none of them: no year comes after
        // the last one that there is.
        if (measurementYear is null && (date is null || keys.ContainsKey("measurement_year"))) measurementYear = AnyYear;
        return Make(
            value,
            () => new AreaMeasurement(
                id ?? AnyId, date ?? AnyDate, years, regionYears, published, residents, national, measurementYear, nationalYears));
    }

    public AreaYear? Year(JsonValue value)
    {
        var keys = Keys(value, YearKeys, Figures);
        var year = YearOf(keys);
        var figures = YearFigure.All
            .Where(figure => keys.ContainsKey(figure.Key))
            .ToDictionary(
                figure => figure,
                figure => ReferenceEquals(figure, YearFigure.GrossIncome) ? Income(keys)
                    : figure.UnitsPerPerson == 1 ? Count(keys[figure.Key])
                    : Thousandths(keys[figure.Key]));
        var made = Make(value, () => new AreaYear(year ?? AnyYear, figures));
        return year is { } known ? made ?? new AreaYear(known, residents: Sound(figures, YearFigure.Residents)) : null;
    }

    public RegionYear? RegionYear(JsonValue value)
    {
        var keys = Keys(value, YearKeys, RegionFigures);
        var year = YearOf(keys);
        var region = Choice(keys, "region", Regions) is { } name ? Region.FromNameOrCode(name) : null;
        var taxpayers = CountOf(keys, YearFigure.Taxpayers);
        var income = Income(keys);
        var made = Make(value, () => new RegionYear(year ?? AnyYear, taxpayers, income.IsExact ? income.Lower : null, region));
        return year is { } known ? made ?? new RegionYear(known, region: region) : null;
    }

    public NationalYear? NationalYear(JsonValue value)
    {
        var keys = Keys(value, YearKeys, NationalFigures);
        var year = YearOf(keys);
        var (aged18Plus, convicted) = (CountOf(keys, YearFigure.Aged18Plus), CountOf(keys, YearFigure.Convicted));
        var made = Make(value, () => new NationalYear(year ?? AnyYear, aged18Plus, convicted));
        return year is { } known ? made ?? new NationalYear(known) : null;
    }

    public PublishedFigure? Published(JsonValue value)
    {
        var faultsBefore = FaultCount;
        var keys = Keys(value, PublishedKeys, OptionalPublishedKeys);
        var indicator = Choice(keys, "indicator", Indicators) is { } key ? Indicator.FromKey(key) : null;
        var window = Whole(keys, "window_years", Criterion.WindowFault);
        var education = Education(keys, indicator);
        var isNamed = FaultCount == faultsBefore;
        var evidence = OneOf(value, keys, "figure", EvidenceKinds) is not { } given ? default
            : (given.Key == "printed" ? Printed(given) : Evidence(given)) is var read && Check(indicator?.RangeFault(read), given) ? read
            : default;
        return isNamed ? new PublishedFigure(indicator!, evidence, window!.Value, education) : null;
    }

    private static Count Sound(Dictionary<YearFigure, Count> figures, YearFigure figure) =>
        figures.TryGetValue(figure, out var count) && count.Lower >= 0 ? count : default;

    private int? YearOf(Dictionary<string, JsonValue> keys) => Whole(keys, "year", AreaYear.YearProblem);

    private Count CountOf(Dictionary<string, JsonValue> keys, YearFigure figure) =>
        keys.TryGetValue(figure.Key, out var value) ? Count(value) : default;

    /// <summary>Exact or unknown, and nothing between.</summary>
    private Count Income(Dictionary<string, JsonValue> keys) =>
        Kriterium.Count.OfNullable(
            keys.TryGetValue(YearFigure.GrossIncome.Key, out var value) && value.Kind != JsonTokenType.Null
                ? Long(value, "write whole kroner in digits, or null")
                : null);

    /// <summary>A percentage as a list prints it: its decimals say how far it is rounded.</summary>
    private Evidence Printed(JsonValue value)
    {
        if (value.Kind == JsonTokenType.String
            && LimitText.PercentAsWritten(value.Text) is { } text
            && LimitText.Number(text) is { } percent)
        {
            var decimals = text.IndexOf('.') is var point and >= 0 ? text.Length - point - 1 : 0;
            return new Evidence(Interval.Rounded(percent, decimals).Times(new Rational(1, 100)));
        }

        Refuse(value, "write the percentage as it is printed, as in \"2.70 %\"");
        return default;
    }
}
