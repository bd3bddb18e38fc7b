using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>Finds what a declared name stands for: first in the file itself, then in what it imports without an alias.</summary>
internal sealed class NameLookup(ModuleSymbol module, DiagnosticBag diagnostics)
{
    public ModuleSymbol Module { get; } = module;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public Symbol? Find(string name, TextSpan span)
    {
        if (Module.ByName.TryGetValue(name, out var own))
        {
            return own;
        }

        Symbol? found = null;
        ModuleSymbol? foundIn = null;
        foreach (var (alias, imported) in Module.Imports)
        {
            if (alias is not null || !imported.ByName.TryGetValue(name, out var symbol) || ReferenceEquals(symbol, found))
            {
                continue;
            }

            if (found is not null && foundIn is not null)
            {
                Diagnostics.Report(NameDiagnostics.Ambiguous, span, name, foundIn.Path, imported.Path);
                return found;
            }

            found = symbol;
            foundIn = imported;
        }

        return found;
    }

    /// <summary>Whether a name stands for something, without a word about one that stands for two things.</summary>
    public bool Knows<T>(string name)
        where T : Symbol => Module.ByName.TryGetValue(name, out var own)
        ? own is T
        : Module.Imports.Any(i => i.Alias is null && i.Module.ByName.TryGetValue(name, out var imported) && imported is T);

    public Symbol? FindQualified(ImmutableArray<NameSyntax> names)
    {
        if (names.Length == 1)
        {
            return Find(names[0].Value, names[0].Span);
        }

        return names.Length == 2 && ModuleCalled(names[0].Value) is { } imported && imported.ByName.TryGetValue(names[1].Value, out var symbol) ? symbol : null;
    }

    public ModuleSymbol? ModuleCalled(string alias) => Module.Imports.FirstOrDefault(i => string.Equals(i.Alias, alias, StringComparison.Ordinal)).Module;

    /// <summary>Whether an import without an alias could not be read: a name that is not known may be from there, which is said already.</summary>
    public bool MayBeOfAMissingImport => Module.MissingImports.Contains(null);

    /// <summary>A name with the alias in front under which it is imported; null where there is none.</summary>
    public string? QualifiedNameOf(string name) =>
        Module.Imports.Where(i => i.Alias is not null && i.Module.ByName.ContainsKey(name)).Select(i => i.Alias + "." + name).FirstOrDefault();

    /// <summary>All names that <see cref="Find"/> would find, and the aliases.</summary>
    public IEnumerable<string> KnownNames() => Module.ByName.Keys
        .Concat(Module.Imports.Where(i => i.Alias is null).SelectMany(i => i.Module.ByName.Keys))
        .Concat(Module.Imports.Select(i => i.Alias).OfType<string>());

    public IEnumerable<string> KnownNames<T>()
        where T : Symbol => Module.ByName.Values.OfType<T>()
        .Concat(Module.Imports.Where(i => i.Alias is null).SelectMany(i => i.Module.ByName.Values.OfType<T>()))
        .Select(s => s.Name);
}
