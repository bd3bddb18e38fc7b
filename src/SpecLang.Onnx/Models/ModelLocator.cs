using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx.Models;

/// <summary>Finds the file of a declared model, and keeps a spec from reaching files out of its project.</summary>
internal sealed class ModelLocator(OnnxClassifierOptions options)
{
    private const string StarterPrefix = "std:";
    private const int MaxLinks = 40;

    private static readonly string[] Starters = ["jailbreak", "prompt-injection"];

    /// <summary>The absolute path of the model's file, which exists.</summary>
    /// <exception cref="ModelLoadException">There is no such file or starter, or it lies outside the project's root.</exception>
    public string Find(ClassifierDescriptor descriptor)
    {
        var path = descriptor.Model.StartsWith(StarterPrefix, StringComparison.Ordinal) ? Starter(descriptor) : UnderRoot(descriptor);
        if (Directory.Exists(path))
        {
            throw new ModelLoadException(descriptor, $"the model `{descriptor.Model}` is a folder: name the ONNX file in it.");
        }

        if (!File.Exists(path))
        {
            throw new ModelLoadException(descriptor, descriptor.Model.StartsWith(StarterPrefix, StringComparison.Ordinal)
                ? $"the starter model `{descriptor.Model}` is not there: add the package SpecLang.Models, or, in a clone of SpecLang, run `eng/build-classifiers.sh`."
                : $"the model `{descriptor.Model}` does not exist: put the file there, or correct the path.");
        }

        return path;
    }

    private string Starter(ClassifierDescriptor descriptor)
    {
        var name = descriptor.Model[StarterPrefix.Length..];
        return Starters.Contains(name, StringComparer.Ordinal)
            ? Path.Combine(options.StarterDirectory, name + ".onnx")
            : throw new ModelLoadException(
                descriptor,
                $"there is no starter model `{descriptor.Model}`: the known ones are {string.Join(", ", Starters.Select(known => $"`{StarterPrefix}{known}`"))}.");
    }

    private string UnderRoot(ClassifierDescriptor descriptor)
    {
        var model = descriptor.Model;
        if (model.Length == 0 || model.Contains('\0', StringComparison.Ordinal))
        {
            throw new ModelLoadException(descriptor, "the model's path is empty or holds a NUL character: name an ONNX file.");
        }

        try
        {
            if (options.AllowOutside)
            {
                return Path.GetFullPath(Path.Combine(options.ProjectRoot, model));
            }

            if (IsAbsolute(model))
            {
                throw Outside(descriptor);
            }

            var root = WithoutLinks(Path.GetFullPath(options.ProjectRoot));
            var path = WithoutLinks(Path.GetFullPath(Path.Combine(root, model)));
            return path.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                ? path
                : throw Outside(descriptor);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ModelLoadException(descriptor, $"the model `{model}` can't be looked up: {error.Message}", error);
        }
    }

    /// <summary>Absolute on any system: a spec is refused alike wherever it is read. Backslashes and colons have a meaning on Windows only.</summary>
    private static bool IsAbsolute(string model) =>
        Path.IsPathRooted(model) || model[0] is '/' || model.Contains('\\', StringComparison.Ordinal) || model.Contains(':', StringComparison.Ordinal);

    private static ModelLoadException Outside(ClassifierDescriptor descriptor) => new(
        descriptor,
        $"the model `{descriptor.Model}` lies outside the project: copy it under the project's folder and give its path from there with forward slashes, or allow it with `--allow-outside`.");

    /// <summary>The path with every link on the way replaced by what it points to.</summary>
    private static string WithoutLinks(string path)
    {
        var links = 0;
        var root = Path.GetPathRoot(path) ?? "";
        var waiting = new Stack<string>(Segments(path[root.Length..]).AsEnumerable().Reverse());
        var done = root;
        while (waiting.TryPop(out var segment))
        {
            var next = Path.Combine(done, segment);
            var target = new FileInfo(next).LinkTarget;
            if (target is null)
            {
                done = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                throw new IOException($"more than {MaxLinks} links on the way");
            }

            var full = Path.GetFullPath(Path.Combine(done, target));
            done = Path.GetPathRoot(full) ?? "";
            foreach (var part in Segments(full[done.Length..]).AsEnumerable().Reverse())
            {
                waiting.Push(part);
            }
        }

        return done;
    }

    private static string[] Segments(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
