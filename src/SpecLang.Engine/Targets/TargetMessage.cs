namespace SpecLang.Engine.Targets;

/// <summary>One message of a conversation that is put before a model.</summary>
/// <param name="Role">One of <c>system</c>, <c>user</c>, <c>assistant</c> and <c>tool</c>, or what else the conversation has.</param>
/// <param name="Content">What it says.</param>
public readonly record struct TargetMessage(string Role, string Content);
