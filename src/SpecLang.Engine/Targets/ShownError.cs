namespace SpecLang.Engine.Targets;

/// <summary>What a target says for itself, cut to what a message can hold.</summary>
internal static class ShownError
{
    private const int Longest = 300;

    public static string Of(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= Longest ? trimmed : trimmed[..Longest] + "…";
    }
}
