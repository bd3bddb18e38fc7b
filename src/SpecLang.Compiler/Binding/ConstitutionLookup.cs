using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Finds a constitution by its written name, behind <c>extends</c> and <c>subject to</c>.</summary>
internal sealed class ConstitutionLookup(NameLookup names)
{
    public ConstitutionSymbol? Find(QualifiedNameSyntax syntax)
    {
        if (syntax.Names.Any(n => n.Value.Length == 0))
        {
            return null;
        }

        var written = string.Join(".", syntax.Names.Select(n => n.Value));
        switch (names.FindQualified(syntax.Names))
        {
            case ConstitutionSymbol found:
                return found;
            case { } other:
                names.Diagnostics.Report(NameDiagnostics.WrongKind, syntax.Span, written, other.Kind, "a constitution");
                return null;
            default:
                names.ReportUnknown(
                    NameDiagnostics.UnknownConstitution, syntax.Names, syntax.Span, NearestName.Suggest(written, names.KnownNames<ConstitutionSymbol>()), written);
                return null;
        }
    }
}
