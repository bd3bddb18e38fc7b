using SpecLang.Compiler.Diagnostics;
using SpecLang.SourceGenerator.Model;

namespace SpecLang.SourceGenerator;

/// <summary>Specs that a build lists twice: which of the two counts, nobody can say.</summary>
internal static class RepeatedSpecs
{
    public static EquatableArray<DiagnosticInfo> In(SpecTable specs) =>
        specs.Repeated.Select(s => DiagnosticInfo.OfFile(FileDiagnostics.ListedTwice, s.File.FullPath, s.Path)).ToEquatable();
}
