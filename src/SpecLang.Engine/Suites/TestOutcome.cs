namespace SpecLang.Engine.Suites;

/// <summary>What became of a test.</summary>
public enum TestOutcome
{
    Passed,

    /// <summary>It came out otherwise than expected; or it is marked <c>todo</c> and holds.</summary>
    Failed,

    /// <summary>It fails, and its <c>todo</c> says that this is known.</summary>
    KnownFailure,

    /// <summary>It needs a model that is not there.</summary>
    Skipped,

    /// <summary>It can't be run: its line is no record, or says something that means nothing; or its snapshot can't be read or written.</summary>
    Error,
}
