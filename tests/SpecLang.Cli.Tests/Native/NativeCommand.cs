namespace SpecLang.Cli.Tests.Native;

/// <summary>The native command that <c>test.sh</c> builds beside these tests, where there is a linker for it.</summary>
internal static class NativeCommand
{
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "native", "align");

    /// <summary>Why it can't be tried here; null where it can.</summary>
    public static string? Missing =>
        !System.IO.File.Exists(File) ? "needs the native command, which ./test.sh builds on Linux where there is gcc or clang"
        : System.IO.File.GetLastWriteTimeUtc(File) < System.IO.File.GetLastWriteTimeUtc(Align.ManagedFile) ? "needs a native command that is no older than align.dll; ./test.sh builds it"
        : null;
}
