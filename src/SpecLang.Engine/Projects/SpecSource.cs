using System.Text;
using SpecLang.Engine.Files;

namespace SpecLang.Engine.Projects;

/// <summary>An .align file as it is on disk: for tools that write it back.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Name">What messages call it.</param>
public sealed record SpecSource(string FullPath, string Name)
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The files that names mean: an .align file, or all below a folder whose names do not begin with a dot; each once, in ordinal order of a folder's.</summary>
    /// <exception cref="ProjectException">A name means no .align file, or a folder can't be searched.</exception>
    public static IReadOnlyList<SpecSource> Find(IEnumerable<string> names) => [.. names.SelectMany(Find).DistinctBy(f => f.FullPath, StringComparer.Ordinal)];

    /// <summary>The text, with its byte order mark where it has one.</summary>
    /// <exception cref="ProjectException">It can't be read, or is no UTF-8.</exception>
    public string Read()
    {
        try
        {
            return Decode(File.ReadAllBytes(FullPath), Name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException(ProjectProblem.Data, $"`{Name}` can't be read: {exception.Message.TrimEnd('.')}.", Name, cause: exception);
        }
    }

    /// <summary>Text from bytes, with its byte order mark where it has one.</summary>
    /// <exception cref="ProjectException">They are no UTF-8.</exception>
    public static string Decode(byte[] bytes, string name)
    {
        if (!Utf8Text.TryDecode(bytes, out var text, out var line))
        {
            throw new ProjectException(ProjectProblem.Data, $"`{name}` is no UTF-8 text, from line {line}; save it as UTF-8.", name, line);
        }

        var mark = Encoding.GetByteCount(text) < bytes.Length ? "\uFEFF" : "";
        return mark + text;
    }

    /// <summary>Puts another text in the place of the file, with the same rights. The file is the old or the new one at any time, and a link to it stays a link.</summary>
    /// <exception cref="ProjectException">It can't be written.</exception>
    public void Write(string text)
    {
        var temporary = "";
        try
        {
            var target = RealPath.Resolve(FullPath);
            temporary = target + "." + Path.GetRandomFileName();
            File.WriteAllBytes(temporary, Encoding.GetBytes(text));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException(ProjectProblem.Data, $"`{Name}` can't be written: {exception.Message.TrimEnd('.')}.", Name, cause: exception);
        }
        finally
        {
            if (temporary.Length > 0)
            {
                File.Delete(temporary);
            }
        }
    }

    private static IEnumerable<SpecSource> Find(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Contains('\0', StringComparison.Ordinal))
        {
            throw new ProjectException(ProjectProblem.Usage, "An empty name is no spec; name an .align file or a folder.", name);
        }

        var full = Path.GetFullPath(name);
        if (File.Exists(full))
        {
            return full.EndsWith(".align", StringComparison.Ordinal)
                ? [new SpecSource(full, name)]
                : throw new ProjectException(ProjectProblem.Usage, $"`{name}` is no spec; name an .align file or a folder.", name);
        }

        return Directory.Exists(full) ? FindBelow(full, name) : throw new ProjectException(ProjectProblem.Usage, $"`{name}` does not exist; name an .align file or a folder.", name);
    }

    private static IReadOnlyList<SpecSource> FindBelow(string folder, string name)
    {
        var prefix = name is "." or "./" ? "" : Path.EndsInDirectorySeparator(name) ? name : name + '/';
        try
        {
            SpecSource[] found = [.. new Glob("**/*.align").Find(folder).Select(f => new SpecSource(Path.Combine(folder, f), prefix + f))];
            return found.Length > 0 ? found : throw new ProjectException(ProjectProblem.Usage, $"The folder `{name}` holds no .align file; name one that does.", name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException(ProjectProblem.Data, $"`{name}` can't be searched for specs: {exception.Message.TrimEnd('.')}.", name, cause: exception);
        }
    }
}
