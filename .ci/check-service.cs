#:package Microsoft.Data.Sqlite
#:property PublishAot=false
// Starts docs/scripts/api.cs, calls it over loopback, and tampers with what it has stored. Arguments: the program, the repository, and
// the SQLite file that it makes. Each check prints "ok NAME" or "FAIL NAME"; the last line is "N passed, N failed".
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

var (program, repository, database) = (args[0], args[1], args[2]);
int passed = 0, failed = 0;
using var service = Process.Start(new ProcessStartInfo(program, ["--urls", "http://127.0.0.1:0", "--database", database]) { RedirectStandardOutput = true })!;
var log = new StringBuilder();
try
{
    // A request that is refused ends its connection, so none is used twice.
    using var client = new HttpClient { BaseAddress = await AddressOf(service), Timeout = TimeSpan.FromSeconds(60) };
    client.DefaultRequestHeaders.ConnectionClose = true;
    await CheckAll(client);
}
finally
{
    service.Kill();
    service.WaitForExit();
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

// The address that the service says it listens on: a port that was free.
async Task<Uri> AddressOf(Process started)
{
    var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
    started.OutputDataReceived += (_, line) =>
    {
        lock (log) log.AppendLine(line.Data);
        if (Regex.Match(line.Data ?? "", @"Now listening on: (\S+)") is { Success: true } found) address.TrySetResult(new Uri(found.Groups[1].Value));
        if (line.Data is null) address.TrySetException(new InvalidOperationException("The service ended:\n" + log));
    };
    started.BeginOutputReadLine();
    return await address.Task.WaitAsync(TimeSpan.FromSeconds(60));
}

async Task CheckAll(HttpClient client)
{
    const string Area = """
        { "format": "kriterium-area/1", "area_id": "made-up-birkeparken", "list_date": "2021-12-01", "residents": 1600, "published": [
          { "indicator": "non_western", "window_years": 1, "printed": "62.5 %" },
          { "indicator": "outside_labour", "window_years": 2, "printed": "41.2 %" },
          { "indicator": "basic_education", "window_years": 1, "education": "danish_or_approved", "printed": "70.2 %" } ] }
        """;
    const string History = """
        { "format": "kriterium-earlier-lists/1", "earlier_statuses": [
          { "area_id": "made-up-birkeparken", "list_date": "2020-12-01", "possible_statuses": ["none"] } ] }
        """;
    var length = File.ReadLines(Path.Combine(repository, "docs", "scripts", "api.cs")).Count();
    Check("the service is under 120 lines", length < 120, length);

    // What is decided, and with earlier lists too.
    var (status, decision, location) = await Post(client, $$"""{ "area": {{Area}} }""");
    Check(
        "an area is decided, and the decision has a place",
        status == 201 && Possible(decision) == "parallel_society|transformation" && location?.StartsWith("/decisions/", StringComparison.Ordinal) == true,
        $"{status} {location} {decision}");
    var (statusBefore, before, locationBefore) = await Post(client, $$"""{ "area": {{Area}}, "history": {{History}} }""");
    Check("earlier lists count", statusBefore == 201 && Possible(before) == "parallel_society" && locationBefore != location, $"{statusBefore} {before}");
    var (_, record) = await Get(client, location!);
    Check(
        "the decision is stored with what it rests on",
        JsonNode.DeepEquals(record["result"], decision) && record["timeline"]?["name"]?.GetValue<string>() == "denmark" && record["area"] is JsonObject,
        record);
    var (_, proof) = await Get(client, location + "/proof");
    Check("a decision that is untouched is the same", proof.ToJsonString() == """{"is_same":true,"differences":[]}""", proof);

    // One row after another is changed behind the service's back, and put right again.
    await Tamper("a figure", "62.45 %", "49.45 %", "sha256.area");
    await Tamper("a count", "\"residents\": 1600", "\"residents\": 1601", "sha256.area");
    await Tamper("a limit", "\"smallest_population\": 1000", "\"smallest_population\": 1001", "sha256.timeline");
    await Tamper(
        "the status",
        "\"possible_statuses\": [\n      \"parallel_society\"",
        "\"possible_statuses\": [\n      \"vulnerable\"",
        "result.possible_statuses[0]");
    await Tamper(
        "the history",
        "\"possible_statuses\": [\n          \"none\"",
        "\"possible_statuses\": [\n          \"vulnerable\"",
        "sha256.history",
        of: locationBefore);
    Change(location!, "\"residents\": 1600", "\"residents\": \"many\"");
    var (conflict, unreadable) = await Get(client, location + "/proof");
    Check("a stored text that is not a record any more is named", conflict == 409 && unreadable["errors"]?["$.area.residents"] is JsonArray, $"{conflict} {unreadable}");
    var (missing, _) = await Get(client, "/decisions/none/proof");
    Check("an unknown decision is not found", missing == 404, missing);

    var (healthy, health) = await Get(client, "/health");
    Check(
        "health is a boundary case and the rule's identity",
        healthy == 200 && health["boundary"]?.GetValue<string>() == "non_western more than 50 %: not met, exactly 50 %"
            && health["rule"]?["sha256"]?.GetValue<string>() == decision["timeline"]?["sha256"]?.GetValue<string>(),
        health);
    foreach (var name in new[] { "denmark", "particularly-vulnerable-2010", "parallel-society-2021" })
    {
        var (found, rule) = await Get(client, "/rules/" + name);
        Check("the rule " + name, found == 200 && rule["name"]?.GetValue<string>() == name, rule);
    }

    var (noRule, problem) = await Get(client, "/rules/none");
    Check("an unknown rule is not found", noRule == 404 && problem["status"]?.GetValue<int>() == 404, problem);
    await CheckOpenApi(client);

    string Changed(string from, string to) => Area.Contains(from) ? $$"""{ "area": {{Area.Replace(from, to)}} }""" : throw new ArgumentException(from);
    string WithHistory(string from, string to) => $$"""{ "area": {{Area}}, "history": {{History.Replace(from, to)}} }""";
    (string Name, string Body, string[] Fields)[] bad =
    [
        ("a count below zero", Changed("1600", "-1"), ["$.area.residents"]),
        ("a count as text", Changed("1600", "\"1600\""), ["$.area.residents"]),
        (
            "three faults at once",
            Changed("2021-12-01\", \"residents\": 1600", "2021-13-01\", \"residents\": 1.5, \"x\": 1"),
            ["$.area.list_date", "$.area.residents", "$.area.x"]),
        ("an id that is empty", Changed("made-up-birkeparken", " "), ["$.area.area_id"]),
        ("an unknown figure", Changed("non_western", "nonwestern"), ["$.area.published[0].indicator"]),
        ("a figure twice", Changed("outside_labour\", \"window_years\": 2", "non_western\", \"window_years\": 1"), ["$.area.published[1]"]),
        ("a share above 100 %", Changed("62.5", "162.5"), ["$.area.published[0].printed"]),
        ("a window of 5 years", Changed("\"window_years\": 2", "\"window_years\": 5"), ["$.area.published[1].window_years"]),
        ("a list before the first rule", Changed("2021-12-01", "2009-12-01"), ["$.area.list_date"]),
        ("another format", Changed("kriterium-area/1", "kriterium-area/9"), ["$.area.format"]),
        ("half a character", Changed("made-up-birkeparken", "\\ud800"), ["$.area"]),
        ("an area that is null", """{ "area": null }""", ["$.area"]),
        ("no area", "{}", ["$"]),
        ("an unknown key", $$"""{ "area": {{Area}}, "hitsory": {} }""", ["$.hitsory"]),
        ("a list instead of an object", "[]", ["$"]),
        ("JSON that ends early", """{ "area": {""", ["$.area"]),
        ("an unknown status", WithHistory("\"none\"", "\"ghetto\""), ["$.history.earlier_statuses[0].possible_statuses[0]"]),
        ("an earlier list on no day", WithHistory("2020-12-01", "2020-02-30"), ["$.history.earlier_statuses[0].list_date"]),
    ];
    foreach (var (name, body, fields) in bad)
    {
        var (code, answer, _) = await Post(client, body);
        var named = (answer["errors"] as JsonObject)?.Select(field => field.Key).ToArray() ?? [];
        Check("400 for " + name, code == 400 && fields.Order(StringComparer.Ordinal).SequenceEqual(named.Order(StringComparer.Ordinal)), $"{code} {answer}");
    }

    var (empty, _, _) = await Post(client, "");
    Check("400 for no body", empty == 400, empty);
    lock (log) Check("no bad request is an error of the service", Regex.Count(log.ToString(), "^fail:", RegexOptions.Multiline) == 1, log.ToString());

    async Task Tamper(string what, string from, string to, string path, string? of = null)
    {
        var at = of ?? location!;
        var original = Change(at, from, to);
        var (_, tampered) = await Get(client, at + "/proof");
        var paths = (tampered["differences"] as JsonArray)?.Select(difference => difference!["path"]!.GetValue<string>()) ?? [];
        Check($"tampering with {what} is named", tampered["is_same"]?.GetValue<bool>() == false && paths.Contains(path), tampered);
        Write(at, original);
    }
}

async Task CheckOpenApi(HttpClient client)
{
    var (_, document) = await Get(client, "/openapi/v1.json");
    var references = Regex.Matches(document.ToJsonString(), "\"\\$ref\":\"#/([^\"]+)\"").Select(match => match.Groups[1].Value).Distinct().ToList();
    var dead = references.Where(reference => reference.Split('/').Aggregate((JsonNode?)document, (node, part) => node?[part]) is null).ToList();
    Check("every reference of the OpenAPI document leads somewhere", references.Count > 40 && dead.Count == 0, string.Join(' ', dead));
    var schemas = document["components"]!["schemas"]!;
    foreach (var file in Directory.GetFiles(Path.Combine(repository, "docs"), "*.schema.json"))
    {
        var name = Path.GetFileName(file).Replace(".schema.json", "");
        var keys = JsonNode.Parse(File.ReadAllText(file))!["properties"]!.AsObject().Select(key => key.Key).Order(StringComparer.Ordinal);
        var served = schemas[name]?["properties"]?.AsObject().Select(key => key.Key).Order(StringComparer.Ordinal);
        Check("the schema " + name + " is a component", served?.SequenceEqual(keys) == true, schemas);
    }

    var post = document["paths"]!["/classify"]!["post"]!;
    Check(
        "the body and the answer are of those schemas",
        schemas["Case"]!["properties"]!.ToJsonString() == """{"area":{"$ref":"#/components/schemas/area"},"history":{"$ref":"#/components/schemas/history"}}"""
            && post["responses"]!["201"]!.ToJsonString().Contains("\"#/components/schemas/status\""),
        post);
}

static string Possible(JsonNode status) => string.Join('|', (status["possible_statuses"] as JsonArray)?.Select(one => one!.GetValue<string>()) ?? []);

static async Task<(int Status, JsonNode Body, string? Location)> Post(HttpClient client, string body)
{
    using var answer = await client.PostAsync(new Uri("/classify", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
    return ((int)answer.StatusCode, await Json(answer), answer.Headers.Location?.ToString());
}

static async Task<(int Status, JsonNode Body)> Get(HttpClient client, string path)
{
    using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
    return ((int)answer.StatusCode, await Json(answer));
}

static async Task<JsonNode> Json(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

// Changes the stored record of a decision, and gives it as it was.
string Change(string location, string from, string to)
{
    var original = Read(location);
    if (!original.Contains(from)) throw new InvalidOperationException("The record has no " + from + ":\n" + original);
    var place = original.IndexOf(from, StringComparison.Ordinal);
    Write(location, original[..place] + to + original[(place + from.Length)..]);
    return original;
}

string Read(string location) => (string)Run("SELECT record FROM decisions WHERE id = $id", location, null)!;

void Write(string location, string record) => Run("UPDATE decisions SET record = $record WHERE id = $id", location, record);

object? Run(string sql, string location, string? record)
{
    using var connection = new SqliteConnection("Data Source=" + database + ";Pooling=False");
    connection.Open();
    using var command = new SqliteCommand(sql, connection);
    command.Parameters.AddWithValue("$id", location.Split('/')[^1]);
    if (record is not null) command.Parameters.AddWithValue("$record", record);
    return command.ExecuteScalar();
}

void Check(string name, bool holds, object found)
{
    if (holds) passed++;
    else failed++;
    Console.WriteLine((holds ? "ok    " : "FAIL  ") + name + (holds ? "" : "\n" + found));
}
