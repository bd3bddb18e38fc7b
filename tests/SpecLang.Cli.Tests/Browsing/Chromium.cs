using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace SpecLang.Cli.Tests.Browsing;

/// <summary>
/// A page in Debian's Chromium, driven by its own protocol (Chrome DevTools Protocol) over a WebSocket: the few commands that these tests need, so that no package has to be fetched for them.
/// </summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly TemporaryFolder profile;
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource patience = new(Patience);
    private readonly Channel<JsonNode> answers = Channel.CreateUnbounded<JsonNode>();
    private readonly List<string> complaints = [];
    private readonly List<string> requests = [];
    private int lastCommand;

    private Chromium(Process process, TemporaryFolder profile)
    {
        this.process = process;
        this.profile = profile;
    }

    /// <summary>What the page complained of: errors of its script, and what its content policy refused.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (complaints)
            {
                return [.. complaints];
            }
        }
    }

    /// <summary>The addresses that the page asked for.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests)
            {
                return [.. requests];
            }
        }
    }

    public static string? Find() => (Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [])
        .SelectMany(f => new[] { Path.Combine(f, "chromium"), Path.Combine(f, "chromium-browser"), Path.Combine(f, "google-chrome") })
        .FirstOrDefault(File.Exists);

    /// <summary>Opens a file.</summary>
    public static async Task<Chromium> OpenAsync(string file)
    {
        var folder = new TemporaryFolder();
        var program = Find() ?? throw new InvalidOperationException("There is no Chromium on the path.");
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--remote-debugging-port=0", "--user-data-dir=" + folder.Path, "--window-size=1280,1000", "about:blank",
        ];
        var started = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("Chromium did not start.");
        var browser = new Chromium(started, folder);
        await browser.ConnectAsync();
        foreach (var domain in new[] { "Page", "Runtime", "Log", "Network" })
        {
            await browser.SendAsync(domain + ".enable");
        }

        await browser.SendAsync("Page.navigate", new JsonObject { ["url"] = new Uri(file).AbsoluteUri });
        await browser.WaitAsync("document.readyState === 'complete' && location.protocol === 'file:'");
        return browser;
    }

    /// <summary>The value of an expression of JavaScript, in the page.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        answer["exceptionDetails"].ShouldBeNull(answer.ToJsonString());
        return answer["result"]?["value"];
    }

    public async Task<string> TextAsync(string expression) => (await EvaluateAsync(expression))?.ToString() ?? string.Empty;

    public async Task<int> NumberAsync(string expression) => (await EvaluateAsync(expression)).ShouldNotBeNull().GetValue<int>();

    public async Task WaitAsync(string condition)
    {
        while ((await EvaluateAsync(condition))?.GetValue<bool>() != true)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>A click of a person's, in the middle of the first element that a selector finds.</summary>
    public async Task ClickAsync(string selector)
    {
        var place = (await EvaluateAsync($"(() => {{ const e = document.querySelector({JsonSerializer.Serialize(selector)}); e.scrollIntoView({{block: 'center'}}); const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; }})()")).ShouldNotBeNull();
        foreach (var type in new[] { "mousePressed", "mouseReleased" })
        {
            await SendAsync("Input.dispatchMouseEvent", new JsonObject { ["type"] = type, ["x"] = place[0]?.GetValue<double>(), ["y"] = place[1]?.GetValue<double>(), ["button"] = "left", ["clickCount"] = 1 });
        }
    }

    /// <summary>Chooses a value of the first field that a selector finds.</summary>
    public Task ChooseAsync(string selector, string value) => EvaluateAsync(
        $"(() => {{ const e = document.querySelector({JsonSerializer.Serialize(selector)}); e.value = {JsonSerializer.Serialize(value)}; e.dispatchEvent(new Event('input', {{bubbles: true}})); }})()");

    /// <summary>A command of the protocol, and its result.</summary>
    public async Task<JsonNode> SendAsync(string method, JsonObject? parameters = null)
    {
        var id = ++lastCommand;
        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        await socket.SendAsync(Encoding.UTF8.GetBytes(command.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        while (true)
        {
            var answer = await answers.Reader.ReadAsync(patience.Token);
            if (answer["id"]?.GetValue<int>() == id)
            {
                return answer["result"] ?? throw new InvalidOperationException($"{method}: {answer.ToJsonString()}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        patience.Dispose();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                profile.Dispose();
                return;
            }
            catch (IOException) when (attempt < 50)
            {
                // Children of the browser still write for a moment.
                await Task.Delay(100);
            }
        }
    }

    private async Task ConnectAsync()
    {
        var portFile = profile["DevToolsActivePort"];
        string[] lines;
        while (!File.Exists(portFile) || (lines = await File.ReadAllLinesAsync(portFile, patience.Token)).Length < 2)
        {
            process.HasExited.ShouldBeFalse("Chromium ended at once");
            await Task.Delay(20, patience.Token);
        }

        using var client = new HttpClient();
        var targets = JsonNode.Parse(await client.GetStringAsync(new Uri($"http://127.0.0.1:{lines[0]}/json/list"), patience.Token)).ShouldNotBeNull();
        var page = targets.AsArray().First(t => t?["type"]?.ToString() == "page").ShouldNotBeNull();
        await socket.ConnectAsync(new Uri(page["webSocketDebuggerUrl"].ShouldNotBeNull().ToString()), patience.Token);
        _ = Task.Run(ListenAsync);
    }

    private async Task ListenAsync()
    {
        try
        {
            var buffer = new byte[1 << 16];
            using var message = new MemoryStream();
            while (socket.State == WebSocketState.Open)
            {
                var part = await socket.ReceiveAsync(buffer, patience.Token);
                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Take(JsonNode.Parse(message.ToArray()).ShouldNotBeNull());
                    message.SetLength(0);
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            answers.Writer.TryComplete(e);
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is not null)
        {
            answers.Writer.TryWrite(message);
            return;
        }

        var parameters = message["params"];
        switch (message["method"]?.ToString())
        {
            case "Log.entryAdded":
                Add(complaints, parameters?["entry"]?["text"]?.ToString());
                break;
            case "Runtime.exceptionThrown":
                Add(complaints, parameters?["exceptionDetails"]?.ToJsonString());
                break;
            case "Network.requestWillBeSent":
                Add(requests, parameters?["request"]?["url"]?.ToString());
                break;
        }
    }

    private static void Add(List<string> list, string? text)
    {
        lock (list)
        {
            list.Add(text ?? "");
        }
    }
}
