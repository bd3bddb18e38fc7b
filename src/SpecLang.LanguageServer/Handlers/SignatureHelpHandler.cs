using System.Collections.Immutable;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Documents;
using SpecLang.LanguageServer.Descriptions;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>What the call around a place takes. It goes by the words before the place, since a call that is being written can't be read yet.</summary>
internal sealed class SignatureHelpHandler : IDocumentHandler<TextDocumentPositionParams, SignatureHelp?>
{
    /// <summary>Farther back nobody calls anything.</summary>
    private const int MostTokens = 500;

    public SignatureHelp? Handle(TextDocumentPositionParams request, SpecSnapshot spec, CancellationToken cancellationToken)
    {
        var tree = spec.Model.Tree;
        var position = spec.OffsetOf(request.Position);
        var depth = 0;
        var argument = 0;
        var first = tree.TokenIndexBefore(position);
        for (var i = first; i > 0 && i > first - MostTokens; i--)
        {
            var word = tree.TextOf(tree.Tokens[i]);
            if (tree.Tokens[i].Span.End > position)
            {
                continue;
            }

            switch (word)
            {
                case ")" or "]":
                    depth++;
                    break;
                case "[" when depth == 0:
                    // What is before a comma in a list is no argument.
                    argument = 0;
                    break;
                case "[":
                    depth--;
                    break;
                case "(" when depth > 0:
                    depth--;
                    break;
                case "(":
                    return Describe(spec, i, argument);
                case "," when depth == 0:
                    argument++;
                    break;
                case "{" or "}":
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    private static SignatureHelp? Describe(SpecSnapshot spec, int parenthesis, int argument)
    {
        var tree = spec.Model.Tree;
        var callee = tree.Tokens[parenthesis - 1];
        if (callee.Kind is not (TokenKind.Name or TokenKind.Keyword))
        {
            return null;
        }

        var name = tree.TextOf(callee).Trim('`');
        var symbol = spec.Model.UseAt(callee.Span.Start)?.Symbol ?? Find(spec, parenthesis, name);
        if (symbol is DefineSymbol or ClassifierSymbol)
        {
            ImmutableArray<string> parameters = symbol is DefineSymbol define
                ? [.. define.Parameters.Select(p => p.Name + ": " + p.Type.Name)]
                : [.. ((ClassifierSymbol)symbol).Parameters.Select(p => p + ": text")];
            return Help(SymbolDescription.Signature(symbol), symbol.Documentation is { } text ? MarkdownText.Prose(text) : null, parameters, argument);
        }

        return LanguageReference.Functions.TryGetValue(name, out var entry) ? Help(entry.Form, entry.Text, entry.Parameters, argument) : null;
    }

    /// <summary>A name in a place that could not be read, found by its name alone.</summary>
    private static Symbol? Find(SpecSnapshot spec, int parenthesis, string name)
    {
        var tree = spec.Model.Tree;
        if (parenthesis > 2 && tree.TextOf(tree.Tokens[parenthesis - 2]) == ".")
        {
            var alias = tree.TextOf(tree.Tokens[parenthesis - 3]).Trim('`');
            var imported = spec.Model.Module.Aliases.FirstOrDefault(a => a.Name == alias)?.Imported;
            return imported?.ByName.GetValueOrDefault(name);
        }

        return spec.Model.NamesInSight().FirstOrDefault(s => s.Name == name);
    }

    private static SignatureHelp Help(string label, string? documentation, ImmutableArray<string> parameters, int argument)
    {
        var places = ImmutableArray.CreateBuilder<ParameterInformation>();
        var from = label.IndexOf('(', StringComparison.Ordinal) + 1;
        foreach (var parameter in parameters)
        {
            var start = label.IndexOf(parameter, from, StringComparison.Ordinal);
            start = start < 0 ? from : start;
            places.Add(new ParameterInformation([start, start + parameter.Length]));
            from = start + parameter.Length;
        }

        var active = parameters.IsEmpty ? 0 : Math.Min(argument, parameters.Length - 1);
        var signature = new SignatureInformation(label, documentation is null ? null : MarkupContent.Markdown(documentation), places.ToImmutable(), active);
        return new SignatureHelp([signature], ActiveSignature: 0, active);
    }
}
