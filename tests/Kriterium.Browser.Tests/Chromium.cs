using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Kriterium.Browser.Tests.Chromium))]

namespace Kriterium.Browser.Tests;

/// <summary>The browser, and pages in it that tell what they asked for and complained of.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Tool.Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens a page; when it is disposed of, it must have loaded nothing else and said nothing.</summary>
    internal async Task<Opened> Open(string file, Screen screen, bool hasScript = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = hasScript,
        });
        var page = await context.NewPageAsync();
        var opened = new Opened(context, page);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }
}

/// <summary>What a page is seen on.</summary>
internal sealed record Screen(string Name, int Width, int Height, bool IsDark = false)
{
    public static Screen Desktop { get; } = new("desktop", 1_280, 1_000);

    public static Screen Phone { get; } = new("phone", 390, 844);

    public static Screen Dark { get; } = new("dark", 1_280, 1_000, IsDark: true);

    public static Screen DarkPhone { get; } = new("dark-phone", 390, 844, IsDark: true);

    /// <summary>The narrowest that WCAG asks for.</summary>
    public static Screen Narrow { get; } = new("narrow", 320, 640);

    /// <summary>The width of A4 within its margins, in the pixels of CSS.</summary>
    public static Screen Paper { get; } = new("paper", 688, 1_000);
}

internal sealed class Opened : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    public Opened(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => _complaints.Add(message.Type + ": " + message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Dialog += (_, dialog) => _complaints.Add("dialog: " + dialog.Message);
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>How far the page is wider than its window.</summary>
    public Task<int> Overflow() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_complaints);
        Assert.Single(_requests);
    }
}
