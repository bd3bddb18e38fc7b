namespace SpecLang.Engine.Targets;

/// <summary>The kinds of targets.</summary>
public enum TargetKind
{
    /// <summary>A recording.</summary>
    Replay,

    /// <summary>A program.</summary>
    Program,

    /// <summary>A server.</summary>
    Http,
}
