namespace SpecLang.Cli.Tests;

/// <summary>A test that needs Node: for the starter classifiers, which it converts, or for published schemas, which npm brings.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (!folders.Any(f => File.Exists(Path.Combine(f, "node")) || File.Exists(Path.Combine(f, "node.exe"))))
        {
            Skip = "needs Node, which converts the starter classifiers and brings published schemas";
        }
    }
}
