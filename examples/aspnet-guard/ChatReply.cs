namespace Guard;

/// <summary>What the customer gets.</summary>
/// <param name="Decision">What the policy decided.</param>
/// <param name="Answer">The text to show.</param>
/// <param name="Principle">The principle that decided; null where the answer passes.</param>
internal sealed record ChatReply(string Decision, string Answer, string? Principle);
