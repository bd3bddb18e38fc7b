using System.Text.RegularExpressions;

namespace SpecLang.Engine.Targets;

/// <summary>A target as the command line names it: <c>replay:FILE</c>, <c>cmd:PROGRAM</c> or <c>http:URL</c>, with <c>NAME=</c> before it where it is to have another name.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">Its name; null where none was given.</param>
/// <param name="Value">What stands behind the colon.</param>
public sealed partial record TargetSpec(TargetKind Kind, string? Name, string Value)
{
    /// <summary>Reads a target.</summary>
    /// <exception cref="FormatException">It is none; the message is a sentence.</exception>
    public static TargetSpec Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Form().Match(text);
        if (!match.Success)
        {
            throw new FormatException($"`{text}` is no target; write replay:FILE, cmd:PROGRAM or http:URL.");
        }

        var name = match.Groups["name"] is { Success: true } group ? group.Value : null;
        var value = match.Groups["value"].Value;
        return match.Groups["kind"].Value switch
        {
            "replay" => new TargetSpec(TargetKind.Replay, name, value),
            "cmd" => new TargetSpec(TargetKind.Program, name, value),
            // `http:URL` with the whole address behind it, or the address alone.
            var scheme => new TargetSpec(TargetKind.Http, name, value.StartsWith("//", StringComparison.Ordinal) ? $"{scheme}:{value}" : value),
        };
    }

    [GeneratedRegex(@"\A(?:(?<name>[\p{L}\p{N}_.-]+)=)?(?<kind>replay|cmd|https?):(?<value>.+)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
