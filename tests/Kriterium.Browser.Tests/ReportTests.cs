using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Kriterium.Browser.Tests;

/// <summary>The page of <c>kriterium report</c> as people get it. Each test also fails when it loads or complains of anything.</summary>
public partial class ReportTests(Chromium chromium, Reports reports, ITestOutputHelper output)
{
    private const string Rows = "table.list tbody tr";

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone")]
    [InlineData("dark")]
    [InlineData("dark-phone")]
    public async Task Axe_FindsNothing(string screen)
    {
        var axe = await File.ReadAllTextAsync(Tool.Axe, TestContext.Current.CancellationToken);
        foreach (var file in new[] { reports.Danish, reports.English, reports.Alone, reports.WithHostileNames })
        {
            await using var opened = await chromium.Open(file, ScreenOf(screen));
            await opened.Page.EvaluateAsync(axe);
            var found = await opened.Page.EvaluateAsync<JsonElement>(
                "() => axe.run(document).then(run => ({ passed: run.passes.length, violations: run.violations.map(one => one.id + ': '"
                    + " + one.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join(' | ')) }))");
            Assert.Equal([], found.GetProperty("violations").EnumerateArray().Select(one => one.GetString()));
            Assert.True(found.GetProperty("passed").GetInt32() > 20);
            await Picture(opened, Path.GetFileNameWithoutExtension(file) + "-" + screen);
        }
    }

    [Fact]
    public void Vnu_FindsNoError() => Tool.Run("java", ["-jar", Tool.Vnu, "--errors-only", .. reports.All]);

    [Fact]
    public async Task Table_IsSortedByKeyboard()
    {
        await using var opened = await chromium.Open(reports.Danish, Screen.Desktop);
        var page = opened.Page;
        await Reach(page, "table.list thead th:nth-child(4) button");
        Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        Task<int[]> Residents() => page.EvaluateAsync<int[]>(
            "() => Array.from(document.querySelectorAll('table.list tbody tr'), row => Number(row.cells[3].textContent.replace('.', '')))");
        var before = await Residents();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(before.Order(), await Residents());
        Assert.Equal("ascending", await page.Locator("table.list th:nth-child(4)").GetAttributeAsync("aria-sort"));
        await page.Keyboard.PressAsync("Space");
        Assert.Equal(before.OrderDescending(), await Residents());
        Assert.Equal(["descending"], await page.EvaluateAsync<string[]>(
            "() => Array.from(document.querySelectorAll('[aria-sort]'), header => header.getAttribute('aria-sort'))"));

        // By the alphabet of the page's language, where Å is the last letter.
        await Reach(page, "table.list thead th:nth-child(1) button", "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.StartsWith("Bakken", await page.Locator(Rows).First.TextContentAsync(), StringComparison.Ordinal);
        Assert.StartsWith("Åbrinken", await page.Locator(Rows).Last.TextContentAsync(), StringComparison.Ordinal);

        // A figure by its number, and one that is not there last in both directions.
        await Reach(page, "table.list thead th:nth-child(8) button");
        await page.Keyboard.PressAsync("Enter");
        var convicted = await page.EvaluateAsync<string[]>(
            "() => Array.from(document.querySelectorAll('table.list tbody tr'), row => row.cells[7].textContent)");
        var numbers = convicted.Select(text => decimal.Parse(Number().Match(text).Value.Replace(',', '.'), CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(numbers.Order(), numbers);
        Assert.True(numbers.Distinct().Count() > 5);
    }

    [Fact]
    public async Task Areas_AreFoundByKeyboard()
    {
        await using var opened = await chromium.Open(reports.Danish, Screen.Desktop);
        var page = opened.Page;
        var all = await page.Locator(Rows).CountAsync();
        await Reach(page, "#find");
        await page.Keyboard.TypeAsync("ærø ØRNEVÆNGET");
        await page.Locator("form.find [role=status]").Filter(new() { HasText = "0 af 40" }).WaitForAsync();
        Assert.Equal(0, await Visible(page, Rows));

        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("ØRNEVÆNGET");
        await page.Locator("form.find [role=status]").Filter(new() { HasText = "7 af 40 boligområder vises" }).WaitForAsync();
        Assert.Equal((7, 7), (await Visible(page, Rows), await Visible(page, "article")));

        // A link to an area that is not among them shows it.
        var hidden = page.Locator("#near a, #changes a").Filter(new() { HasNotText = "Ørnevænget" }).First;
        await hidden.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator("article:target").IsVisibleAsync());
        Assert.Equal((all, all), (await Visible(page, Rows), await Visible(page, "article")));
        Assert.Equal("", await page.Locator("#find").InputValueAsync());
    }

    [Fact]
    public async Task SkipLink_IsFirst_AndLeadsToTheContent()
    {
        await using var opened = await chromium.Open(reports.Danish, Screen.Phone);
        await opened.Page.Keyboard.PressAsync("Tab");
        var box = await opened.Page.Locator("a.skip:focus").BoundingBoxAsync();
        Assert.True(box is { Y: >= 0, Height: >= 24 });
        await opened.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#content", opened.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_IsReadWithoutScript()
    {
        foreach (var file in reports.All.Except([reports.Country]))
        {
            await using var opened = await chromium.Open(file, Screen.Desktop, hasScript: false);
            var page = opened.Page;
            Assert.Equal((0, false), (await page.Locator("button").CountAsync(), await page.Locator("form").IsVisibleAsync()));
            foreach (var what in new[] { "h1", ".lead", "section", Rows, "article", "article .figures li", "#law li", "#data tr" })
            {
                var count = await page.Locator(what).CountAsync();
                Assert.True(count > 0 && count == await Visible(page, what), what);
            }
        }
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("phone")]
    [InlineData("narrow")]
    public async Task Page_IsNoWiderThanItsWindow(string screen)
    {
        foreach (var file in reports.All)
        {
            await using var opened = await chromium.Open(file, ScreenOf(screen));
            Assert.Equal((file, 0), (file, await opened.Overflow()));
        }
    }

    [Fact]
    public async Task Page_PrintsOnA4()
    {
        await using var opened = await chromium.Open(reports.Danish, Screen.Paper);
        var page = opened.Page;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await opened.Overflow());
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "() => Array.from(document.querySelectorAll('table')).filter(table => table.getBoundingClientRect().right > innerWidth + 1).length"));
        Assert.False(await page.Locator("nav").IsVisibleAsync());
        Assert.False(await page.Locator("form.find").IsVisibleAsync());
        Assert.Equal(await page.Locator("article").CountAsync(), await Visible(page, "article"));
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.Matches(@"/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]", Encoding.Latin1.GetString(pdf));
        if (Tool.Screenshots is { } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, "a4.pdf"), pdf, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Names_StayText()
    {
        await using var opened = await chromium.Open(reports.WithHostileNames, Screen.Desktop);
        var page = opened.Page;
        Assert.False(await page.EvaluateAsync<bool>("() => 'broken' in window"));
        var names = await page.EvaluateAsync<string[]>("() => Array.from(document.querySelectorAll('table.list tbody th bdi'), name => name.textContent)");
        Assert.Equal(
            Reports.HostileNames.Select(Unquoted).Order(StringComparer.Ordinal),
            names.Order(StringComparer.Ordinal));
        Assert.Equal(Reports.HostileNames.Count, await page.Locator("article h3 bdi:first-child").CountAsync());
        Assert.Equal(0, await page.Locator("img, script:not(body > script), iframe").CountAsync());
    }

    [Fact]
    public async Task Network_IsClosed()
    {
        await using var opened = await chromium.Open(reports.Danish, Screen.Desktop);
        var policy = await opened.Page.Locator("meta[http-equiv=Content-Security-Policy]").GetAttributeAsync("content");
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(0, await opened.Page.Locator("[src], link, [style], [onclick]").CountAsync());
    }

    /// <summary>The bounds are generous, as machines differ; what was measured is printed.</summary>
    [Fact]
    public async Task Country_ScrollsAndSearchesSmoothly()
    {
        var size = new FileInfo(reports.Country).Length;
        Assert.True(size < 3_000_000, size.ToString(CultureInfo.InvariantCulture));
        await using var opened = await chromium.Open(reports.Country, Screen.Desktop);
        var page = opened.Page;
        Assert.Equal(1_100, await page.Locator("article").CountAsync());
        var latencies = await page.EvaluateAsync<double[]>(
            """
            async () => {
              const input = document.getElementById("find");
              const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
              const times = [];
              for (const text of ["s", "sø", "søp", "sø", "", "ørnevænget 9", "", "udsat", ""]) {
                const start = performance.now();
                input.value = text;
                input.dispatchEvent(new Event("input"));
                await frame();
                times.push(performance.now() - start);
              }
              return times;
            }
            """);
        var frames = await page.EvaluateAsync<double[]>(
            """
            async () => {
              const times = [];
              let last = await new Promise(requestAnimationFrame);
              const step = document.documentElement.scrollHeight / 120;
              for (let i = 0; i < 120; i++) {
                scrollBy(0, step);
                const now = await new Promise(requestAnimationFrame);
                times.push(now - last);
                last = now;
              }
              return times;
            }
            """);
        output.WriteLine("search: " + string.Join(", ", latencies.Select(time => time.ToString("F0", CultureInfo.InvariantCulture))));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{size:N0} bytes; search {Median(latencies):F0} ms, at most {latencies.Max():F0}; frames {Median(frames):F0} ms, at most {frames.Max():F0}"));
        Assert.True(Median(latencies) < 1_000, "search: " + string.Join(", ", latencies));
        Assert.True(Median(frames) < 250, "frames: " + string.Join(", ", frames));
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static Screen ScreenOf(string name) =>
        new[] { Screen.Desktop, Screen.Phone, Screen.Dark, Screen.DarkPhone, Screen.Narrow }.Single(screen => screen.Name == name);

    /// <summary>Presses a key until something has the focus, as somebody without a mouse does.</summary>
    private static async Task Reach(IPage page, string selector, string key = "Tab")
    {
        for (var i = 0; i < 200; i++)
        {
            await page.Keyboard.PressAsync(key);
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }

        Assert.Fail("No key leads to " + selector + ".");
    }

    private static async Task<int> Visible(IPage page, string selector) => await page.Locator(selector + ":visible").CountAsync();

    private static async Task Picture(Opened opened, string name)
    {
        if (Tool.Screenshots is not { } folder) return;

        foreach (var section in await opened.Page.Locator("main > section").AllAsync())
        {
            var id = await section.GetAttributeAsync("id");
            await section.ScrollIntoViewIfNeededAsync();
            await section.EvaluateAsync("section => section.scrollIntoView()");
            await opened.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + "-" + id + ".png") });
        }
    }

    /// <summary>A name without the quotes of the file.</summary>
    private static string Unquoted(string name) => name.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal);

    [GeneratedRegex(@"\d+(,\d+)?")]
    private static partial Regex Number();
}
