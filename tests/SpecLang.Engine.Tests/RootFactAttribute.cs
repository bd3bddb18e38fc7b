namespace SpecLang.Engine.Tests;

/// <summary>A test that gives files away, which only root may do.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            Skip = "only root can give a file to somebody else";
        }
    }
}
