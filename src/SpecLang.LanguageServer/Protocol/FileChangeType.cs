namespace SpecLang.LanguageServer.Protocol;

/// <summary>What happened to a file.</summary>
public enum FileChangeType
{
    Created = 1,
    Changed = 2,
    Deleted = 3,
}
