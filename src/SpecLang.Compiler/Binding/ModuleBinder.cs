using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>Binds the declarations of one file; the files it imports are bound before.</summary>
internal sealed class ModuleBinder(ModuleSymbol module, DiagnosticBag diagnostics, ISpecFiles files)
{
    private readonly NameLookup names = new(module, diagnostics);

    public void Bind()
    {
        Declare();
        foreach (var record in module.Declarations.OfType<RecordSymbol>())
        {
            BindFields(record);
        }

        RecordCycles.Check(module, diagnostics);
        BindDefaults();
        foreach (var declaration in module.Declarations)
        {
            switch (declaration)
            {
                case ClassifierSymbol classifier:
                    new ClassifierBinder(names).Bind(classifier);
                    break;
                case LexiconSymbol lexicon:
                    BindLexicon(lexicon);
                    break;
                case PatternSymbol pattern:
                    BindPattern(pattern);
                    break;
                default:
                    break;
            }
        }

        new DefineBinder(names).Bind([.. module.Declarations.OfType<DefineSymbol>()]);
        var measures = module.Declarations.OfType<MeasureSymbol>().ToList();
        foreach (var measure in measures)
        {
            new MeasureBinder(names).Bind(measure);
        }

        foreach (var constitution in new InheritanceBinder(names).Bind([.. module.Declarations.OfType<ConstitutionSymbol>()]))
        {
            new ConstitutionBinder(names, files).Bind(constitution);
            constitution.Measures = [.. measures.Where(m => m.Record is not null && ReferenceEquals(m.Record, constitution.Record))];
        }

        foreach (var objective in module.Declarations.OfType<ObjectiveSymbol>())
        {
            new ObjectiveBinder(names).Bind(objective);
        }

        foreach (var suite in module.Declarations.OfType<SuiteSymbol>())
        {
            new SuiteBinder(names).Bind(suite);
        }

        foreach (var monitor in module.Declarations.OfType<MonitorSymbol>())
        {
            new MonitorBinder(names).Bind(monitor);
        }

        foreach (var probe in module.Declarations.OfType<ProbeSymbol>())
        {
            new ProbeBinder(names).Bind(probe);
        }
    }

    private void Declare()
    {
        var declarations = ImmutableArray.CreateBuilder<Symbol>();
        var byName = ImmutableDictionary.CreateBuilder<string, Symbol>(StringComparer.Ordinal);
        foreach (var syntax in module.Tree.Root.Declarations)
        {
            if (CreateSymbol(syntax) is not { } symbol)
            {
                continue;
            }

            declarations.Add(symbol);
            if (symbol.Name.Length == 0)
            {
                continue;
            }

            if (byName.ContainsKey(symbol.Name))
            {
                diagnostics.Report(NameDiagnostics.Duplicate, symbol.Span, symbol.Kind, symbol.Name);
            }
            else
            {
                byName.Add(symbol.Name, symbol);
            }
        }

        module.Declarations = declarations.ToImmutable();
        module.ByName = byName.ToImmutable();
    }

    private Symbol? CreateSymbol(DeclarationSyntax syntax)
    {
        var source = module.Tree.Source;
        switch (syntax)
        {
            case RecordSyntax record:
                return new RecordSymbol(record, source, module);
            case ClassifierSyntax classifier:
                return new ClassifierSymbol(classifier, source, module);
            case LexiconSyntax lexicon:
                return new LexiconSymbol(lexicon, source, module);
            case PatternSyntax pattern:
                return new PatternSymbol(pattern, source, module);
            case DefineSyntax define:
                return new DefineSymbol(define, source, module);
            case ObjectiveSyntax objective:
                return new ObjectiveSymbol(objective, source, module);
            case MeasureSyntax measure:
                return new MeasureSymbol(measure, source, module);
            case ConstitutionSyntax constitution:
                return new ConstitutionSymbol(constitution, source, module);
            case SuiteSyntax suite:
                return new SuiteSymbol(suite, source, module);
            case MonitorSyntax monitor:
                return new MonitorSymbol(monitor, source, module);
            case ProbeSyntax probe:
                return new ProbeSymbol(probe, source, module);
            case UnsupportedDeclarationSyntax later:
                diagnostics.Report(SyntaxDiagnostics.NotSupportedYet, later.Name.Span, later.Keyword);
                return null;
            default:
                throw new InvalidOperationException(syntax.GetType().Name + " has no symbol.");
        }
    }

    private void BindFields(RecordSymbol record)
    {
        if (record.Syntax.Per is { } per)
        {
            record.IsPerAssistantMessage = true;
            if (per.Value.Length > 0 && !string.Equals(per.Value, "assistant", StringComparison.Ordinal))
            {
                diagnostics.Report(NameDiagnostics.UnknownWord, per.Span, per.Value, "assistant");
            }
        }

        var types = new TypeBinder(names);
        var fields = ImmutableArray.CreateBuilder<FieldSymbol>();
        foreach (var syntax in record.Syntax.Fields.Where(f => f.Name.Value.Length > 0))
        {
            if (fields.Any(f => string.Equals(f.Name, syntax.Name.Value, StringComparison.Ordinal)))
            {
                diagnostics.Report(NameDiagnostics.Duplicate, syntax.Name.Span, "field", syntax.Name.Value);
                continue;
            }

            foreach (var path in syntax.Paths)
            {
                if (DataPathSyntax.Check(path.Value) is { } problem)
                {
                    diagnostics.Report(TypeDiagnostics.InvalidPath, path.Span, path.Value, problem);
                }
            }

            fields.Add(new FieldSymbol(syntax, module.Tree.Source, record, IsTorn(syntax, record) ? AlignType.Error : types.Bind(syntax.Type)));
        }

        record.Fields = fields.ToImmutable();
    }

    /// <summary>Whether a field's type may be another than could be read: an error stands between it and the next field.</summary>
    private bool IsTorn(FieldSyntax field, RecordSymbol record)
    {
        if (!record.IsBroken)
        {
            return false;
        }

        var next = record.Syntax.Fields.FirstOrDefault(f => f.Span.Start > field.Span.Start)?.Span.Start ?? record.Syntax.Span.End;
        return module.Tree.IsBroken(TextSpan.FromBounds(field.Span.Start, next));
    }

    /// <summary>Defaults may be records themselves, so they are bound when all fields are known.</summary>
    private void BindDefaults()
    {
        var constants = new ConstantBinder(names);
        foreach (var record in module.Declarations.OfType<RecordSymbol>())
        {
            foreach (var syntax in record.Syntax.Fields)
            {
                if (syntax.Default is { } value && record.FindField(syntax.Name.Value) is { } field && field.Span == syntax.Name.Span)
                {
                    field.Default = constants.Bind(value, field.Type) ?? new ConstantValue.None();
                }
            }
        }
    }

    private void BindLexicon(LexiconSymbol lexicon)
    {
        var entries = ImmutableArray.CreateBuilder<string>();
        foreach (var entry in lexicon.Syntax.Entries.Where(e => e.Raw.Length > 0))
        {
            if (EntrySyntax.Check(entry.Value) is { } problem)
            {
                diagnostics.Report(TypeDiagnostics.InvalidEntry, entry.Span, problem);
            }
            else
            {
                entries.Add(entry.Value);
            }
        }

        foreach (var file in lexicon.Syntax.Files.Where(f => f.Raw.Length > 0))
        {
            ReadLexiconFile(file, entries);
        }

        if (lexicon.Syntax.Entries.IsEmpty && lexicon.Syntax.Files.IsEmpty)
        {
            diagnostics.Report(TypeDiagnostics.EmptyList, lexicon.Span);
        }

        lexicon.Entries = [.. entries.Distinct(StringComparer.Ordinal)];
    }

    private void ReadLexiconFile(TextSyntax file, ImmutableArray<string>.Builder entries)
    {
        if (SpecPath.Resolve(module.Path, file.Value) is not { } path)
        {
            diagnostics.Report(FileDiagnostics.OutsideRoot, file.Span, file.Value);
            return;
        }

        var content = files.Read(path);
        if (content.Text is not { } text)
        {
            diagnostics.Report(FileDiagnostics.LexiconNotFound, file.Span, file.Value, content.Problem ?? "it can't be read");
            return;
        }

        var number = 0;
        foreach (var line in Lines(text.TrimStart('\uFEFF')))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (EntrySyntax.Check(line) is { } problem)
            {
                diagnostics.Report(FileDiagnostics.InvalidLexiconLine, file.Span, number.ToString(CultureInfo.InvariantCulture), file.Value, problem);
                return;
            }

            entries.Add(line);
        }
    }

    /// <summary>The lines without what surrounds them, one at a time: a list may have millions.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        for (var (start, end) = (0, 0); start <= text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            yield return text.Substring(start, end - start).Trim();
        }
    }

    private void BindPattern(PatternSymbol pattern)
    {
        if (pattern.Syntax.Regex.Pattern.Length > 0)
        {
            PatternCheck.Run(pattern.Syntax.Regex, diagnostics);
        }

        if (pattern.Syntax.Checksum is not { Value: { Length: > 0 } name } checksum)
        {
            return;
        }

        if (name is "luhn" or "iban")
        {
            pattern.Checksum = name;
        }
        else
        {
            diagnostics.Report(NameDiagnostics.UnknownWord, checksum.Span, name, "luhn, iban");
        }
    }
}
