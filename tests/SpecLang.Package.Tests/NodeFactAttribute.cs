namespace SpecLang.Package.Tests;

/// <summary>A test over the packages: making them needs Node, which converts the starter models and brings ONNX Runtime.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (!folders.Any(f => File.Exists(Path.Combine(f, "node")) || File.Exists(Path.Combine(f, "node.exe"))))
        {
            Skip = "needs Node, which the packages are made with";
        }
    }
}
