namespace SpecLang.Runtime.Scanning;

/// <summary>One of the records that are scanned together. Belongs to one thread at a time.</summary>
/// <param name="state">What is known of it.</param>
internal sealed class ScannedRecord(ScopeState state)
{
    public ScopeState State => state;

    /// <summary>Where it begins.</summary>
    public int Start { get; set; }

    /// <summary>Where it ends, without white space around it.</summary>
    public int End { get; set; }

    /// <summary>How many line ends stand before it.</summary>
    public int Line { get; set; }

    /// <summary>Where the value of its member <c>id</c> begins: behind the quote where it is a text.</summary>
    public int IdStart { get; set; }

    /// <summary>How long that value is; −1 where there is none that is a text or a number.</summary>
    public int IdLength { get; set; }

    /// <summary>Whether its bytes tell where its fields stand, and then, once it is finished, its facts.</summary>
    public bool IsSound { get; set; }

    /// <summary>Whether its texts were looked into.</summary>
    public bool IsFinished { get; set; }
}
