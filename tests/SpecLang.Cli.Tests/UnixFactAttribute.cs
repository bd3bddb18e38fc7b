namespace SpecLang.Cli.Tests;

/// <summary>A test of pipes, signals or devices as Unix has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "needs pipes and signals as Unix has them";
        }
    }
}
