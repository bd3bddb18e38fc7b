using System.Text;
using Microsoft.Build.Framework;

namespace SpecLang.Build;

/// <summary>
/// Finds out which files the specs of a project name, and what a build needs to know of those that the compiler doesn't read. Runs when one of them
/// changed; <see cref="SpecLangListedFiles"/> gives what it found to every build.
/// </summary>
public sealed class SpecLangReadSpecs : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly CancellationTokenSource cancellation = new();

    /// <summary>The specs.</summary>
    [Required]
    public ITaskItem[] Specs { get; set; } = [];

    /// <summary>The root that specs may not lead out of, an absolute path.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The file that the list of named files is written to.</summary>
    [Required]
    public string List { get; set; } = "";

    /// <summary>The file that facts about models are written to; it is left as it is where they did not change.</summary>
    [Required]
    public string Facts { get; set; } = "";

    /// <summary>The starter models that are there: <c>NAME.onnx</c> is <c>std:NAME</c>.</summary>
    public ITaskItem[] StarterModels { get; set; } = [];

    /// <summary>Whether links may lead out of the root.</summary>
    public bool AllowOutside { get; set; }

    public override bool Execute()
    {
        try
        {
            var root = Path.GetFullPath(Root).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
            var starters = StarterModels
                .Select(m => m.GetMetadata("FullPath"))
                .GroupBy(p => "std:" + Path.GetFileNameWithoutExtension(p), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            var reading = new SpecReading(root, starters, AllowOutside, Log, cancellation.Token);
            reading.Read(Specs.Select(s => s.GetMetadata("FullPath")));
            if (!Log.HasLoggedErrors)
            {
                WriteIfChanged(Facts, reading.Facts.ToString());
                File.WriteAllText(List, string.Concat(reading.Files.Select(f => f.ToLine() + "\n")), Utf8);
            }
        }
        catch (OperationCanceledException)
        {
            Log.LogMessage(MessageImportance.Low, "Reading the specs was cancelled.");
            return false;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Log.LogError(null, "ALN9003", null, null, 0, 0, 0, 0, "a file that the build of the specs needs can't be read or written: {0}", problem.Message);
        }

        return !Log.HasLoggedErrors;
    }

    public void Cancel() => cancellation.Cancel();

    public void Dispose() => cancellation.Dispose();

    private static void WriteIfChanged(string file, string text)
    {
        if (!File.Exists(file) || File.ReadAllText(file) != text)
        {
            File.WriteAllText(file, text, Utf8);
        }
    }
}
