using System.Collections.Immutable;

namespace SpecLang.Engine.Targets;

/// <summary>Keys, which are put out of every text that a target gives back before anybody keeps or shows it.</summary>
public sealed class TargetSecrets
{
    /// <summary>Shorter ones are no secrets, and occur in texts by chance.</summary>
    private const int Shortest = 8;

    private const string Shown = "[key]";

    private readonly ImmutableArray<string> secrets;

    private TargetSecrets(ImmutableArray<string> secrets) => this.secrets = secrets;

    public static TargetSecrets None { get; } = new([]);

    /// <summary>The longest first, so that one that holds another is hidden as a whole.</summary>
    public static TargetSecrets Of(IEnumerable<string> secrets) =>
        new([.. secrets.Select(s => s.Trim()).Where(s => s.Length >= Shortest).Distinct(StringComparer.Ordinal).OrderByDescending(s => s.Length)]);

    public string Hide(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var secret in secrets)
        {
            text = text.Replace(secret, Shown, StringComparison.Ordinal);
        }

        return text;
    }
}
