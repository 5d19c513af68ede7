using System.Text.Json;

namespace Kriterium;

/// <summary>The JSON form of what is known of an area. Equal measurements have equal bytes; what is not known is left out.</summary>
internal static class AreaJson
{
    public const string Format = "kriterium-area/1";

    public static void Write(Utf8JsonWriter json, AreaMeasurement area)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        WriteParts(json, area);
        json.WriteEndObject();
    }

    /// <summary>A measurement inside another document, which has the format for both.</summary>
    public static void WriteNested(Utf8JsonWriter json, string property, AreaMeasurement area)
    {
        json.WriteStartObject(property);
        WriteParts(json, area);
        json.WriteEndObject();
    }

    public static void WriteYear(Utf8JsonWriter json, AreaYear year)
    {
        json.WriteStartObject();
        json.WriteNumber("year", year.Year);
        foreach (var figure in YearFigure.All)
        {
            // Unknown education that is given apart, and not known, is something else than one that is not given apart.
            if (ReferenceEquals(figure, YearFigure.UnknownEducation) ? year.UnknownEducation is not null : year[figure] != Count.Unknown)
                WriteFigure(json, figure, year[figure]);
        }

        json.WriteEndObject();
    }

    public static void WriteRegionYear(Utf8JsonWriter json, RegionYear year)
    {
        json.WriteStartObject();
        json.WriteNumber("year", year.Year);
        if (year.Region is not null) JsonText.WriteText(json, "region", year.Region.Name);
        WriteKnown(json, YearFigure.Taxpayers, year.Taxpayers);
        WriteKnown(json, YearFigure.GrossIncome, Count.OfNullable(year.GrossIncome));
        json.WriteEndObject();
    }

    public static void WriteNationalYear(Utf8JsonWriter json, NationalYear year)
    {
        json.WriteStartObject();
        json.WriteNumber("year", year.Year);
        WriteKnown(json, YearFigure.Aged18Plus, year.Aged18Plus);
        WriteKnown(json, YearFigure.Convicted, year.Convicted);
        json.WriteEndObject();
    }

    public static void WritePublished(Utf8JsonWriter json, PublishedFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("indicator", figure.Indicator.Key);
        json.WriteNumber("window_years", figure.WindowYears);
        if (figure.Education != EducationDefinition.UnknownCountsAsBasic)
            json.WriteString("education", PolicyJson.Education(figure.Education));
        json.WritePropertyName("evidence");
        ValueJson.WriteEvidence(json, figure.Evidence);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, AreaMeasurement area)
    {
        JsonText.WriteText(json, "area_id", area.AreaId);
        json.WriteString("list_date", area.ListDate.ToString());
        json.WriteNumber("measurement_year", area.MeasurementYear);
        WriteKnown(json, YearFigure.Residents, area.Residents);
        WriteKnown(json, "years", area.Years, WriteYear);
        WriteKnown(json, "region_years", area.RegionYears, WriteRegionYear);
        WriteKnown(json, "national_years", area.NationalYears, WriteNationalYear);
        WriteKnown(json, "published", area.Published, WritePublished);
        WriteKnown(json, "national", area.National, WritePublished);
    }

    private static void WriteKnown(Utf8JsonWriter json, YearFigure figure, Count count)
    {
        if (count != Count.Unknown) WriteFigure(json, figure, count);
    }

    private static void WriteFigure(Utf8JsonWriter json, YearFigure figure, Count count)
    {
        json.WritePropertyName(figure.Key);
        if (figure.UnitsPerPerson == 1) ValueJson.WriteCount(json, count);
        else ValueJson.WritePersons(json, count);
    }

    private static void WriteKnown<T>(Utf8JsonWriter json, string property, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count > 0) JsonText.WriteAll(json, property, items, write);
    }
}
