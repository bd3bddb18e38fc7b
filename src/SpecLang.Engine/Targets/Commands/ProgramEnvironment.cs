using System.Collections;
using System.Collections.Immutable;

namespace SpecLang.Engine.Targets.Commands;

/// <summary>
/// The environment that a target's program gets: what programs need to run at all, and what the user names. Keys and tokens that happen to be in ours are not among it.
/// </summary>
public static class ProgramEnvironment
{
    private static readonly ImmutableArray<string> Standard =
    [
        "PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TMP", "TEMP", "TERM",
        "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES", "NUMBER_OF_PROCESSORS",
        "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "VIRTUAL_ENV", "CONDA_PREFIX", "DOTNET_ROOT", "NODE_PATH", "PYTHONPATH", "PYTHONUNBUFFERED", "PYTHONIOENCODING", "CUDA_VISIBLE_DEVICES",
    ];

    /// <param name="all">The environment of this process.</param>
    /// <param name="passed">Names that the user wants passed on as well.</param>
    public static ImmutableDictionary<string, string> Of(IDictionary all, IReadOnlyCollection<string> passed)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(passed);
        var result = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in all)
        {
            if (entry is { Key: string name, Value: string value } &&
                (Standard.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith("LC_", StringComparison.Ordinal) || passed.Contains(name, StringComparer.Ordinal)))
            {
                result[name] = value;
            }
        }

        return result.ToImmutable();
    }
}
