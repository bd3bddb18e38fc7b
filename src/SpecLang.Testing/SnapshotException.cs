namespace SpecLang.Testing;

/// <summary>A snapshot that can't be read or written; the message is one sentence that names the file and says what to do.</summary>
public sealed class SnapshotException(string message, Exception? inner = null) : Exception(message, inner);
