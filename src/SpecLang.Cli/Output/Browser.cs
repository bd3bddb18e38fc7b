using System.ComponentModel;
using System.Diagnostics;

namespace SpecLang.Cli.Output;

/// <summary>Shows a file in the user's browser: what the environment variable <c>BROWSER</c> names, or the system's own choice.</summary>
internal static class Browser
{
    private const string Variable = "BROWSER";

    /// <summary>What the user is told: nothing where it is shown, else where the file is.</summary>
    public static string? Show(string file)
    {
        var path = Path.GetFullPath(file);
        try
        {
            var start = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } program
                ? new ProcessStartInfo(program) { ArgumentList = { path }, UseShellExecute = false }
                : new ProcessStartInfo(path) { UseShellExecute = true };
            using var process = Process.Start(start);
            return null;
        }
        catch (Exception e) when (e is Win32Exception or PlatformNotSupportedException)
        {
            return $"note: there is no program to show `{path}` with; set {Variable} to one, or open the file yourself.";
        }
    }
}
