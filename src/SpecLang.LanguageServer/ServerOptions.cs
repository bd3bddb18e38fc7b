using SpecLang.Runtime.Classifiers;

namespace SpecLang.LanguageServer;

/// <summary>What the host of a server chooses.</summary>
public sealed record ServerOptions
{
    /// <summary>The version that the server tells its client.</summary>
    public string Version { get; init; } = "0";

    /// <summary>How long after a keystroke the text is looked at: what is typed in between is looked at once. 0: at once.</summary>
    public TimeSpan DiagnosticsPause { get; init; } = TimeSpan.FromMilliseconds(15);

    /// <summary>How long nothing is typed before warnings are looked for, which takes longer than errors do.</summary>
    public TimeSpan WarningsPause { get; init; } = TimeSpan.FromMilliseconds(120);

    /// <summary>How long nothing is typed before examples are judged.</summary>
    public TimeSpan ExamplesPause { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long after a project's first document was opened its data is judged.</summary>
    public TimeSpan DataRunPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Where the standard library lies as files to look at; null: in a folder of the user's own.</summary>
    public string? LibraryFolder { get; init; }

    /// <summary>Where the starter models lie; null: nowhere.</summary>
    public string? StartersFolder { get; init; }

    /// <summary>Gives the models of a project by its root folder, for workspaces that are trusted; null: none run.</summary>
    public Func<string, IClassifierProvider?>? Models { get; init; }

    /// <summary>Takes what is to be said of the server itself, beside the client's log; null: nothing does.</summary>
    public TextWriter? Log { get; init; }
}
