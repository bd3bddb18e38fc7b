using System.Globalization;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Actions;

/// <summary>A name that is not taken in a document.</summary>
internal static class FreeName
{
    public static string Like(SpecSnapshot spec, string wanted)
    {
        var taken = spec.Model.Tree.Tokens.Select(t => spec.Source.ToString(t.Span).Trim('`')).Concat(spec.Model.NamesInSight().Select(s => s.Name)).ToHashSet(StringComparer.Ordinal);
        var name = wanted;
        for (var i = 2; taken.Contains(name); i++)
        {
            name = wanted + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }
}
