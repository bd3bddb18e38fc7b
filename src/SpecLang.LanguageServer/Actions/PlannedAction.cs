using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Text;

namespace SpecLang.LanguageServer.Actions;

/// <summary>A change of a document that is offered.</summary>
/// <param name="Title">What it does, for a menu.</param>
/// <param name="Edits">The changes, in order and without overlap.</param>
/// <param name="About">What it mends; null where nothing is wrong.</param>
internal sealed record PlannedAction(string Title, ImmutableArray<TextEdit> Edits, Diagnostic? About = null);
