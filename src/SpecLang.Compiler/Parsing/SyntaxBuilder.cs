using System.Collections.Immutable;
using System.Globalization;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>
/// From ANTLR's parse tree to the project's syntax tree. A part that is missing because of a syntax error becomes an empty name or a
/// missing expression; the error itself is already known.
/// </summary>
internal sealed partial class SyntaxBuilder(SourceText source, CommonTokenStream tokens, DiagnosticBag diagnostics)
{
    private const int SupportedVersion = 1;

    /// <summary>Longer chains of one operator than any person writes would be too deep for the stages that walk the tree.</summary>
    private const int MaximumChain = 500;

    public FileSyntax BuildFile(AlignParser.FileContext context)
    {
        var declarations = ImmutableArray.CreateBuilder<DeclarationSyntax>();
        var strays = new List<ConstitutionItemSyntax>();
        foreach (var child in context.children ?? [])
        {
            switch (child)
            {
                case AlignParser.DeclarationContext declaration when BuildDeclaration(declaration) is { } built:
                    AttachStrays(declarations, strays);
                    declarations.Add(built);
                    break;
                case AlignParser.StrayContext stray when stray.constitutionItem() is { } item && BuildItem(item) is { } built:
                    strays.Add(built);
                    break;
                default:
                    break;
            }
        }

        AttachStrays(declarations, strays);
        var span = new TextSpan(0, source.Text.Length);
        return new FileSyntax(
            span,
            context.languageVersion() is { } version ? BuildVersion(version) : null,
            context.@namespace()?.qualifiedName() is { } name ? new NamespaceSyntax(SpanOf(context.@namespace()), BuildQualifiedName(name)) : null,
            [.. context.import_().Select(BuildImport)],
            declarations.ToImmutable());
    }

    /// <summary>Items behind a brace too many keep their meaning: they belong to the constitution before them.</summary>
    private static void AttachStrays(ImmutableArray<DeclarationSyntax>.Builder declarations, List<ConstitutionItemSyntax> strays)
    {
        if (strays.Count > 0 && declarations.Count > 0 && declarations[declarations.Count - 1] is ConstitutionSyntax constitution)
        {
            var span = TextSpan.FromBounds(constitution.Span.Start, strays[strays.Count - 1].Span.End);
            declarations[declarations.Count - 1] = new ConstitutionSyntax(
                span, constitution.Name, constitution.Documentation, constitution.Record, constitution.Extends, constitution.Items.AddRange(strays));
        }

        strays.Clear();
    }

    private LanguageVersionSyntax BuildVersion(AlignParser.LanguageVersionContext context)
    {
        var number = BuildNumber(context.INTEGER(), context);
        if (number.Value > SupportedVersion)
        {
            diagnostics.Report(SyntaxDiagnostics.NewerLanguage, number.Span, number.Raw);
        }

        return new LanguageVersionSyntax(SpanOf(context), number);
    }

    private ImportSyntax BuildImport(AlignParser.Import_Context context) =>
        new(SpanOf(context), BuildText(context.text(), context), context.name() is { } alias ? BuildName(alias, context) : null);

    private static NameSyntax BuildName(AlignParser.NameContext? context, ParserRuleContext parent)
    {
        if (context is null || context.ChildCount == 0 || context.GetChild(0) is not ITerminalNode terminal || terminal is IErrorNode || terminal.Symbol.TokenIndex < 0)
        {
            return new NameSyntax(MissingIn(parent, context), "");
        }

        var text = terminal.Symbol.Text;
        return new NameSyntax(SpanOf(terminal.Symbol), text.Length > 0 && text[0] == '`' ? text.Trim('`') : text);
    }

    private static QualifiedNameSyntax BuildQualifiedName(AlignParser.QualifiedNameContext? context, ParserRuleContext? parent = null)
    {
        if (context is null)
        {
            var at = parent is null ? default : MissingIn(parent, part: null);
            return new QualifiedNameSyntax(at, [new NameSyntax(at, "")]);
        }

        return new QualifiedNameSyntax(SpanOf(context), [.. context.name().Select(n => BuildName(n, context))]);
    }

    private TextSyntax BuildText(AlignParser.TextContext? context, ParserRuleContext parent)
    {
        if (context is null || context.ChildCount == 0 || context.GetChild(0) is not ITerminalNode terminal || terminal is IErrorNode || terminal.Symbol.TokenIndex < 0)
        {
            return new TextSyntax(MissingIn(parent, context), "", "");
        }

        var raw = terminal.Symbol.Text;
        return new TextSyntax(SpanOf(terminal.Symbol), TextLiteral.Decode(raw, terminal.Symbol.StartIndex, diagnostics), raw);
    }

    private static NumberSyntax BuildNumber(AlignParser.NumberContext? context, ParserRuleContext parent) =>
        BuildNumber(context?.GetChild(0) as ITerminalNode, parent);

    private static NumberSyntax BuildNumber(ITerminalNode? terminal, ParserRuleContext parent)
    {
        if (terminal is null or IErrorNode || terminal.Symbol.TokenIndex < 0)
        {
            return new NumberSyntax(MissingIn(parent, part: null), "", 0, isInteger: true);
        }

        var raw = terminal.Symbol.Text;
        var digits = raw.TrimEnd('%').Replace("_", "");
        var isPercent = raw.EndsWith("%", StringComparison.Ordinal);
        // A percentage is divided in decimal, so that 5% is exactly the number that 0.05 is.
        var value = isPercent && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            ? (double)(percent / 100m)
            : double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new NumberSyntax(SpanOf(terminal.Symbol), raw, value, terminal.Symbol.Type == AlignLexer.INTEGER);
    }

    private RegexSyntax BuildRegex(AlignParser.RegexContext? context, ParserRuleContext parent)
    {
        if (context?.GetChild(0) is not ITerminalNode terminal || terminal is IErrorNode || terminal.Symbol.TokenIndex < 0)
        {
            return new RegexSyntax(MissingIn(parent, context), "", "");
        }

        var raw = terminal.Symbol.Text;
        if (terminal.Symbol.Type == AlignLexer.OPEN_REGEX)
        {
            return new RegexSyntax(SpanOf(terminal.Symbol), "", "");
        }

        var close = raw.LastIndexOf('"');
        var flags = raw.Substring(close + 1);
        foreach (var flag in flags)
        {
            if ("ims".IndexOf(flag) < 0 || flags.IndexOf(flag) != flags.LastIndexOf(flag))
            {
                var span = new TextSpan(terminal.Symbol.StartIndex + close + 1, flags.Length);
                diagnostics.Report(SyntaxDiagnostics.InvalidFlag, span, [DiagnosticFix.Remove(span, "the flag")], flags);
                flags = "";
                break;
            }
        }

        return new RegexSyntax(SpanOf(terminal.Symbol), raw.Substring(2, close - 2), flags);
    }

    private string? DocumentationBefore(ParserRuleContext context)
    {
        var lines = new List<string>();
        for (var i = context.Start.TokenIndex - 1; i >= 0; i--)
        {
            var token = tokens.Get(i);
            if (token.Type == AlignLexer.DOC_COMMENT)
            {
                var line = token.Text.Substring(3);
                lines.Insert(0, line.StartsWith(" ", StringComparison.Ordinal) ? line.Substring(1) : line);
            }
            else if (token.Type != AlignLexer.WHITE_SPACE)
            {
                break;
            }
        }

        return lines.Count == 0 ? null : string.Join("\n", lines).TrimEnd();
    }

    /// <summary>The place of a part that is missing: where it was looked for, and never outside of what it is a part of.</summary>
    private static TextSpan MissingIn(ParserRuleContext parent, ParserRuleContext? part)
    {
        var around = SpanOf(parent);
        return new TextSpan(Math.Min(Math.Max(part?.Start?.StartIndex ?? around.Start, around.Start), around.End), 0);
    }

    private static TextSpan SpanOf(IToken token) => TextSpan.FromBounds(token.StartIndex, token.StopIndex + 1);

    /// <summary>From the first to the last token. What could not be read has none: it lies inside of what it is a part of.</summary>
    private static TextSpan SpanOf(ParserRuleContext context)
    {
        var start = context.Start.StartIndex;
        if (context.Stop is { } stop && stop.StopIndex >= start)
        {
            return TextSpan.FromBounds(start, stop.StopIndex + 1);
        }

        var around = context.Parent is ParserRuleContext parent ? SpanOf(parent) : new TextSpan(start, 0);
        return new TextSpan(Math.Min(Math.Max(start, around.Start), around.End), 0);
    }
}
