#:sdk Microsoft.NET.Sdk.Web
#:package Kriterium@0.1.0
#:package Microsoft.AspNetCore.OpenApi@10.0.15
#:package Microsoft.Data.Sqlite@10.0.15

// A service that decides by the law of each list's date, stores every decision and proves it later:
//   dotnet run api.cs -- --urls http://127.0.0.1:5000 --database decisions.db

using System.Text.Json;
using System.Text.Json.Serialization;
using Kriterium;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Data.Sqlite;
using Microsoft.OpenApi;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddStatusClassifier();
builder.Services.AddSingleton(new DecisionStore(builder.Configuration["database"] ?? "decisions.db"));
builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = problem =>
{
    // Names each field that is refused, with its path in the body.
    var json = problem.Exception?.InnerException as JsonException;
    var input = json?.InnerException as InvalidInputException ?? problem.Exception as InvalidInputException;
    var faults = input?.Faults.Select(fault => (Path: $"{json?.Path ?? "$"}.{fault.Path}".TrimEnd('.'), fault.Message)).ToList() ?? [];
    if (input is null && json is not null) faults.Add((json.Path ?? "$", json.Message));
    var errors = faults.GroupBy(fault => fault.Path, fault => fault.Message).ToDictionary(field => field.Key, field => field.ToArray());
    if (errors.Count > 0) problem.ProblemDetails.Extensions["errors"] = errors;
});
builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
builder.Services.ConfigureHttpJsonOptions(http =>
{
    var json = http.SerializerOptions;
    json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
    json.RespectRequiredConstructorParameters = json.RespectNullableAnnotations = true;
    json.TypeInfoResolverChain.Insert(0, ApiJson.Default);
    json.TypeInfoResolverChain.Add(KriteriumJsonContext.Default);
});
builder.Services.AddOpenApi(options =>
{
    options.CreateSchemaReferenceId = json => JsonSchemas.ComponentOf(json.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(json);
    options.AddDocumentTransformer((document, _, _) =>
    {
        var text = $$"""{ "openapi": "3.1.1", "info": {}, "paths": {}, "components": { "schemas": {{JsonSchemas.OpenApiComponents()}} } }""";
        foreach (var (name, schema) in OpenApiDocument.Parse(text).Document!.Components!.Schemas!) document.Components!.Schemas![name] = schema;
        return Task.CompletedTask;
    });
});

var app = builder.Build();
app.UseStatusCodePages().UseExceptionHandler(new ExceptionHandlerOptions
{
    // The library's own refusal, outside a request's body, is of a stored record that cannot be read.
    StatusCodeSelector = exception => exception switch { BadHttpRequestException bad => bad.StatusCode, InvalidInputException => 409, _ => 500 },
    SuppressDiagnosticsCallback = failure => failure.Exception is BadHttpRequestException,
});
app.MapOpenApi();

app.MapPost("/classify", IResult (Case given, LegalTimeline law, DecisionStore store) =>
{
    if (!law.TryAt(given.Area.ListDate, out _))
        return TypedResults.ValidationProblem([new("$.area.list_date", [$"There was no rule before {law.Regimes[0].From}; give a later list."])]);

    var record = DecisionRecord.Of(given.Area, law, given.History);
    return TypedResults.Created("/decisions/" + store.Add(record), JsonElement.Parse(record.ResultJson));
}).Produces<StatusClassification>(201).ProducesValidationProblem();

app.MapGet("/decisions/{id}", (string id, DecisionStore store) => Json(store.Find(id))).Produces<DecisionRecord>().ProducesProblem(404);
app.MapGet("/decisions/{id}/proof", IResult (string id, DecisionStore store) =>
    store.Find(id) is { } json ? TypedResults.Ok(DecisionRecord.FromJson(json).Rederive()) : TypedResults.NotFound());
app.MapGet("/rules/{name}", (string name, LegalTimeline law) =>
    Json(name == law.Name ? law.ToJson() : ThresholdPolicies.All.FirstOrDefault(policy => policy.Name == name)?.ToJson()));

// Exactly 50 % is not more than 50 %.
app.MapGet("/health", IResult (StatusClassifier classifier) =>
{
    var halves = new AreaMeasurement("half", CalendarDate.Parse("2014-12-01"), years: [new AreaYear(2014, residents: 1000, nonWestern: 500)]);
    var finding = classifier.Classify(halves).FindingOf(Indicator.NonWestern)!;
    var health = new Health(finding.Verdict == Verdict.NotMet, classifier.Timeline.Identity, finding.ToString());
    return health.IsHealthy ? TypedResults.Ok(health) : TypedResults.Problem(health.ToString(), statusCode: 503);
}).Produces<Health>().ProducesProblem(503);

app.Run();

static IResult Json(string? json) => json is null ? TypedResults.NotFound() : TypedResults.Text(json, "application/json");

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Case(AreaMeasurement Area) { public ListHistory History { get; set; } = ListHistory.Empty; }

internal sealed record Health(bool IsHealthy, RuleIdentity Rule, string Boundary);

[JsonSerializable(typeof(Case)), JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(JsonElement)), JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class ApiJson : JsonSerializerContext;

internal sealed class DecisionStore
{
    private readonly string _file;

    public DecisionStore(string file)
    {
        _file = new SqliteConnectionStringBuilder { DataSource = file }.ToString();
        Run("CREATE TABLE IF NOT EXISTS decisions (id TEXT PRIMARY KEY, record TEXT NOT NULL)");
    }

    public string Add(DecisionRecord record) =>
        Run("INSERT INTO decisions VALUES ($id, $record) RETURNING id", ("$id", Guid.CreateVersion7().ToString()), ("$record", record.ToJson()))!;

    public string? Find(string id) => Run("SELECT record FROM decisions WHERE id = $id", ("$id", id));

    private string? Run(string sql, params (string Name, string Value)[] values)
    {
        using var connection = new SqliteConnection(_file);
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return (string?)command.ExecuteScalar();
    }
}
