namespace SpecLang.SourceGenerator;

/// <summary>The names of the generator's steps, in their order, by which tests ask what was done again and what was not.</summary>
internal static class TrackingNames
{
    public const string Options = "SpecLang.Options";
    public const string Files = "SpecLang.Files";
    public const string Parse = "SpecLang.Parse";
    public const string Specs = "SpecLang.Specs";
    public const string NamedFiles = "SpecLang.NamedFiles";
    public const string Facts = "SpecLang.Facts";
    public const string EditorConfigs = "SpecLang.EditorConfigs";
    public const string Units = "SpecLang.Units";
    public const string Compile = "SpecLang.Compile";
    public const string Sources = "SpecLang.Sources";
    public const string Diagnostics = "SpecLang.Diagnostics";
    public const string Types = "SpecLang.Types";
    public const string NameClashes = "SpecLang.NameClashes";
    public const string Library = "SpecLang.Library";
    public const string LibrarySources = "SpecLang.LibrarySources";

    public static readonly string[] All =
    [
        Options, Files, Parse, Specs, NamedFiles, Facts, EditorConfigs, Units, Compile, Sources, Diagnostics, Types, NameClashes, Library, LibrarySources,
    ];
}
