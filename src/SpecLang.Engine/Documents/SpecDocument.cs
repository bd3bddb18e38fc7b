using System.Collections.Immutable;

namespace SpecLang.Engine.Documents;

/// <summary>A spec as people read it: what a page of it says, whatever it is written in.</summary>
/// <param name="Path">The spec's file.</param>
/// <param name="Constitutions">In written order.</param>
/// <param name="Words">Lexicons, patterns, definitions, classifiers and measures that the spec declares, in written order.</param>
public sealed record SpecDocument(string Path, ImmutableArray<ConstitutionSection> Constitutions, ImmutableArray<DocumentedWord> Words)
{
    /// <summary>The title of the only constitution, else the file's name.</summary>
    public string Title => Constitutions is [var only] ? only.Heading : System.IO.Path.GetFileNameWithoutExtension(Path);
}
