namespace SpecLang.Engine.Suites;

/// <summary>A case that says something that means nothing; the message is one plain sentence in lower case, made for the user.</summary>
internal sealed class CaseException(string message) : Exception(message);
