using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SpecLang.SourceGenerator.Inputs;

/// <summary>From what the build hands over to the files that matter here.</summary>
internal static class InputReader
{
    private const string KindKey = "build_metadata.AdditionalFiles.SpecLangFile";

    /// <summary>The file with its text; of one that is nothing to the generator, not even the text is asked for.</summary>
    public static InputFile Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var kind = KindOf(file, options);
        if (kind == InputKind.None)
        {
            return new InputFile(kind, file.Path, file.Path, Text: null);
        }

        var path = RelativePath.Of(ProjectOptions.Of(options.GlobalOptions).Root, file.Path);
        return Crash.Guard(
            () => new InputFile(kind, path, file.Path, file.GetText(cancellationToken)?.ToString()),
            d => new InputFile(kind, path, file.Path, Text: null) { Failure = d },
            "read this file",
            file.Path,
            cancellationToken);
    }

    private static InputKind KindOf(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        if (file.Path.EndsWith(".align", StringComparison.OrdinalIgnoreCase))
        {
            return InputKind.Spec;
        }

        return !options.GetOptions(file).TryGetValue(KindKey, out var kind)
            ? InputKind.None
            : kind.Trim() switch
            {
                "lexicon" or "citation" => InputKind.Named,
                "facts" => InputKind.Facts,
                "editorconfig" => InputKind.EditorConfig,
                _ => InputKind.None,
            };
    }
}
