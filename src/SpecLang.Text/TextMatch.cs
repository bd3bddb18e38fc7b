namespace SpecLang.Text;

/// <summary>One match of a matcher, in units of the field's own value.</summary>
/// <param name="Field">The field, as in <see cref="TextValue.Field"/>.</param>
/// <param name="Start">UTF-16 units from 0 in the field's own value.</param>
/// <param name="Length">UTF-16 units in the field's own value.</param>
/// <param name="Matcher">The matcher's name, or the entry as written where the matcher has none.</param>
/// <param name="IsPrivate">Whether the matched text is personal data, masked wherever it would be shown.</param>
public sealed record TextMatch(string Field, int Start, int Length, string Matcher, bool IsPrivate);
