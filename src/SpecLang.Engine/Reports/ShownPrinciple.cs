using SpecLang.Runtime;

namespace SpecLang.Engine.Reports;

/// <summary>What a principle says of a record, where there is something to say: it is violated, undetermined or close to flipping, or asks for a person.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Severity">The severity for this record.</param>
/// <param name="Escalates">Whether it asks for a person.</param>
/// <param name="Margin">How far it is from flipping; null where that is unknown.</param>
/// <param name="Message">What the spec says to the violation, with what must not be shown masked; null where it says nothing.</param>
/// <param name="Why">One sentence: how its clauses come to the outcome.</param>
/// <param name="Clauses">The clauses that decided, as written.</param>
public sealed record ShownPrinciple(
    string Name, Outcome Outcome, Severity Severity, bool Escalates, double? Margin, string? Message, string Why, ValueList<string> Clauses);
