using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Engine.Interpretation;

/// <summary>What an expression reads beside its record.</summary>
internal interface IInterpretationHost
{
    /// <summary>A classifier's answer.</summary>
    /// <exception cref="MissingScoreException">It is not there yet, and has been asked for.</exception>
    ClassifierOutput Ask(ClassifierSymbol classifier, string[] texts);

    /// <summary>What another principle says of the record, before <c>on error</c>.</summary>
    bool? Test(PrincipleTestKind test, PrincipleSymbol principle);
}
