using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>Finds what a declared name stands for: first in the file itself, then in what it imports without an alias.</summary>
internal sealed class NameLookup(ModuleSymbol module, DiagnosticBag diagnostics, SymbolUses? uses = null)
{
    public ModuleSymbol Module { get; } = module;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Takes what names stand for: the file's own, but where a clause of another file is bound again.</summary>
    public SymbolUses Uses { get; } = uses ?? module.Uses;

    public Symbol? Find(string name, TextSpan span)
    {
        var found = FindDeclared(name, span);
        if (found is not null)
        {
            Uses.Add(span, found);
        }

        return found;
    }

    private Symbol? FindDeclared(string name, TextSpan span)
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

        return names.Length == 2 && ModuleCalled(names[0]) is { } imported ? FindIn(imported, names[1]) : null;
    }

    /// <summary>Says that a name is not known, unless it may be one that a mistake said elsewhere keeps from being known.</summary>
    /// <param name="descriptor">What to say.</param>
    /// <param name="written">The name as written, or its parts.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="suggestion">The nearest name that is known.</param>
    /// <param name="arguments">What stands in the message.</param>
    public void ReportUnknown(DiagnosticDescriptor descriptor, ImmutableArray<NameSyntax> written, TextSpan span, Suggestion suggestion, params string[] arguments)
    {
        var mayBeLost = written.Length == 1 && Module.LacksNames;
        if (!mayBeLost && (written.IsEmpty || !Module.LacksAlias(written[0].Value)))
        {
            Diagnostics.Report(descriptor, span, suggestion, arguments);
        }
    }

    /// <summary>Says that a record has no such field, unless a part of the record could not be read.</summary>
    public void ReportUnknownField(RecordSymbol record, NameSyntax name)
    {
        if (!record.IsBroken && name.Value.Length > 0)
        {
            var fields = record.Fields.Select(f => f.Name).ToList();
            var isClassifier = Knows<ClassifierSymbol>(name.Value);
            var near = isClassifier ? new Suggestion(null) { Choice = "; what a classifier says is written `given " + name.Value + " = …`" } : NearestName.SuggestAmong(name.Value, fields, "it has");
            Diagnostics.Report(NameDiagnostics.UnknownField, name.Span, near, record.Name, name.Value);
        }
    }

    public ModuleSymbol? ModuleCalled(string alias) => Module.Imports.FirstOrDefault(i => string.Equals(i.Alias, alias, StringComparison.Ordinal)).Module;

    /// <summary>The same for a name that stands somewhere.</summary>
    public ModuleSymbol? ModuleCalled(NameSyntax alias)
    {
        if (Module.Aliases.FirstOrDefault(a => string.Equals(a.Name, alias.Value, StringComparison.Ordinal)) is not { } import)
        {
            return null;
        }

        Uses.Add(alias.Span, import);
        return import.Imported;
    }

    /// <summary>What an imported file declares under a name.</summary>
    public Symbol? FindIn(ModuleSymbol imported, NameSyntax name)
    {
        if (!imported.ByName.TryGetValue(name.Value, out var symbol))
        {
            return null;
        }

        Uses.Add(name.Span, symbol);
        return symbol;
    }

    /// <summary>A record's field by a name that stands somewhere.</summary>
    public FieldSymbol? FindField(RecordSymbol record, NameSyntax name)
    {
        if (record.FindField(name.Value) is not { } field)
        {
            return null;
        }

        Uses.Add(name.Span, field);
        return field;
    }

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
