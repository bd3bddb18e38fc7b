using System.Collections.Immutable;

namespace SpecLang.Compiler.Provenance;

/// <summary>A part of a constitution that takes part in its verdicts, as written: a clause of a principle, <c>priority</c>, <c>block at</c>.</summary>
/// <param name="Text">The words, on one line, without comments.</param>
/// <param name="File">The file, relative to the project's root with forward slashes.</param>
/// <param name="Line">The line it begins in, from 1.</param>
/// <param name="Reads">The declarations that it names, each once, in the order of their first place.</param>
public sealed record WrittenRule(string Text, string File, int Line, ImmutableArray<ReadDeclaration> Reads);
