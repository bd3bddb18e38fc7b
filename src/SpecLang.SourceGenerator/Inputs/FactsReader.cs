namespace SpecLang.SourceGenerator.Inputs;

/// <summary>Reads the facts that the build writes down: a line a file, its path, a tab, and <c>missing</c>, or its hash, a tab and its size.</summary>
internal static class FactsReader
{
    public static IEnumerable<FileFact> Read(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            // A path may hold tabs of its own: the last parts are known.
            var parts = line.TrimEnd('\r').Split('\t');
            if (parts.Length >= 2 && parts[parts.Length - 1] == "missing")
            {
                yield return new FileFact(string.Join("\t", parts.Take(parts.Length - 1)), Sha256: null);
            }
            else if (parts.Length >= 3 && parts[parts.Length - 2].Length == 64)
            {
                yield return new FileFact(string.Join("\t", parts.Take(parts.Length - 2)), parts[parts.Length - 2].ToLowerInvariant());
            }
        }
    }
}
