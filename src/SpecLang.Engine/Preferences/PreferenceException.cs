namespace SpecLang.Engine.Preferences;

/// <summary>What was asked for can't be done with this spec or this data; the message is one sentence that says why.</summary>
public sealed class PreferenceException(string message) : Exception(message);
