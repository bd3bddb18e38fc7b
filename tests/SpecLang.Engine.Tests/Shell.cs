using System.Diagnostics;

namespace SpecLang.Engine.Tests;

/// <summary>Programs of the system that make what .NET can't: pipes, files of other owners.</summary>
internal static class Shell
{
    public static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }
}
