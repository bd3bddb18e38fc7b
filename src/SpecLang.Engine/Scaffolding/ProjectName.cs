using System.Text;

namespace SpecLang.Engine.Scaffolding;

/// <summary>What a project is called, made of its folder's name: only letters and digits of it are used.</summary>
/// <param name="Constitution">A name in a spec: <c>RefundDeskPolicy</c>.</param>
/// <param name="Title">In words: <c>Refund desk policy</c>.</param>
public sealed record ProjectName(string Constitution, string Title)
{
    private const string Kind = "Policy";

    public static ProjectName Of(string folder)
    {
        var words = Words(folder);
        if (words.Count > 0 && !words[^1].Equals(Kind, StringComparison.OrdinalIgnoreCase))
        {
            words.Add(Kind);
        }

        var name = string.Concat(words.Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        var title = string.Join(' ', words.Select((w, i) => i > 0 && w.Skip(1).All(char.IsLower) ? w.ToLowerInvariant() : w));
        return name.Length == 0 ? new ProjectName(Kind, Kind)
            : new ProjectName(char.IsLetter(name[0]) ? name : Kind + name, char.ToUpperInvariant(title[0]) + title[1..]);
    }

    /// <summary>Runs of letters and digits of the basic plane; a capital behind a small letter begins a new one.</summary>
    private static List<string> Words(string folder)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var unit in folder)
        {
            var belongs = char.IsLetterOrDigit(unit);
            if (word.Length > 0 && (!belongs || (char.IsUpper(unit) && char.IsLower(word[^1]))))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            word.Append(belongs ? unit : "");
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
