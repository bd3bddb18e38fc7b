using System.Globalization;
using System.Runtime.CompilerServices;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>A key for the value of an expression: two expressions with one key have one value in every record. What is not known here gets a key of its own.</summary>
internal static class TermKey
{
    public static string Of(BoundExpression expression, Context context) => expression switch
    {
        BoundRecordRoot => "",
        BoundVariable e => context.KeyOf(e.Variable) ?? Unique(e),
        BoundFieldAccess e => Of(e.Receiver, context) + "." + e.Field.Name,
        BoundIndexAccess e => Of(e.List, context) + "[" + Of(e.Index, context) + "]",
        BoundConversion e => Of(e.Operand, context),
        BoundConstant e => Of(e.Value) ?? Unique(e),
        BoundCoalesce e => "(" + Of(e.Left, context) + "??" + Of(e.Right, context) + ")",
        BoundArithmetic e => "(" + Of(e.Left, context) + " " + e.Operator + (e.Type == AlignType.Int ? "i " : "n ") + Of(e.Right, context) + ")",
        BoundNegation e => "(-" + Of(e.Operand, context) + ")",
        BoundFunctionCall e => e.Function.Name + All(e.Arguments, context),
        BoundClassifierCall e => OfClassifier(e.Classifier) + All(e.Arguments, context) + (e.Label is { } label ? "." + Quoted(label) : ""),
        BoundMatcher e => "[" + string.Join(",", e.Parts.Select(p => Of(p, context))) + "]",
        BoundListLiteral e => "list" + All(e.Items, context),
        _ => Unique(expression),
    };

    public static string Of(BoundMatcherPart part, Context context) => part switch
    {
        BoundMatcherPart.Entries entries => string.Join(",", entries.Texts.Select(Quoted)),
        BoundMatcherPart.Named { Symbol: PatternSymbol pattern } => OfPattern(pattern.Pattern, pattern.Flags, pattern.Checksum),
        BoundMatcherPart.Named { Symbol: LexiconSymbol lexicon } => "l(" + string.Join(",", lexicon.Entries.Select(Quoted)) + ")",
        BoundMatcherPart.Regex regex => OfPattern(regex.Pattern, regex.Flags, checksum: null),
        BoundMatcherPart.Dynamic dynamic => Of(dynamic.Text, context),
        _ => part.ToString(),
    };

    /// <summary>What it is rather than where it stands, so that two versions of a spec can be compared: the same model, asked in the same way, is the same function.</summary>
    private static string OfClassifier(ClassifierSymbol classifier)
    {
        var options = classifier.Options;
        string?[] parts =
        [
            classifier.Name, classifier.ResultKind.ToString(), options.Model, options.Sha256, options.Tokenizer, options.MaxTokens?.ToString(CultureInfo.InvariantCulture), options.Overflow, options.Output,
            options.Activation, options.Template, .. options.Inputs, "|", .. options.ModelLabels, "|", .. classifier.Labels?.Labels ?? [], "|", .. classifier.Parameters,
        ];
        return "c(" + string.Join(",", parts.Select(p => Quoted(p ?? ""))) + ")";
    }

    private static string OfPattern(string pattern, string flags, string? checksum) => "r" + Quoted(pattern) + string.Concat(flags.OrderBy(f => f)) + ":" + checksum;

    private static string? Of(ConstantValue value) => value switch
    {
        ConstantValue.None => "none",
        ConstantValue.Bool constant => constant.Value ? "true" : "false",
        ConstantValue.Int constant => constant.Value.ToString(CultureInfo.InvariantCulture),
        ConstantValue.Number constant => constant.Value.ToString("R", CultureInfo.InvariantCulture) + "n",
        ConstantValue.Text constant => Quoted(constant.Value),
        ConstantValue.Label constant => "'" + Quoted(constant.Value),
        _ => null,
    };

    private static string All(IEnumerable<BoundExpression> expressions, Context context) => "(" + string.Join(",", expressions.Select(e => Of(e, context))) + ")";

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    private static string Unique(BoundExpression expression) => "?" + RuntimeHelpers.GetHashCode(expression).ToString(CultureInfo.InvariantCulture) + "@" + expression.Syntax.Span.Start.ToString(CultureInfo.InvariantCulture);
}
