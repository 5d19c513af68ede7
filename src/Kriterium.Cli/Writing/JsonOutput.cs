using System.Text.Json;

namespace Kriterium.Cli.Writing;

/// <summary>Every classification whole, with its evidence, limits and sources.</summary>
internal static class JsonOutput
{
    private const string Format = "kriterium-classifications/1";

    public static string Write(ClassifyReport report) => JsonDocumentText.Of(Format, json =>
    {
        json.WriteStartArray("areas");
        foreach (var (area, classification, status) in report.Areas)
        {
            json.WriteStartObject();
            json.WriteString("area", area.Name);
            json.WriteString("municipality", area.Municipality);
            json.WriteString("region", area.Region.Name);
            json.WritePropertyName("classification");
            JsonSerializer.Serialize(json, classification, KriteriumJsonContext.Default.Classification);
            if (status is not null)
            {
                json.WritePropertyName("status");
                JsonSerializer.Serialize(json, status, KriteriumJsonContext.Default.StatusClassification);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
