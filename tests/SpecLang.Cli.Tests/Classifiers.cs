using System.Diagnostics;

namespace SpecLang.Cli.Tests;

/// <summary>What runs classifiers, where the command looks for it.</summary>
internal static class Classifiers
{
    private static readonly Lazy<bool> Starters = new(BuildStarters);

    /// <summary>Makes the command find SpecLang.Onnx beside the tests.</summary>
    public static void Use() => Environment.SetEnvironmentVariable("ALIGN_CLASSIFIERS", AppContext.BaseDirectory);

    /// <summary>The same, with the starter models.</summary>
    public static void UseWithStarters()
    {
        Use();
        Starters.Value.ShouldBeTrue("the starter classifiers could not be built");
    }

    private static bool BuildStarters()
    {
        using var process = Process.Start("bash", [Repository.At("models/build.sh")]);
        process.WaitForExit();
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "models")).FullName;
        foreach (var name in new[] { "prompt-injection", "jailbreak" })
        {
            File.Copy(Repository.At($"models/{name}/{name}.onnx"), Path.Combine(folder, name + ".onnx"), overwrite: true);
        }

        return process.ExitCode == 0;
    }
}
