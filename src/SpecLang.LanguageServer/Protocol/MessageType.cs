namespace SpecLang.LanguageServer.Protocol;

/// <summary>What a message is.</summary>
public enum MessageType
{
    Error = 1,
    Warning = 2,
    Info = 3,
    Log = 4,
}
