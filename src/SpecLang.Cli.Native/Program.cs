namespace SpecLang.Cli.Native;

/// <summary>The <c>align</c> command as native code.</summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments) => Cli.Program.Main(arguments);
}
