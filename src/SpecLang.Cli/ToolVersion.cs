namespace SpecLang.Cli;

/// <summary>The version of the tool, as reports name it.</summary>
internal static class ToolVersion
{
    public static string Text { get; } = typeof(ToolVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
