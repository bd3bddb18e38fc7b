using System.Collections.Concurrent;
using System.Diagnostics;

namespace SpecLang.Package.Tests;

/// <summary>
/// The packages as <c>pack.sh</c> makes them, and the one of ONNX Runtime that is for tests alone, in a folder outside the repository with a package
/// cache of its own, empty at first: made once for all tests.
/// </summary>
public sealed class PackedFeed : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("speclang users ").FullName;
    private readonly Lazy<string> tool;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> once = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Process> processes = [];
    private int projects;

    public PackedFeed()
    {
        tool = new Lazy<string>(InstallTool);
        Run(Repository.Root, "bash", "pack.sh", "--if-changed").ShouldSucceed();
        PackOnnxRuntime();
        // Without <clear/>: what else a project needs comes from the sources of the machine.
        File.WriteAllText(Path.Combine(root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="speclang" value="{Packages}" />
                <add key="speclang-tests" value="{TestPackages}" />
              </packageSources>
            </configuration>
            """);
    }

    public static string Packages { get; } = Repository.At(Path.Combine("artifacts", "packages"));

    private static string TestPackages { get; } = Repository.At(Path.Combine("artifacts", "test-packages"));

    /// <summary>The command of the package SpecLang.Cli, installed when it is first asked for.</summary>
    internal string Tool => tool.Value;

    private Dictionary<string, string> Environment => new(StringComparer.Ordinal)
    {
        ["NUGET_PACKAGES"] = Path.Combine(root, "cache"),
        ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
    };

    internal UserProject NewProject(string name) => new(this, Directory.CreateDirectory(Path.Combine(root, FormattableString.Invariant($"{++projects} {name}"))).FullName, name);

    internal CommandResult Run(string folder, string program, params string[] arguments) => Command.Run(folder, program, arguments, Environment);

    internal CommandResult Run(string folder, IReadOnlyDictionary<string, string> more, string program, params string[] arguments) =>
        Command.Run(folder, program, arguments, new Dictionary<string, string>([.. Environment, .. more], StringComparer.Ordinal));

    /// <summary>What several tests share, made when the first asks for it.</summary>
    internal Task<string> Once(string key, Func<Task<string>> make) => once.GetOrAdd(key, _ => new Lazy<Task<string>>(make)).Value;

    internal void StopAtEnd(Process process) => processes.Add(process);

    /// <summary>
    /// Runs commands with a home of the SDK's own: where the tools of a manifest lie, it remembers there beyond this test. NuGet's settings lie there too, and
    /// are taken along.
    /// </summary>
    internal CommandResult RunInNewHome(string folder, string command)
    {
        var settings = Path.Combine(".nuget", "NuGet", "NuGet.Config");
        var mine = Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), settings);
        var home = Path.Combine(root, "home");
        if (File.Exists(mine) && !File.Exists(Path.Combine(home, settings)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(home, settings)) ?? home);
            File.Copy(mine, Path.Combine(home, settings));
        }

        return Run(folder, new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_CLI_HOME"] = home }, "bash", "-c", command);
    }

    internal ProcessStartInfo Describe(string folder, string program, params string[] arguments) => Command.Describe(folder, program, arguments, Environment);

    public void Dispose()
    {
        foreach (var process in processes)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        Directory.Delete(root, recursive: true);
    }

    // With a path of its own: where tools of a manifest lie, the SDK remembers beyond this test.
    private string InstallTool()
    {
        var folder = Path.Combine(root, "tools");
        Run(root, "dotnet", "tool", "install", "SpecLang.Cli", "--version", UserProject.Version, "--tool-path", folder).ShouldSucceed();
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "align.exe" : "align");
    }

    private void PackOnnxRuntime()
    {
        var project = Repository.At(Path.Combine("eng", "onnxruntime", "Microsoft.ML.OnnxRuntime.csproj"));
        var package = Path.Combine(TestPackages, "Microsoft.ML.OnnxRuntime.1.29.0.nupkg");
        if (!File.Exists(package) || File.GetLastWriteTimeUtc(package) < File.GetLastWriteTimeUtc(project))
        {
            Run(Repository.Root, "dotnet", "pack", project, "-c", "Release", "-v", "q", "-p:PackageOutputPath=" + TestPackages).ShouldSucceed();
        }
    }
}
