using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Binds a constitution: its principles first by name, then their clauses, then what they say of one another.</summary>
internal sealed class ConstitutionBinder(NameLookup names, ISpecFiles files)
{
    private DiagnosticBag Diagnostics => names.Diagnostics;

    public void Bind(ConstitutionSymbol constitution)
    {
        var syntax = constitution.Syntax;
        constitution.Record = FindRecord(syntax);
        if (syntax.Extends is not null)
        {
            Diagnostics.Report(SyntaxDiagnostics.NotSupportedYet, syntax.Extends.Span, "extends");
        }

        constitution.Principles = DeclarePrinciples(syntax);
        BindItems(constitution);
        if (constitution.Record is not { } record)
        {
            return;
        }

        var expressions = new ExpressionBinder(names, record, constitution);
        var principles = new PrincipleBinder(names, files, constitution, record, expressions);
        foreach (var principle in constitution.Principles)
        {
            principles.Bind(principle);
        }

        PrincipleCycles.Check(constitution, Diagnostics);
        constitution.Examples = [.. syntax.Items.OfType<ExampleSyntax>().Select(e => new ExampleBinder(names, constitution, record).Bind(e)).OfType<BoundExample>()];
    }

    private RecordSymbol? FindRecord(ConstitutionSyntax syntax)
    {
        var written = string.Join(".", syntax.Record.Names.Select(n => n.Value));
        if (written.Length == 0)
        {
            return null;
        }

        switch (names.FindQualified(syntax.Record.Names))
        {
            case RecordSymbol record:
                return record;
            case { } other:
                Diagnostics.Report(NameDiagnostics.WrongKind, syntax.Record.Span, written, other.Kind, "a record");
                return null;
            default:
                Diagnostics.Report(NameDiagnostics.UnknownType, syntax.Record.Span, NearestName.Suggest(written, names.KnownNames<RecordSymbol>()), written);
                return null;
        }
    }

    private ImmutableArray<PrincipleSymbol> DeclarePrinciples(ConstitutionSyntax syntax)
    {
        var principles = ImmutableArray.CreateBuilder<PrincipleSymbol>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in syntax.Items.OfType<PrincipleSyntax>())
        {
            if (item.IsOverride)
            {
                Diagnostics.Report(SyntaxDiagnostics.NotSupportedYet, item.Name.Span, "override");
            }

            if (item.Name.Value.Length == 0)
            {
                continue;
            }

            if (!taken.Add(item.Name.Value))
            {
                Diagnostics.Report(NameDiagnostics.Duplicate, item.Name.Span, "principle", item.Name.Value);
                continue;
            }

            principles.Add(new PrincipleSymbol(item, names.Module.Tree.Source, principles.Count));
        }

        return principles.ToImmutable();
    }

    private void BindItems(ConstitutionSymbol constitution)
    {
        var priorities = ImmutableArray.CreateBuilder<(PrincipleSymbol, PrincipleSymbol)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in constitution.Syntax.Items)
        {
            switch (item)
            {
                case VersionSyntax version when Once("version", version):
                    constitution.Version = version.Text.Value;
                    break;
                case TitleSyntax title when Once("title", title):
                    constitution.Title = title.Text.Value;
                    break;
                case BlockAtSyntax block when Once("block at", block):
                    constitution.BlockAt = Words.BindSeverity(block.Severity, Diagnostics) ?? PrincipleSeverity.Critical;
                    break;
                case PrioritySyntax priority:
                    AddPriorities(constitution, priority, priorities);
                    break;
                default:
                    break;
            }
        }

        constitution.Priorities = priorities.ToImmutable();
        PriorityCycles.Check(constitution, Diagnostics);

        bool Once(string what, ConstitutionItemSyntax item)
        {
            if (seen.Add(what))
            {
                return true;
            }

            Diagnostics.Report(NameDiagnostics.RepeatedClause, item.Span, what);
            return false;
        }
    }

    private void AddPriorities(ConstitutionSymbol constitution, PrioritySyntax syntax, ImmutableArray<(PrincipleSymbol, PrincipleSymbol)>.Builder priorities)
    {
        var found = syntax.Names.Select(n => Words.BindPrinciple(n, constitution, Diagnostics)).ToList();
        for (var i = 0; i + 1 < found.Count; i++)
        {
            if (found[i] is { } higher && found[i + 1] is { } lower)
            {
                priorities.Add((higher, lower));
            }
        }
    }
}
