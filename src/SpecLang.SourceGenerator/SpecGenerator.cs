using Microsoft.CodeAnalysis;

namespace SpecLang.SourceGenerator;

/// <summary>Compiles the <c>.align</c> files of a project, which come as additional files, into typed evaluators.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SpecGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
