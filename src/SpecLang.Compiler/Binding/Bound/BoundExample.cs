using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A record written in the spec and what its constitution must say of it.</summary>
/// <param name="Syntax">The example as written.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What is expected.</param>
/// <param name="Principles">The principles it names.</param>
/// <param name="Todo">Why it is known to fail; null where it must hold.</param>
/// <param name="Record">The record's fields.</param>
/// <param name="Givens">What classifiers are taken to answer instead of being run.</param>
public sealed record BoundExample(
    ExampleSyntax Syntax,
    string Name,
    OutcomeKind Kind,
    ImmutableArray<PrincipleSymbol> Principles,
    string? Todo,
    ConstantValue.Record Record,
    ImmutableArray<BoundGiven> Givens);
