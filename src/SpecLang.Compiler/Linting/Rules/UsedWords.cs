using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>
/// Where each word of a file stands. Words are counted, and not what they stand for: so a name that is used in a part of the language that
/// is not bound yet counts as used.
/// </summary>
internal sealed class UsedWords
{
    private readonly Dictionary<string, List<TextSpan>> places = new(StringComparer.Ordinal);

    public UsedWords(ModuleSymbol module)
    {
        foreach (var token in module.Tree.Tokens.Where(t => t.Kind is TokenKind.Name or TokenKind.Keyword))
        {
            var word = module.Tree.Source.ToString(token.Span).Trim('`');
            if (!places.TryGetValue(word, out var spans))
            {
                places.Add(word, spans = []);
            }

            spans.Add(token.Span);
        }
    }

    /// <summary>Whether a word stands anywhere outside a part of the file.</summary>
    public bool IsUsedOutside(string word, TextSpan part) => places.TryGetValue(word, out var spans) && spans.Exists(s => !part.Contains(s));
}
