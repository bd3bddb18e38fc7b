namespace SpecLang.Cli.Tests.Native;

/// <summary>A test of the native command.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute() => Skip = NativeCommand.Missing;
}
