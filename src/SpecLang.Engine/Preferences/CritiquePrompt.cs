using SpecLang.Runtime;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Preferences;

/// <summary>What a model is asked so that it criticizes an answer, and then mends it.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Answer">Which answer: <c>chosen</c>, <c>rejected</c> or <c>responses[2]</c>.</param>
/// <param name="Principle">The principle that it violates.</param>
/// <param name="Severity">How grave that is.</param>
/// <param name="Prompt">The conversation with the answer, and the request for a critique as the user's last message.</param>
/// <param name="CritiqueRequest">The request for a critique.</param>
/// <param name="RevisionRequest">What is asked once the model has given its critique.</param>
public sealed record CritiquePrompt(string Id, string Answer, string Principle, Severity Severity, JsonValue Prompt, string CritiqueRequest, string RevisionRequest);
