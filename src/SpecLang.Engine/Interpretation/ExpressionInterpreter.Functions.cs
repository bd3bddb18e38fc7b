using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Text;

namespace SpecLang.Engine.Interpretation;

internal sealed partial class ExpressionInterpreter
{
    private InterpretedValue Function(BoundFunctionCall e, Scope? scope)
    {
        switch (e.Function.Name)
        {
            case "count":
                return CountMatches(Value(e.Arguments[0], scope), (BoundMatcher)e.Arguments[1], scope);
            // A whole number stays what it is, even where a number would not hold all its digits.
            case "round" when e.Arguments[0] is BoundConversion { Operand: { } whole } && whole.Type == AlignType.Int:
                return Value(whole, scope);
            default:
                break;
        }

        var arguments = e.Arguments.Select(a => Value(a, scope)).ToList();
        return arguments.TrueForAll(a => a.IsKnown) ? Apply(e.Function.Name, arguments) : InterpretedValue.Unknown.Value;
    }

    private static InterpretedValue Apply(string function, List<InterpretedValue> arguments) => (function, arguments) switch
    {
        ("length", [InterpretedValue.List list]) => new InterpretedValue.Int(list.Elements.Length),
        ("length", [InterpretedValue.Text text]) => new InterpretedValue.Int(TextFunctions.Length(text.Value)),
        ("word_count", [InterpretedValue.Text text]) => new InterpretedValue.Int(TextFunctions.WordCount(text.Value)),
        ("sentence_count", [InterpretedValue.Text text]) => new InterpretedValue.Int(TextFunctions.SentenceCount(text.Value)),
        ("words", [InterpretedValue.Text text]) => PartsOf(function, text.Value, TextFunctions.Words),
        ("sentences", [InterpretedValue.Text text]) => PartsOf(function, text.Value, TextFunctions.Sentences),
        ("lines", [InterpretedValue.Text text]) => PartsOf(function, text.Value, TextFunctions.Lines),
        ("urls", [InterpretedValue.Text text]) => PartsOf(function, text.Value, TextFunctions.Urls),
        ("lower", [InterpretedValue.Text text]) => new InterpretedValue.Text(TextFunctions.Lower(text.Value)),
        ("trim", [InterpretedValue.Text text]) => new InterpretedValue.Text(TextFunctions.Trim(text.Value)),
        ("fold", [InterpretedValue.Text text]) => new InterpretedValue.Text(TextFunctions.Fold(text.Value)),
        ("valid_json", [InterpretedValue.Text text]) => new InterpretedValue.Bool(TextFunctions.ValidJson(text.Value)),
        ("between", [InterpretedValue.Text text, InterpretedValue.Text from, InterpretedValue.Text to]) => Between(text.Value, from.Value.Value, to.Value.Value),
        ("overlap", [InterpretedValue.Text text, InterpretedValue.Text other, InterpretedValue.Int words]) => Overlap(text.Value, other.Value, words.Value),
        ("min", _) => arguments.Aggregate(Arithmetic.Least),
        ("max", _) => arguments.Aggregate(Arithmetic.Greatest),
        ("abs", [var number]) => Arithmetic.Abs(number),
        ("round", [var number]) => Arithmetic.Round(number),
        _ => throw new InvalidOperationException($"Function `{function}` can't be interpreted."),
    };

    /// <summary>How often the parts of a matcher are found, each part on its own.</summary>
    private InterpretedValue CountMatches(InterpretedValue text, BoundMatcher matcher, Scope? scope)
    {
        var parts = matcher.Parts.SelectMany(p => MatchersOf(p, isAll: false, scope)).ToList();
        return text is InterpretedValue.Text { Value: var known } && !parts.Contains(null)
            ? new InterpretedValue.Int(parts.OfType<Matcher>().Sum(m => m.Count(known)))
            : InterpretedValue.Unknown.Value;
    }

    private static InterpretedValue.List PartsOf(string function, TextValue text, Func<TextValue, IReadOnlyList<TextValue>> split) =>
        RecordReader.ListOf([.. split(text).Select(part => new InterpretedValue.Text(part))], function + "(" + text.Field + ")");

    private static InterpretedValue Between(TextValue text, string from, string to) =>
        TextFunctions.Between(text, from, to) is { } found ? new InterpretedValue.Text(found) : InterpretedValue.Nothing.Value;

    /// <summary>A score, so rounded as one; there are no runs of less than one word to take a share of.</summary>
    private static InterpretedValue Overlap(TextValue text, TextValue other, long words) => words < 1
        ? InterpretedValue.Unknown.Value
        : new InterpretedValue.Number(Math.Round(TextFunctions.Overlap(text, other, words), 6, MidpointRounding.ToEven));
}
