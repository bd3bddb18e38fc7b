using SpecLang.Compiler.Symbols;

namespace SpecLang.Engine.Interpretation;

/// <summary>What has been found out about principles, so that one that is asked for often is read once.</summary>
internal sealed class PrincipleMemory
{
    public Dictionary<PrincipleSymbol, bool?> Applies { get; } = [];

    public Dictionary<PrincipleSymbol, bool?> Bodies { get; } = [];
}
