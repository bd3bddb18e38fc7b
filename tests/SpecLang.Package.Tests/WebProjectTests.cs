using System.Diagnostics;
using System.Text;

namespace SpecLang.Package.Tests;

/// <summary>A minimal API that answers with what a policy decides.</summary>
[Collection(PackedFeedCollection.Name)]
public sealed class WebProjectTests(PackedFeed feed)
{
    private const string Listening = "Now listening on: ";

    private const string Program = """
        using Shop;
        using SpecLang.Runtime;

        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddSingleton<Assistant>();
        var app = builder.Build();
        app.MapPost("/judge", async (HttpRequest request, Assistant policy) =>
        {
            var form = await request.ReadFormAsync();
            var verdict = policy.Evaluate(new Answer { Prompt = form["prompt"].ToString(), Response = form["response"].ToString() });
            return verdict.Decision switch
            {
                Decision.Block => Results.Text($"blocked by {verdict.Leading?.Name}", statusCode: 422),
                Decision.Escalate => Results.Text("escalated", statusCode: 202),
                _ => Results.Text("allowed"),
            };
        });
        app.Run();
        """;

    [NodeTheory]
    [InlineData("Hello", "Hello.", 200, "allowed")]
    [InlineData("Hello", "Whatever.", 422, "blocked by StayPolite")]
    [InlineData("I want a human", "A colleague calls you.", 202, "escalated")]
    public async Task A_service_decides_as_its_policy_says(string prompt, string response, int status, string text)
    {
        var service = await Service();
        using var client = new HttpClient();
        using var form = new FormUrlEncodedContent([new("prompt", prompt), new("response", response)]);
        using var answer = await client.PostAsync(new Uri(service + "/judge"), form);
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(text);
    }

    private Task<string> Service() => feed.Once(nameof(WebProjectTests), StartAsync);

    private async Task<string> StartAsync()
    {
        var project = ShopPolicy.WriteTo(feed.NewProject("Service"), hasClassifier: false)
            .WithProject(sdk: "Microsoft.NET.Sdk.Web", packages: ["SpecLang"])
            .Write("Program.cs", Program);
        project.Build().ShouldSucceed();
        var process = Process.Start(project.Describe(Path.Combine("bin", "Debug", "net10.0", "Service.dll"), "--urls", "http://127.0.0.1:0")) ?? throw new InvalidOperationException("the service does not start");
        feed.StopAtEnd(process);
        var seen = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            seen.AppendLine(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
            {
                return line[(at + Listening.Length)..].Trim();
            }
        }

        throw new InvalidOperationException($"the service ended before it listened:\n{seen}{await process.StandardError.ReadToEndAsync()}");
    }
}
