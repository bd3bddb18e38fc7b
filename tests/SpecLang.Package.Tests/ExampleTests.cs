using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using SpecLang.Cli.Tests.Docs;

namespace SpecLang.Package.Tests;

/// <summary>The service of <c>examples/aspnet-guard</c>, as the solution builds it, answers what its page shows.</summary>
public sealed class ExampleTests
{
    private const string Listening = "Now listening on: ";

    [Fact]
    public async Task The_guarded_chat_answers_what_its_page_shows()
    {
        var assembly = Repository.At(Path.Combine("examples", "aspnet-guard", "bin", Configuration, "net10.0", "aspnet-guard.dll"));
        using var service = Process.Start(Command.Describe(Repository.Root, "dotnet", [assembly, "--urls", "http://127.0.0.1:0"], new Dictionary<string, string>(StringComparer.Ordinal)))
            ?? throw new InvalidOperationException("the service does not start");
        try
        {
            var address = await AddressOf(service);
            using var client = new HttpClient();
            var shown = FencedBlock.Of(Repository.At("examples/aspnet-guard/README.md")).Single(b => b.Language == "console").Lines;
            for (var i = 0; i < shown.Count; i += 2)
            {
                var body = Regex.Match(shown[i], "-d '(?<body>[^']+)'", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["body"].Value;
                using var content = new StringContent(body, Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync(new Uri(address + "/chat"), content);
                (await answer.Content.ReadAsStringAsync()).ShouldBe(shown[i + 1], shown[i]);
            }
        }
        finally
        {
            service.Kill(entireProcessTree: true);
        }
    }

    /// <summary>As these tests were built.</summary>
    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private static async Task<string> AddressOf(Process service)
    {
        while (await service.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
            {
                return line[(at + Listening.Length)..].Trim();
            }
        }

        throw new InvalidOperationException("the service ended before it listened: " + await service.StandardError.ReadToEndAsync());
    }
}
