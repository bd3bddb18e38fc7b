namespace SpecLang.Package.Tests;

/// <summary>A test over the packages that needs links, which on Windows only an administrator may make.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        Skip = OperatingSystem.IsWindows() ? "needs symbolic links" : new NodeFactAttribute().Skip;
    }
}
