using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Runtime;

namespace SpecLang.Engine.Interpretation;

/// <summary>Is told, beyond what expressions read, which principle and which clause they are read for.</summary>
public interface IPrincipleObserver : IExpressionObserver
{
    void BeginPrinciple(PrincipleSymbol principle);

    /// <summary>A clause is read: the expression that is told of next is its condition.</summary>
    void BeginClause(BoundClause clause);

    /// <summary>A clause is not read.</summary>
    void ClauseNotRead(BoundClause clause, NotReadReason reason);

    /// <summary>It was asked whether a principle applies that this one yields to.</summary>
    /// <param name="other">The other principle.</param>
    /// <param name="applies">Whether it applies; null where that is unknown.</param>
    void Yields(PrincipleSymbol other, bool? applies);

    /// <summary>A condition of the severity is read: the expression that is told of next.</summary>
    void BeginSeverity(ConditionalSeverity severity);

    /// <summary>The principle has been read.</summary>
    /// <param name="verdict">What it says of the record; without message and evidence, which are found at the run's end.</param>
    void EndPrinciple(PrincipleVerdict verdict);
}
