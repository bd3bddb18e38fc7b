using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Binds a monitor; constitutions are bound before. Whether its baseline is there is asked by whoever compares with it.</summary>
internal sealed class MonitorBinder(NameLookup names)
{
    private static readonly string[] Statistics = ["psi", "rate"];

    private DiagnosticBag Diagnostics => names.Diagnostics;

    public void Bind(MonitorSymbol monitor)
    {
        monitor.Constitution = new ConstitutionLookup(names).Find(monitor.Syntax.Constitution);
        foreach (var clause in monitor.Syntax.Clauses.OfType<BaselineClauseSyntax>())
        {
            if (monitor.Baseline is not null)
            {
                Diagnostics.Report(NameDiagnostics.RepeatedClause, clause.Span, "baseline", "");
            }
            else
            {
                monitor.Baseline = new SuiteFileBinder(names).Bind(clause.File);
            }
        }

        monitor.Expectations = [.. monitor.Syntax.Clauses.OfType<MonitorExpectSyntax>().Select(c => BindExpectation(monitor, c)).OfType<BoundMonitorExpectation>()];
    }

    private BoundMonitorExpectation? BindExpectation(MonitorSymbol monitor, MonitorExpectSyntax clause)
    {
        if (clause.Expectation is StableSyntax stable)
        {
            return BindStable(monitor, stable);
        }

        if (clause.Expectation is not StatisticBoundSyntax syntax)
        {
            Diagnostics.Report(NameDiagnostics.MonitorExpectation, clause.Span);
            return null;
        }

        var name = syntax.Statistic.Name;
        if (name.Value.Length == 0 || monitor.Constitution is not { Record: { } record } constitution)
        {
            return null;
        }

        var number = syntax.IsNegative ? -syntax.Number.Value : syntax.Number.Value;
        switch (name.Value)
        {
            case "psi":
                return BindScore(syntax, record) is { } score ? new(syntax, MonitorStatistic.Psi, score, default, Principle: null, syntax.Operator, number) : null;
            case "rate":
                return new OutcomeRateBinder(names).Bind(syntax.Statistic, constitution) is { } rate
                    ? new(syntax, MonitorStatistic.Rate, Score: null, rate.Outcome, rate.Principle, syntax.Operator, number)
                    : null;
            default:
                Diagnostics.Report(NameDiagnostics.UnknownMonitorStatistic, name.Span, NearestName.Suggest(name.Value, Statistics), name.Value);
                return null;
        }
    }

    private BoundMonitorExpectation? BindStable(MonitorSymbol monitor, StableSyntax syntax)
    {
        var name = syntax.Statistic.Name;
        if (name.Value is not ("rate" or ""))
        {
            Diagnostics.Report(NameDiagnostics.StableStatistic, name.Span, NearestName.Suggest(name.Value, ["rate"]), name.Value);
            return null;
        }

        return name.Value.Length > 0 && monitor.Constitution is { } constitution && new OutcomeRateBinder(names).Bind(syntax.Statistic, constitution) is { } rate
            ? new(syntax, MonitorStatistic.RateChange, Score: null, rate.Outcome, rate.Principle, ComparisonOperator.LessOrEqual, syntax.Within.Value)
            : null;
    }

    private BoundExpression? BindScore(StatisticBoundSyntax syntax, RecordSymbol record)
    {
        if (syntax.Statistic.Argument is not ExpressionArgumentSyntax argument)
        {
            Diagnostics.Report(NameDiagnostics.StatisticArgument, syntax.Statistic.Span, "psi", "a classifier's score between parentheses, as in `psi(Injection(prompt))`");
            return null;
        }

        var value = new ExpressionBinder(names, record, constitution: null).BindNumber(argument.Value, Scope.Empty);
        var call = value;
        while (call is BoundConversion conversion)
        {
            call = conversion.Operand;
        }

        if (call is BoundClassifierCall && call.Type == AlignType.Score)
        {
            return call;
        }

        if (value is { Type.IsError: false })
        {
            Diagnostics.Report(NameDiagnostics.StatisticArgument, argument.Span, "psi", "a classifier's score between parentheses, as in `psi(Injection(prompt))`");
        }

        return null;
    }
}
