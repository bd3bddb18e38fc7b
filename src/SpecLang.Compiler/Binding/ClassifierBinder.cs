using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Binds a classifier's signature and its options.</summary>
internal sealed class ClassifierBinder(NameLookup names)
{
    private static readonly string[] Known = ["model", "sha256", "tokenizer", "max_tokens", "overflow", "input", "output", "labels", "activation", "template"];

    private DiagnosticBag Diagnostics => names.Diagnostics;

    public void Bind(ClassifierSymbol classifier)
    {
        var syntax = classifier.Syntax;
        var types = new TypeBinder(names);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in syntax.Parameters)
        {
            if (parameter.Name.Value.Length > 0 && !taken.Add(parameter.Name.Value))
            {
                Diagnostics.Report(NameDiagnostics.Duplicate, parameter.Name.Span, "parameter", parameter.Name.Value);
            }

            var type = types.Bind(parameter.Type);
            if (type != AlignType.Text && !type.IsError)
            {
                Diagnostics.Report(TypeDiagnostics.TextExpected, parameter.Type.Span, parameter.Name.Value, TypeWording.Describe(type));
            }
        }

        classifier.Parameters = [.. syntax.Parameters.Select(p => p.Name.Value)];
        BindResult(classifier, types);
        classifier.Options = BindOptions(classifier);
    }

    private void BindResult(ClassifierSymbol classifier, TypeBinder types)
    {
        if (classifier.Syntax.Result is LabelSetTypeSyntax set)
        {
            classifier.Labels = types.BindLabels(set);
            classifier.ResultKind = set.IsEach ? ClassifierResultKind.EachOf : ClassifierResultKind.OneOf;
            classifier.Type = classifier.Labels;
            return;
        }

        var type = types.Bind(classifier.Syntax.Result);
        classifier.Type = type;
        classifier.ResultKind = type == AlignType.Number ? ClassifierResultKind.Number : ClassifierResultKind.Score;
        if (type != AlignType.Number && type != AlignType.Score && !type.IsError)
        {
            Diagnostics.Report(TypeDiagnostics.Mismatch, classifier.Syntax.Result.Span, "score, number, one of { … } or each of { … }", TypeWording.Describe(type));
            classifier.Type = AlignType.Error;
        }
    }

    private ClassifierOptions BindOptions(ClassifierSymbol classifier)
    {
        var options = new ClassifierOptions();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in classifier.Syntax.Options)
        {
            var name = option.Name.Value;
            if (name.Length > 0 && !seen.Add(name))
            {
                Diagnostics.Report(NameDiagnostics.RepeatedClause, option.Span, name, "");
                continue;
            }

            options = BindOption(options, option, classifier);
        }

        if (!seen.Contains("model"))
        {
            Diagnostics.Report(NameDiagnostics.MissingOption, classifier.Syntax.Name.Span, classifier.Name);
        }

        return options;
    }

    private ClassifierOptions BindOption(ClassifierOptions options, OptionSyntax option, ClassifierSymbol classifier)
    {
        switch (option.Name.Value)
        {
            case "model":
                return options with { Model = BindPath(option) };
            case "sha256":
                return options with { Sha256 = BindHash(option) };
            case "tokenizer":
                Diagnostics.Report(SyntaxDiagnostics.NotSupportedYet, option.Span, "tokenizer");
                return options with { Tokenizer = BindPath(option) };
            case "max_tokens":
                return options with { MaxTokens = option.Values[0] is NumberSyntax { IsInteger: true } number && number.Value is > 0 and < int.MaxValue ? (int)number.Value : WrongValue<int?>(option, "a whole number above 0") };
            case "overflow":
                return options with { Overflow = BindChoice(option, "truncate", "window", "error") };
            case "input":
                return options with { Inputs = [.. option.Values.OfType<TextSyntax>().Select(t => t.Value)] };
            case "output":
                return options with { Output = BindText(option) };
            case "labels":
                return options with { ModelLabels = BindLabels(option, classifier) };
            case "activation":
                return options with { Activation = BindChoice(option, "softmax", "sigmoid", "raw") };
            case "template":
                return options with { Template = BindTemplate(option, classifier) };
            case "":
                return options;
            default:
                Diagnostics.Report(NameDiagnostics.UnknownOption, option.Name.Span, NearestName.SuggestAmong(option.Name.Value, Known, "it has"), option.Name.Value);
                return options;
        }
    }

    private string? BindPath(OptionSyntax option)
    {
        if (BindText(option) is not { } written)
        {
            return null;
        }

        if (written.StartsWith("std:", StringComparison.Ordinal))
        {
            return written;
        }

        if (SpecPath.Resolve(names.Module.Path, written) is { } path)
        {
            return path;
        }

        Diagnostics.Report(FileDiagnostics.OutsideRoot, option.Values[0].Span, written);
        return null;
    }

    private string? BindText(OptionSyntax option) =>
        option.Values.Length == 1 && option.Values[0] is TextSyntax text ? text.Value : WrongValue<string?>(option, "one text between quotes");

    private string? BindTemplate(OptionSyntax option, ClassifierSymbol classifier)
    {
        var template = BindText(option);
        if (template is null || option.Values[0] is not TextSyntax syntax)
        {
            return template;
        }

        foreach (var (name, _) in TemplateReader.Read(syntax, Diagnostics).Where(p => p.IsPlaceholder && !classifier.Parameters.Contains(p.Text)))
        {
            var near = NearestName.Suggest(name, classifier.Parameters);
            Diagnostics.Report(NameDiagnostics.UnknownTemplateParameter, syntax.Span, TemplateReader.FixName(syntax, name, near), name, classifier.Name, near.ToString());
        }

        return template;
    }

    private string? BindHash(OptionSyntax option)
    {
        var hash = BindText(option)?.ToLowerInvariant();
        return hash is null || (hash.Length == 64 && hash.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'))) ? hash : WrongValue<string?>(option, "64 hexadecimal digits");
    }

    private string? BindChoice(OptionSyntax option, params string[] choices)
    {
        if (option.Values.Length == 1 && option.Values[0] is NameSyntax name && choices.Contains(name.Value, StringComparer.Ordinal))
        {
            return name.Value;
        }

        return WrongValue<string?>(option, string.Join(", ", choices.Take(choices.Length - 1)) + " or " + choices[choices.Length - 1]);
    }

    private ImmutableArray<string> BindLabels(OptionSyntax option, ClassifierSymbol classifier)
    {
        var labels = option.Values.Select(v => v switch { NameSyntax n => n.Value, TextSyntax t => t.Value, _ => "" }).ToImmutableArray();
        var declared = classifier.Labels?.Labels ?? [];
        return labels.OrderBy(l => l, StringComparer.Ordinal).SequenceEqual(declared.OrderBy(l => l, StringComparer.Ordinal), StringComparer.Ordinal)
            ? labels
            : WrongValue<ImmutableArray<string>?>(option, "the declared labels, each once") ?? [];
    }

    private T? WrongValue<T>(OptionSyntax option, string expected)
    {
        Diagnostics.Report(SyntaxDiagnostics.WriteInstead, option.Span, expected + " behind `" + option.Name.Value + "`");
        return default;
    }
}
