using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Finds where the files are that suites, monitors and probes name. Whether they are there is asked by whoever runs them.</summary>
internal sealed class SuiteFileBinder(NameLookup names)
{
    public SuiteFile? Bind(TextSyntax file)
    {
        if (file.Raw.Length == 0)
        {
            return null;
        }

        if (SpecPath.Resolve(names.Module.Path, file.Value) is { } path)
        {
            return new SuiteFile(file, path);
        }

        names.Diagnostics.Report(FileDiagnostics.OutsideRoot, file.Span, file.Value);
        return null;
    }
}
