namespace SpecLang.Compiler.Provenance;

/// <summary>A declaration that a rule reads.</summary>
/// <param name="Kind">What it is: <c>lexicon</c>, <c>definition</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="File">The file, relative to the project's root, or <c>std/NAME.align</c>.</param>
/// <param name="Line">The line of its name, from 1.</param>
/// <param name="Fingerprint">16 hexadecimal digits that change when its words change, the entries of its files, or anything it reads in turn.</param>
public sealed record ReadDeclaration(string Kind, string Name, string File, int Line, string Fingerprint);
