using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace SpecLang.Engine.Files;

/// <summary>
/// Owner and kind of files, which .NET does not tell: <c>statx(2)</c> on Linux, <c>lstat(2)</c> and <c>fstat(2)</c> on macOS, whose structures
/// have the same layout on every processor. On other systems nothing is known.
/// </summary>
internal static unsafe class UnixFile
{
    private const int WorkingDirectory = -100;
    private const int NoFollow = 0x100;
    private const int HandleItself = 0x1000;
    private const uint BasicFacts = 0x7ff;
    private const int PermissionBits = 0xfff;
    private const int StructureSize = 256;

    /// <summary>Whether this system can tell owners.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>The id of the user whose rights the process has.</summary>
    public static uint CurrentUser => GetEffectiveUser();

    /// <summary>What stands at the path itself, or null where nothing does or nothing can be known.</summary>
    public static FileStatus? At(string path)
    {
        if (!IsSupported || path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
        {
            var status = stackalloc byte[StructureSize];
            return TryRead(WorkingDirectory, name, NoFollow, status) ? StatusOf(status) : null;
        }
    }

    /// <summary>What an open file is, or null where nothing can be known.</summary>
    public static FileStatus? Of(SafeFileHandle file)
    {
        if (!IsSupported)
        {
            return null;
        }

        var isHeld = false;
        try
        {
            file.DangerousAddRef(ref isHeld);
            var itself = (byte)0;
            var status = stackalloc byte[StructureSize];
            return TryRead((int)file.DangerousGetHandle(), &itself, HandleItself, status) ? StatusOf(status) : null;
        }
        finally
        {
            if (isHeld)
            {
                file.DangerousRelease();
            }
        }
    }

    /// <summary>On Intel processors macOS keeps an older structure under the plain names.</summary>
    private static bool HasPlainNames => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    /// <summary>Reads what stands at a path of a folder, or of a descriptor where the path is empty.</summary>
    private static bool TryRead(int descriptor, byte* path, int flags, byte* status)
    {
        try
        {
            return 0 == (OperatingSystem.IsLinux() ? StatusX(descriptor, path, flags, BasicFacts, status)
                : flags == HandleItself ? HasPlainNames ? HandleStatus(descriptor, status) : HandleStatus64(descriptor, status)
                : HasPlainNames ? LinkStatus(path, status) : LinkStatus64(path, status));
        }
        catch (EntryPointNotFoundException)
        {
            // A C library from before statx: what can't be known is said to be unknown.
            return false;
        }
    }

    private static FileStatus StatusOf(byte* status) => OperatingSystem.IsLinux()
        ? StatusOf(*(uint*)(status + 20), *(ushort*)(status + 28))
        : StatusOf(*(uint*)(status + 16), *(ushort*)(status + 4));

    private static FileStatus StatusOf(uint owner, ushort mode)
    {
        var kind = (mode & 0xf000) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            0xa000 => FileKind.Link,
            _ => FileKind.Special,
        };
        return new FileStatus(kind, owner, (UnixFileMode)(mode & PermissionBits));
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetEffectiveUser();

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatusX(int folder, byte* path, int flags, uint mask, byte* status);

    [DllImport("libc", EntryPoint = "lstat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LinkStatus(byte* path, byte* status);

    [DllImport("libc", EntryPoint = "lstat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LinkStatus64(byte* path, byte* status);

    [DllImport("libc", EntryPoint = "fstat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int HandleStatus(int descriptor, byte* status);

    [DllImport("libc", EntryPoint = "fstat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int HandleStatus64(int descriptor, byte* status);
}
