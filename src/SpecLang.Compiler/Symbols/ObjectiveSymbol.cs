using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>What a record is to be good at, within what constitutions allow.</summary>
public sealed class ObjectiveSymbol(ObjectiveSyntax syntax, SourceText source, ModuleSymbol module)
    : Symbol(syntax.Name.Value, source, syntax.Name.Span, syntax.Documentation)
{
    public override string Kind => "objective";

    public ObjectiveSyntax Syntax { get; } = syntax;

    public ModuleSymbol Module { get; } = module;

    public RecordSymbol? Record { get; internal set; }

    public ObjectiveGoal Goal { get; internal set; }

    /// <summary>What is maximized or minimized: a number or a score.</summary>
    public BoundExpression? Value { get; internal set; }

    /// <summary>The constitutions that a record must satisfy (<c>subject to</c>), in written order.</summary>
    public ImmutableArray<ConstitutionSymbol> Constraints { get; internal set; } = [];

    /// <summary>The field whose true value the objective stands for; null where the spec names none.</summary>
    public FieldSymbol? Proxy { get; internal set; }

    /// <summary>The value of <see cref="Proxy"/> as a number, which may be missing where the field's type says so.</summary>
    public BoundExpression? ProxyValue { get; internal set; }

    /// <summary>What is expected of many records, in written order.</summary>
    public ImmutableArray<BoundExpectation> Expectations { get; internal set; } = [];
}
