namespace SpecLang.Compiler.Syntax;

/// <summary>Which template a clause gives.</summary>
public enum TemplateKind
{
    Message,
    Critique,
    Revise,
}
