using SpecLang.Runtime;

namespace SpecLang.Engine.Preferences;

/// <summary>How one principle by itself tells the answers of pairs apart.</summary>
/// <param name="Name">The principle.</param>
/// <param name="Severity">Its severity without a condition.</param>
/// <param name="Counts">What it says of the pairs.</param>
public sealed record PrincipleCount(string Name, Severity Severity, VoteCounts Counts);
