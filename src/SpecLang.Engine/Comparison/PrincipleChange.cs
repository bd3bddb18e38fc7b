using SpecLang.Compiler.Comparison;
using SpecLang.Runtime;

namespace SpecLang.Engine.Comparison;

/// <summary>What changed of a principle.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Relation">What can be proved of the records that violate it, where its clauses changed.</param>
/// <param name="Details">What is other than it was, in a few words each: <c>severity minor → major</c>, <c>message</c>.</param>
/// <param name="File">The file it stands in, in the new version where it is there.</param>
/// <param name="Line">Its line, from 1.</param>
public sealed record PrincipleChange(string Name, PrincipleChangeKind Kind, PrincipleRelation Relation, ValueList<string> Details, string File, int Line);
