namespace SpecLang.Cli.Tests.Native;

/// <summary>Cases of a test of the native command.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeTheoryAttribute : TheoryAttribute
{
    public NativeTheoryAttribute() => Skip = NativeCommand.Missing;
}
