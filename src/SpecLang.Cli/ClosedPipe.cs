namespace SpecLang.Cli;

/// <summary>Whether writing failed because nobody reads any more, as in <c>align … | head</c>.</summary>
internal static class ClosedPipe
{
    /// <summary>EPIPE on Linux and macOS.</summary>
    private const int BrokenPipe = 32;

    /// <summary>ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows, as HRESULTs.</summary>
    private static readonly int[] WindowsCodes = [unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    public static bool Is(IOException exception) => OperatingSystem.IsWindows()
        ? WindowsCodes.Contains(exception.HResult)
        : (exception.HResult & 0xFFFF) == BrokenPipe || exception.HResult == BrokenPipe;
}
