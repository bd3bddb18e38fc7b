using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Binds an objective; constitutions are bound before.</summary>
internal sealed class ObjectiveBinder(NameLookup names)
{
    private DiagnosticBag Diagnostics => names.Diagnostics;

    public void Bind(ObjectiveSymbol objective)
    {
        var clauses = objective.Syntax.Clauses;
        objective.Record = new TypeBinder(names).BindRecord(objective.Syntax.Record);
        BindGoal(objective, Once<GoalClauseSyntax>(clauses, "goal"));
        BindConstraints(objective, clauses.OfType<SubjectClauseSyntax>().SelectMany(c => c.Constitutions));
        BindProxy(objective, Once<ProxyClauseSyntax>(clauses, "proxy for"));
        objective.Expectations = [.. clauses.OfType<ExpectClauseSyntax>().Select(c => BindExpectation(objective, c)).OfType<BoundExpectation>()];
    }

    private T? Once<T>(ImmutableArray<ObjectiveClauseSyntax> clauses, string what)
        where T : ObjectiveClauseSyntax
    {
        var all = clauses.OfType<T>().ToList();
        foreach (var repeated in all.Skip(1))
        {
            Diagnostics.Report(NameDiagnostics.RepeatedClause, repeated.Span, repeated is GoalClauseSyntax goal ? goal.IsMinimize ? "minimize" : "maximize" : what, "");
        }

        return all.FirstOrDefault();
    }

    private void BindGoal(ObjectiveSymbol objective, GoalClauseSyntax? goal)
    {
        if (goal is null)
        {
            Diagnostics.Report(NameDiagnostics.NoGoal, objective.Span, objective.Name);
            return;
        }

        objective.Goal = goal.IsMinimize ? ObjectiveGoal.Minimize : ObjectiveGoal.Maximize;
        if (objective.Record is { } record)
        {
            objective.Value = new ExpressionBinder(names, record, constitution: null).BindNumber(goal.Value, Scope.Empty);
        }
    }

    private void BindConstraints(ObjectiveSymbol objective, IEnumerable<QualifiedNameSyntax> syntaxes)
    {
        var constraints = ImmutableArray.CreateBuilder<ConstitutionSymbol>();
        foreach (var syntax in syntaxes)
        {
            if (new ConstitutionLookup(names).Find(syntax) is not { } constitution)
            {
                continue;
            }

            if (constraints.Contains(constitution))
            {
                Diagnostics.Report(NameDiagnostics.RepeatedClause, syntax.Span, constitution.Name, "");
            }
            else if (constitution.Record is { } judged && objective.Record is { } record && !ReferenceEquals(judged, record))
            {
                Diagnostics.Report(NameDiagnostics.ConstraintOfOtherRecord, syntax.Span, constitution.Name, judged.Name, record.Name);
            }
            else
            {
                constraints.Add(constitution);
            }
        }

        objective.Constraints = constraints.ToImmutable();
    }

    private void BindProxy(ObjectiveSymbol objective, ProxyClauseSyntax? syntax)
    {
        if (syntax is null || objective.Record is not { } record || syntax.Field.Value.Length == 0)
        {
            return;
        }

        if (names.FindField(record, syntax.Field) is not { } field)
        {
            names.ReportUnknownField(record, syntax.Field);
            return;
        }

        var element = field.Type is OptionalType optional ? optional.Element : field.Type;
        if (!element.IsNumeric)
        {
            if (!element.IsError)
            {
                Diagnostics.Report(TypeDiagnostics.Mismatch, syntax.Field.Span, "a field with a number, a score or a whole number", TypeWording.Describe(field.Type));
            }

            return;
        }

        var place = new MissingExpressionSyntax(syntax.Field.Span);
        BoundExpression value = new BoundFieldAccess(place, field.Type, new BoundRecordRoot(place, new RecordType(record)), field);
        objective.Proxy = field;
        objective.ProxyValue = element == AlignType.Int
            ? new BoundConversion(place, field.Type is OptionalType ? new OptionalType(AlignType.Number) : AlignType.Number, value)
            : value;
    }

    private BoundExpectation? BindExpectation(ObjectiveSymbol objective, ExpectClauseSyntax clause)
    {
        if (clause.Expectation is not StatisticBoundSyntax syntax)
        {
            Diagnostics.Report(NameDiagnostics.ExpectationMisplaced, clause.Span);
            return null;
        }

        var name = syntax.Statistic.Name;
        if (name.Value.Length == 0)
        {
            return null;
        }

        if (!StatisticSymbol.OfObjectives.TryGetValue(name.Value, out var statistic))
        {
            Diagnostics.Report(NameDiagnostics.UnknownStatistic, name.Span, NearestName.Suggest(name.Value, StatisticSymbol.OfObjectives.Keys), name.Value);
            return null;
        }

        if (!objective.Syntax.Clauses.OfType<ProxyClauseSyntax>().Any())
        {
            Diagnostics.Report(NameDiagnostics.StatisticNeedsProxy, name.Span, name.Value);
            return null;
        }

        return TryCount(syntax.Statistic, statistic, out var count)
            ? new BoundExpectation(syntax, statistic, count, syntax.Operator, syntax.IsNegative ? -syntax.Number.Value : syntax.Number.Value)
            : null;
    }

    private bool TryCount(StatisticSyntax syntax, StatisticSymbol statistic, out long? count)
    {
        count = null;
        if (statistic.CountWord is null)
        {
            if (syntax.Argument is null)
            {
                return true;
            }

            Diagnostics.Report(NameDiagnostics.StatisticArgument, syntax.Argument.Span, statistic.Name, "nothing between parentheses");
            return false;
        }

        if (syntax.Argument is CountArgumentSyntax argument && string.Equals(argument.Word.Value, statistic.CountWord, StringComparison.Ordinal))
        {
            count = NumberLiteral.ToInt(argument.Count, isNegative: false);
        }

        if (count >= statistic.LeastCount)
        {
            return true;
        }

        var least = statistic.LeastCount.ToString(CultureInfo.InvariantCulture);
        var example = statistic.Name + "(" + statistic.CountWord + " 16)";
        Diagnostics.Report(NameDiagnostics.StatisticArgument, syntax.Span, statistic.Name, $"`{statistic.CountWord}` and a whole number from {least}, as in `{example}`");
        return false;
    }
}
