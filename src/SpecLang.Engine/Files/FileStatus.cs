namespace SpecLang.Engine.Files;

/// <summary>What a Unix system knows of a file: its kind, the user id of its owner, and who may do what with it.</summary>
internal readonly record struct FileStatus(FileKind Kind, uint Owner, UnixFileMode Mode)
{
    /// <summary>Whether it is the caller's own and nobody else can write it.</summary>
    public bool IsPrivate(uint user) => Owner == user && (Mode & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == UnixFileMode.None;
}
