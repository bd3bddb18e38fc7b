using System.Text.Json;

namespace SpecLang.Cli.Tests;

/// <summary>What a command exited with and wrote.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Messages)
{
    /// <summary>The output's lines as JSON.</summary>
    public IReadOnlyList<JsonElement> Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public CommandResult ShouldExitWith(int exitCode)
    {
        ExitCode.ShouldBe(exitCode, Messages + Output);
        return this;
    }
}
