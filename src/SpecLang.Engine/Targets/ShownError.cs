namespace SpecLang.Engine.Targets;

/// <summary>What a target says for itself, cut to what a message can hold.</summary>
internal static class ShownError
{
    private const int Longest = 300;

    /// <param name="text">What it says, as a whole.</param>
    /// <param name="secrets">Keys, which are put out before the text is cut: half a key would no longer be found.</param>
    public static string Of(string text, TargetSecrets secrets)
    {
        var trimmed = secrets.Hide(text).Trim();
        return trimmed.Length <= Longest ? trimmed : trimmed[..Longest] + "…";
    }
}
