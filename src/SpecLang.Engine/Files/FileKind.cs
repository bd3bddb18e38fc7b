namespace SpecLang.Engine.Files;

/// <summary>What stands at a path, links not followed.</summary>
internal enum FileKind
{
    Regular,
    Folder,
    Link,

    /// <summary>A device, a pipe or a socket.</summary>
    Special,
}
