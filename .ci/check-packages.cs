#:property PublishAot=false
// What each package says of itself and carries, read from artifacts/packages. Argument: the repository. Exit code 1 names what is wrong.
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

var repository = args[0];
var feed = Path.Combine(repository, "artifacts", "packages");
var properties = XDocument.Load(Path.Combine(repository, "Directory.Build.props")).Descendants().ToLookup(one => one.Name.LocalName);
var version = properties["Version"].Single().Value;
var publicKey = properties["PublicKey"].Single().Value;
string[] platforms = ["linux-x64", "linux-arm64", "osx-x64", "osx-arm64", "win-x64", "win-arm64"];
var github = Environment.GetEnvironmentVariable("GITHUB_REPOSITORY") is { Length: > 0 } name
    ? Environment.GetEnvironmentVariable("GITHUB_SERVER_URL") + "/" + name
    : null;
var address = Environment.GetEnvironmentVariable("RepositoryUrl") ?? github;
var faults = new List<string>();

string[] expected =
    ["Kriterium", "Kriterium.Sql", "Kriterium.Testing", "Kriterium.Testing.FsCheck", "Kriterium.Cli", .. platforms.Append("any").Select(platform => "Kriterium.Cli." + platform)];
Same("packages", string.Join(' ', expected.Order(StringComparer.Ordinal)), string.Join(' ', Directory.GetFiles(feed, "*.nupkg")
    .Select(file => Path.GetFileName(file).Replace("." + version + ".nupkg", "", StringComparison.Ordinal))
    .Order(StringComparer.Ordinal)));
foreach (var id in expected) Check(id);
foreach (var id in expected[..5]) CheckBill(id);

foreach (var fault in faults) Console.WriteLine(fault);
return faults.Count == 0 ? 0 : 1;

void Check(string id)
{
    var project = id.StartsWith("Kriterium.Cli", StringComparison.Ordinal) ? "Kriterium.Cli" : id;
    using var package = ZipFile.OpenRead(Path.Combine(feed, id + "." + version + ".nupkg"));
    using var nuspec = package.GetEntry(id + ".nuspec")!.Open();
    var metadata = XDocument.Load(nuspec).Root!.Elements().First().Elements().ToDictionary(one => one.Name.LocalName);
    string Said(string key) => metadata.TryGetValue(key, out var value) ? value.Value : "";

    Same(id + " id", id, Said("id"));
    Same(id + " licence", "MIT", Said("license"));
    True(id + " has no description of its own", Said("description").Length > 60);
    True(id + " has no tags", Said("tags").Contains("denmark", StringComparison.Ordinal));
    True(id + " release notes are not the changelog's", Said("releaseNotes").StartsWith("## [" + version + "]", StringComparison.Ordinal));
    Same(id + " project address", address ?? "", Said("projectUrl"));
    Same(id + " repository address", address ?? "", metadata.GetValueOrDefault("repository")?.Attribute("url")?.Value ?? "");

    var readme = System.Text.Encoding.UTF8.GetString(Bytes(package, Said("readme")));
    Same(id + " README", File.ReadAllText(Path.Combine(repository, "src", project, "README.md")), readme);
    CheckReadme(id, readme);

    // Width and height of a PNG, big-endian, stand at bytes 16 and 20.
    var icon = Bytes(package, Said("icon"));
    True(id + " icon is not a PNG of 128 x 128", icon.AsSpan(1, 3).SequenceEqual("PNG"u8) && icon.AsSpan(16, 8) is [0, 0, 0, 128, 0, 0, 0, 128]);

    var own = package.Entries.Where(entry => Regex.IsMatch(entry.Name, @"^Kriterium.*\.dll$")).ToList();
    // A library has one for each framework; a command has itself and the libraries.
    Same(id + " own assemblies", id == "Kriterium.Cli" ? 0 : project == "Kriterium.Cli" ? 4 : 2, own.Count);
    foreach (var entry in own) Same(id + " public key of " + entry.FullName, publicKey, PublicKey(Bytes(package, entry.FullName)));

    var natives = package.Entries.Count(entry => entry.Name.StartsWith("ParquetSharpNative.", StringComparison.Ordinal));
    Same(id + " native libraries", id.EndsWith(".any", StringComparison.Ordinal) ? 6 : platforms.Any(id.EndsWith) ? 1 : 0, natives);
}

void CheckReadme(string id, string readme)
{
    True(id + " README has an HTML comment", !readme.Contains("<!--", StringComparison.Ordinal));
    foreach (Match link in Regex.Matches(readme, @"\]\(([^)]*)\)|(?:src|href)=""([^""]*)""|^\[[^\]]+\]:\s*(\S+)", RegexOptions.Multiline))
    {
        var target = string.Concat(link.Groups.Values.Skip(1).Select(group => group.Value));
        True(id + " README links to " + target, target.StartsWith("https://www.nuget.org/packages/Kriterium", StringComparison.Ordinal));
    }

    // Its programs and their output are those of the front page, which are run; or it is one whose programs ReadmeTests runs.
    if (id is "Kriterium.Sql" || id.StartsWith("Kriterium.Testing", StringComparison.Ordinal)) return;
    var front = File.ReadAllText(Path.Combine(repository, "README.md"));
    foreach (Match program in Regex.Matches(readme, "^```(csharp|text)\n.*?^```", RegexOptions.Multiline | RegexOptions.Singleline))
        True(id + " README has a block that is not the front page's:\n" + program, front.Contains(program.Value, StringComparison.Ordinal));
}

void CheckBill(string id)
{
    using var bill = JsonDocument.Parse(File.ReadAllText(Path.Combine(feed, id + "." + version + ".cdx.json")));
    Same(id + " bill", "CycloneDX", bill.RootElement.GetProperty("bomFormat").GetString());
    Same(
        id + " bill is of",
        "pkg:nuget/" + id + "@" + version,
        bill.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("purl").GetString());
    True(
        id + " bill lacks what every package needs",
        bill.RootElement.GetProperty("components").EnumerateArray().Any(
            one => one.GetProperty("name").GetString() == "Microsoft.Extensions.DependencyInjection.Abstractions"));
}

static byte[] Bytes(ZipArchive package, string path)
{
    using var from = package.GetEntry(path)!.Open();
    using var to = new MemoryStream();
    from.CopyTo(to);
    return to.ToArray();
}

static string PublicKey(byte[] assembly)
{
    using var file = new PEReader(new MemoryStream(assembly));
    var isSigned = file.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned);
    var reader = file.GetMetadataReader();
    return isSigned ? Convert.ToHexStringLower(reader.GetBlobBytes(reader.GetAssemblyDefinition().PublicKey)) : "not signed";
}

void Same<T>(string what, T wanted, T found)
{
    if (!Equals(wanted, found)) faults.Add($"{what}: found {found}, expected {wanted}");
}

void True(string what, bool holds)
{
    if (!holds) faults.Add(what);
}
