using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Library;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Text;

namespace SpecLang.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    private BoundExpression BindTextTest(TextTestSyntax syntax, Scope scope)
    {
        if (SaySeveralTexts(syntax, scope) is { } several)
        {
            return several;
        }

        var tested = Bind(syntax.Text, scope);
        if (SayTested(syntax, tested) is { } said)
        {
            return said;
        }

        var text = Convert(tested, AlignType.Text, syntax.Text);
        var matcher = BindMatcher(syntax.Pattern, scope);
        if (text.Type.IsError || matcher is not BoundMatcher bound)
        {
            return new BoundErrorExpression(syntax);
        }

        foreach (var part in bound.Parts)
        {
            var isPattern = part is BoundMatcherPart.Regex or BoundMatcherPart.Named { Symbol: PatternSymbol };
            if (syntax.Operator is TextOperator.StartsWith or TextOperator.EndsWith && isPattern)
            {
                Diagnostics.Report(TypeDiagnostics.PatternAtEdge, syntax.Pattern.Span, syntax.Operator == TextOperator.StartsWith ? "starts with" : "ends with");
                return new BoundErrorExpression(syntax);
            }

            if (syntax.Operator == TextOperator.Matches && !isPattern)
            {
                var word = new Text.TextSpan(names.Module.Tree.Source.Text.IndexOf("matches", syntax.Text.Span.End, StringComparison.Ordinal), "matches".Length);
                Diagnostics.Report(TypeDiagnostics.MatchesNeedsPattern, syntax.Pattern.Span, [DiagnosticFix.Replace(word, "contains")]);
                return new BoundErrorExpression(syntax);
            }
        }

        return new BoundTextTest(syntax, text, syntax.Operator, bound, syntax.IsAll);
    }

    /// <summary>Binds what a text is searched for: a <see cref="BoundMatcher"/>, or an error.</summary>
    private BoundExpression BindMatcher(ExpressionSyntax syntax, Scope scope)
    {
        if (SaySeveralSought(syntax, scope) is { } several)
        {
            return several;
        }

        var parts = ImmutableArray.CreateBuilder<BoundMatcherPart>();
        var texts = ImmutableArray.CreateBuilder<string>();
        IEnumerable<ExpressionSyntax> items = Unwrap(syntax) is ListExpressionSyntax list ? list.Items : [syntax];
        var isBroken = false;
        var isEmpty = true;
        foreach (var item in items)
        {
            isEmpty = false;
            isBroken |= !AddPart(Unwrap(item), scope, texts, parts);
        }

        if (isEmpty)
        {
            Diagnostics.Report(TypeDiagnostics.EmptyList, syntax.Span);
        }

        if (isBroken || isEmpty)
        {
            return new BoundErrorExpression(syntax);
        }

        if (texts.Count > 0)
        {
            parts.Insert(0, new BoundMatcherPart.Entries(texts.ToImmutable()));
        }

        return new BoundMatcher(syntax, parts.ToImmutable());
    }

    private bool AddPart(ExpressionSyntax item, Scope scope, ImmutableArray<string>.Builder texts, ImmutableArray<BoundMatcherPart>.Builder parts)
    {
        switch (item)
        {
            case TextExpressionSyntax text:
                texts.Add(text.Text.Value);
                return CheckEntry(text);
            case RegexExpressionSyntax regex:
                parts.Add(new BoundMatcherPart.Regex(regex.Regex.Pattern, regex.Regex.Flags));
                return PatternCheck.Run(regex.Regex, Diagnostics);
            default:
                break;
        }

        if (item is NameExpressionSyntax { Name: { Value: { Length: > 0 } word } } && IsNowhere(item, word, scope) && NearestName.Find(word, NamesIn(scope)) is null)
        {
            // A name with a capital is mostly a lexicon that is not written yet.
            var isName = char.IsUpper(word[0]);
            var quote = DiagnosticFix.Replace(item.Span, "\"" + word + "\"") with { IsPreferred = !isName };
            Diagnostics.Report(NameDiagnostics.UnknownName, item.Span, [quote], word, (isName ? "; declare it, as in `lexicon " + word + " { \"…\" }`, or write" : "; a word to look for stands between quotes,") + " \"" + word + "\"" + (isName ? " to look for the word itself" : ""));
            return false;
        }

        if (item is NameExpressionSyntax { Name.Value: var called } && BindValueName(item, called, scope) is null && names.Knows<DefineSymbol>(called)
            && names.Find(called, item.Span) is DefineSymbol { Parameters.IsEmpty: false } define && define.Type == AlignType.Bool)
        {
            Diagnostics.Report(SyntaxDiagnostics.WriteInstead, item.Span, "`" + called + "(…)` alone, without `contains`");
            return false;
        }

        var value = Bind(item, scope);
        switch (value)
        {
            case { Type.IsError: true }:
                return false;
            case BoundMatcher matcher:
                parts.AddRange(matcher.Parts);
                return true;
            case { Type: OptionalType { Element: var element } } when element == AlignType.Text || element == new ListType(AlignType.Text):
                Diagnostics.Report(TypeDiagnostics.MayBeMissing, item.Span);
                return false;
            case { Type: var type } when type == AlignType.Text || type == new ListType(AlignType.Text):
                parts.Add(new BoundMatcherPart.Dynamic(value));
                return true;
            default:
                var hint = item is NameExpressionSyntax { Name.Value: var name } ? "; to look for the word, write \"" + name + "\"" : "";
                Diagnostics.Report(TypeDiagnostics.NotAMatcher, item.Span, TypeWording.Describe(value.Type) + hint);
                return false;
        }
    }

    private bool IsNowhere(ExpressionSyntax item, string name, Scope scope) =>
        BindValueName(item, name, scope) is null && !names.Knows<Symbol>(name) && names.QualifiedNameOf(name) is null && StandardLibrary.FileDeclaring(name) is null && !names.Module.LacksNames && record is not { IsBroken: true };

    private bool CheckEntry(TextExpressionSyntax text)
    {
        if (text.Text.Raw.Length == 0 || EntrySyntax.Check(text.Text.Value) is not { } problem)
        {
            return true;
        }

        Diagnostics.Report(TypeDiagnostics.InvalidEntry, text.Span, problem);
        return false;
    }
}
