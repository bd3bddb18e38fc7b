using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`pattern OrderId = r"…" where luhn`.</summary>
public sealed class PatternSyntax(TextSpan span, NameSyntax name, string? documentation, RegexSyntax regex, NameSyntax? checksum) : DeclarationSyntax(span, name, documentation)
{
    public RegexSyntax Regex { get; } = regex;

    public NameSyntax? Checksum { get; } = checksum;

    public override IEnumerable<SyntaxNode> Children => [Name, Regex, .. Optional(Checksum)];

    private protected override SyntaxNode MovedBy(int by) => new PatternSyntax(Span.MovedBy(by), Move(Name, by), Documentation, Move(Regex, by), MoveOptional(Checksum, by));
}
