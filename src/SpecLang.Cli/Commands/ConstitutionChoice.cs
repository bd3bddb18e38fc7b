namespace SpecLang.Cli.Commands;

/// <summary>Which of a spec's constitutions a command runs.</summary>
internal static class ConstitutionChoice
{
    /// <param name="names">The constitutions of the spec.</param>
    /// <param name="asked">The one that is asked for; null where none is.</param>
    /// <param name="say">Takes what is wrong.</param>
    /// <returns>The constitution's name; null where it is not clear which one, or there is none.</returns>
    public static string? Of(IReadOnlyList<string> names, string? asked, Action<string> say)
    {
        if (names.Count == 0)
        {
            say("error: the spec has no constitution, so there is nothing to judge by.");
        }
        else if (asked is null && names.Count > 1)
        {
            say($"error: the spec has several constitutions; choose one with --constitution: {string.Join(", ", names)}.");
        }
        else if (asked is not null && !names.Contains(asked, StringComparer.Ordinal))
        {
            say($"error: the spec has no constitution `{asked}`; it has {string.Join(", ", names)}.");
        }
        else
        {
            return asked ?? names[0];
        }

        return null;
    }
}
