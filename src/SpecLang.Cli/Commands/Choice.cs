using System.CommandLine;

namespace SpecLang.Cli.Commands;

/// <summary>An option that takes one of a few words.</summary>
internal static class Choice
{
    /// <summary>Makes an option refuse all but the given words, in a sentence.</summary>
    public static void AcceptOnly(Option option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !words.Contains(t.Value, StringComparer.Ordinal)))
            {
                result.AddError($"`{option.Name}` takes {string.Join(", ", words[..^1])} or {words[^1]}, and not `{token.Value}`.");
            }
        });
    }
}
