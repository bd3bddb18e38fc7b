namespace SpecLang.Package.Tests;

/// <summary>What a process printed and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    public CommandResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Output + Errors);
        return this;
    }

    public CommandResult ShouldFail()
    {
        ExitCode.ShouldNotBe(0, Output + Errors);
        return this;
    }

    /// <summary>The errors or warnings of a build, each once, as the part behind the project's folder.</summary>
    public IReadOnlyList<string> Diagnostics(string word, string folder) =>
        [.. Output.Split('\n')
            .Select(l => l.Trim())
            .Where(l => l.Contains($": {word} ", StringComparison.Ordinal))
            .Select(l => l.Split(" [" + folder, StringSplitOptions.None)[0].Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)];
}
