namespace SpecLang.Engine.Suites;

/// <summary>Chooses tests by a part of their name, <c>SUITE: NAME</c>, in which <c>*</c> stands for any text; upper and lower case are one.</summary>
public sealed class TestFilter
{
    private readonly string[] parts;

    /// <param name="pattern">The part of the name.</param>
    public TestFilter(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Pattern = pattern;
        parts = pattern.Split('*', StringSplitOptions.RemoveEmptyEntries);
    }

    public string Pattern { get; }

    public bool Matches(string suite, string name)
    {
        var text = $"{suite}: {name}";
        var at = 0;
        foreach (var part in parts)
        {
            at = text.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            at += part.Length;
        }

        return true;
    }
}
