using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>Binds a suite; constitutions are bound before. Whether its files are there is asked by whoever runs it.</summary>
internal sealed class SuiteBinder(NameLookup names)
{
    /// <summary>Members of a case that are no fields of its record.</summary>
    private static readonly string[] CaseWords = ["expect", "given", "todo"];

    private DiagnosticBag Diagnostics => names.Diagnostics;

    public void Bind(SuiteSymbol suite)
    {
        suite.Constitution = new ConstitutionLookup(names).Find(suite.Syntax.Constitution);
        suite.Cases = BindCases(suite.Syntax.Clauses);
        BindSnapshot(suite);
        CheckRecord(suite);
        suite.Expectations = [.. suite.Syntax.Clauses.OfType<SuiteExpectSyntax>().Select(c => BindExpectation(suite, c)).OfType<BoundSuiteExpectation>()];

        if (suite.Name.Length > 0 && !suite.Syntax.Clauses.OfType<CasesClauseSyntax>().Any())
        {
            Diagnostics.Report(NameDiagnostics.SuiteWithoutCases, suite.Span, suite.Name);
        }
    }

    private BoundSuiteExpectation? BindExpectation(SuiteSymbol suite, SuiteExpectSyntax clause)
    {
        if (clause.Expectation is not StatisticBoundSyntax syntax)
        {
            Diagnostics.Report(SyntaxDiagnostics.NotSupportedYet, TextSpan.FromBounds(clause.Span.Start, clause.Span.Start + "expect".Length), "expect");
            return null;
        }

        var name = syntax.Statistic.Name;
        if (name.Value is not ("rate" or ""))
        {
            Diagnostics.Report(NameDiagnostics.UnknownSuiteStatistic, name.Span, NearestName.Suggest(name.Value, ["rate"]), name.Value);
            return null;
        }

        return name.Value.Length > 0 && suite.Constitution is { } constitution && new OutcomeRateBinder(names).Bind(syntax.Statistic, constitution) is { } rate
            ? new BoundSuiteExpectation(syntax, rate, syntax.Operator, syntax.IsNegative ? -syntax.Number.Value : syntax.Number.Value)
            : null;
    }

    private ImmutableArray<SuiteFile> BindCases(ImmutableArray<SuiteClauseSyntax> clauses)
    {
        var files = ImmutableArray.CreateBuilder<SuiteFile>();
        foreach (var clause in clauses.OfType<CasesClauseSyntax>())
        {
            if (new SuiteFileBinder(names).Bind(clause.File) is not { } file)
            {
                continue;
            }

            if (files.Any(f => string.Equals(f.Path, file.Path, StringComparison.Ordinal)))
            {
                Diagnostics.Report(NameDiagnostics.RepeatedClause, clause.Span, clause.File.Value, "");
                continue;
            }

            files.Add(file);
        }

        return files.ToImmutable();
    }

    private void BindSnapshot(SuiteSymbol suite)
    {
        foreach (var clause in suite.Syntax.Clauses.OfType<SnapshotClauseSyntax>())
        {
            if (suite.Snapshot is not null)
            {
                Diagnostics.Report(NameDiagnostics.RepeatedClause, clause.Span, "snapshot", "");
                continue;
            }

            suite.Snapshot = new SuiteFileBinder(names).Bind(clause.File);
            if (suite.Snapshot is { } snapshot && suite.Cases.Any(c => string.Equals(c.Path, snapshot.Path, StringComparison.Ordinal)))
            {
                Diagnostics.Report(NameDiagnostics.SnapshotOverCases, clause.File.Span, clause.File.Value);
            }
        }
    }

    private void CheckRecord(SuiteSymbol suite)
    {
        if (suite.Constitution?.Record is { } record && record.Fields.FirstOrDefault(f => CaseWords.Contains(f.Name)) is { } field)
        {
            Diagnostics.Report(NameDiagnostics.FieldIsCaseWord, suite.Syntax.Constitution.Span, record.Name, field.Name);
        }
    }
}
