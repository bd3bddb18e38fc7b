using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Engine.Classifiers;

/// <summary>
/// Loads <c>SpecLang.Onnx</c> from a folder of its own, so that nothing refers to ONNX Runtime and a run without classifiers never touches it.
/// </summary>
public static class OnnxHost
{
    private const string AssemblyFile = "SpecLang.Onnx.dll";

    private const string StarterPrefix = "std:";

    public static bool IsBuilt(string folder) => File.Exists(Path.Combine(folder, AssemblyFile));

    /// <summary>A provider of models.</summary>
    /// <param name="folder">The folder that <c>eng/build-classifiers.sh</c> filled, or the output of a program with the packages SpecLang.Onnx and SpecLang.Models.</param>
    /// <param name="projectRoot">The project whose model paths are resolved.</param>
    /// <param name="allowOutside">Whether links may lead out of the project.</param>
    public static OnnxModels Open(string folder, string projectRoot, bool allowOutside)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw new PlatformNotSupportedException("Classifiers run on .NET, and not in the native command.");
        }

        var context = new Context(Path.Combine(folder, AssemblyFile));
        var assembly = context.LoadFromAssemblyPath(Path.Combine(folder, AssemblyFile));
        var optionsType = TypeOf(assembly, "SpecLang.Onnx.OnnxClassifierOptions");
        var options = Activator.CreateInstance(optionsType) ?? throw new InvalidOperationException("ONNX options can't be made.");
        optionsType.GetProperty("ProjectRoot")?.SetValue(options, projectRoot);
        optionsType.GetProperty("StarterDirectory")?.SetValue(options, StartersIn(folder));
        optionsType.GetProperty("AllowOutside")?.SetValue(options, allowOutside);
        var provider = Activator.CreateInstance(TypeOf(assembly, "SpecLang.Onnx.OnnxClassifierProvider"), options) ?? throw new InvalidOperationException("The ONNX provider can't be made.");
        return new OnnxModels(
            (IClassifierProvider)provider,
            () => (IReadOnlyList<string>)(provider.GetType().GetProperty("Warnings")?.GetValue(provider) ?? Array.Empty<string>()),
            classifier => FileOf(classifier.Model, folder, projectRoot));
    }

    private static string FileOf(string model, string folder, string projectRoot) =>
        model.StartsWith(StarterPrefix, StringComparison.Ordinal) ? Path.Combine(StartersIn(folder), model[StarterPrefix.Length..] + ".onnx") : Path.Combine(projectRoot, model);

    /// <summary>Where <c>eng/build-classifiers.sh</c> puts them, or the package SpecLang.Models, in the output of a program.</summary>
    private static string StartersIn(string folder)
    {
        var ofPackage = Path.Combine(folder, "SpecLang.Models");
        return Directory.Exists(ofPackage) ? ofPackage : Path.Combine(folder, "models");
    }

    private static Type TypeOf(Assembly assembly, string name) =>
        assembly.GetType(name, throwOnError: true) ?? throw new InvalidOperationException($"{AssemblyFile} has no type {name}.");

    private sealed class Context(string path) : AssemblyLoadContext("onnx")
    {
        private readonly AssemblyDependencyResolver resolver = new(path);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name is "SpecLang.Runtime" or "SpecLang.Text" ? null
            : resolver.ResolveAssemblyToPath(assemblyName) is { } file ? LoadFromAssemblyPath(file)
            : null;

        protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
            resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } file ? LoadUnmanagedDllFromPath(file) : IntPtr.Zero;
    }
}
