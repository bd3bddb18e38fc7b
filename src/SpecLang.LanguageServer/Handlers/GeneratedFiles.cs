using System.Collections.Immutable;
using SpecLang.Compiler.Emit;
using SpecLang.Compiler.Lowering;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>What a spec becomes, as text to look at beside it.</summary>
internal static class GeneratedFiles
{
    /// <summary>The C# of the spec's own file, as a build makes it.</summary>
    public static ImmutableArray<GeneratedFile> Code(SpecSnapshot spec, CancellationToken cancellationToken) =>
        [.. CSharpEmitter.EmitOwn(spec.Compilation, lineFiles: null, cancellationToken).Files.Select(f => new GeneratedFile(f.HintName, f.Text))];

    /// <summary>The plan that the C# is made of.</summary>
    public static ImmutableArray<GeneratedFile> Plan(SpecSnapshot spec) => [new GeneratedFile(Path.GetFileNameWithoutExtension(spec.Source.Path) + ".plan", PlanText.Of(spec.Compilation))];
}
