using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Emit;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>
/// Finds names of a spec that would meet in C#: different names can become one there, and some are taken by what every generated type
/// has. One object serves all files of a compilation, since files may share a namespace.
/// </summary>
internal sealed class GeneratedNames
{
    private static readonly HashSet<string> RecordMembers = new(StringComparer.Ordinal)
    {
        "Clone", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
    };

    private static readonly HashSet<string> VerdictMembers = new(RecordMembers, StringComparer.Ordinal)
    {
        "Constitution", "Decision", "Leading", "Measures", "Principles", "Scores", "Version",
    };

    private static readonly HashSet<string> EvaluatorMembers = new(StringComparer.Ordinal)
    {
        "Classifiers", "Equals", "EvidenceOf", "Explain", "FieldOf", "Finalize", "GetHashCode", "GetType", "Info", "Judge", "MemberwiseClone", "NeededFacts", "Plan", "ReadRecord", "ReferenceEquals", "Residuals", "Run",
        "RunOfFacts", "RunOfRecord", "SpecHash", "SpecVersion", "ToString", "VerdictOf",
    };

    private static readonly HashSet<string> ResultMembers = new(RecordMembers, StringComparer.Ordinal)
    {
        "Constraints", "Goal", "IsFeasible", "Proxy", "Reward", "Value",
    };

    private static readonly HashSet<string> ObjectiveMembers = new(StringComparer.Ordinal)
    {
        "Classifiers", "Constraints", "Equals", "Evaluate", "EvaluateAsync", "Finalize", "GetHashCode", "GetType", "Info", "Judge", "MemberwiseClone", "Read", "ReadRecord", "ReferenceEquals",
        "Run", "RunOfRecord", "Specification", "ToString", "TryEvaluate",
    };

    private readonly Dictionary<string, (string Name, string Path)> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> namespaces = new(StringComparer.Ordinal);

    /// <summary>Checks the names of one file against one another and against the files checked before.</summary>
    /// <param name="module">The file, bound.</param>
    /// <param name="isRoot">Whether its constitutions become C#, as those of the file that was asked for do.</param>
    /// <param name="diagnostics">Takes what is wrong in this file.</param>
    public void Check(ModuleSymbol module, bool isRoot, DiagnosticBag diagnostics)
    {
        CheckNamespace(module, diagnostics);
        foreach (var record in Declared<RecordSymbol>(module))
        {
            AddType(module, record.Name, CSharpName.Of(record.Name), record.Span, diagnostics);
            if (RecordMembers.Contains(CSharpName.Of(record.Name)) || CSharpName.Of(record.Name) is "Read")
            {
                diagnostics.Report(NameDiagnostics.GeneratedNameTaken, record.Span, record.Name, CSharpName.Of(record.Name), "every record has a member");
            }

            CheckFields(module, record, diagnostics);
        }

        foreach (var constitution in isRoot ? Declared<ConstitutionSymbol>(module) : [])
        {
            CheckConstitution(constitution, place: null, diagnostics);
        }

        foreach (var objective in isRoot ? Declared<ObjectiveSymbol>(module) : [])
        {
            CheckObjective(module, objective, diagnostics);
        }
    }

    /// <summary>What holds its name in the file; a second declaration of one name is another mistake, and known.</summary>
    private static IEnumerable<T> Declared<T>(ModuleSymbol module)
        where T : Symbol => module.Declarations.OfType<T>().Where(s => module.ByName.TryGetValue(s.Name, out var own) && ReferenceEquals(own, s));

    private void CheckNamespace(ModuleSymbol module, DiagnosticBag diagnostics)
    {
        var name = CSharpName.Namespace(module.Namespace);
        var span = module.Tree.Root.Namespace?.Name.Span ?? default;
        if (name.Split('.')[0] is "System" or "SpecLang")
        {
            diagnostics.Report(NameDiagnostics.GeneratedNameTaken, span, module.Namespace, name, "the platform has a namespace");
        }

        for (var prefix = name; prefix.Length > 0; prefix = prefix.LastIndexOf('.') is var dot && dot > 0 ? prefix.Substring(0, dot) : "")
        {
            if (types.TryGetValue(prefix, out var type))
            {
                diagnostics.Report(NameDiagnostics.GeneratedNameClash, span, module.Namespace, Described(type, module), prefix);
                return;
            }

            namespaces[prefix] = module.Path;
        }
    }

    private void CheckFields(ModuleSymbol module, RecordSymbol record, DiagnosticBag diagnostics)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in record.Fields)
        {
            var property = RecordEmitter.PropertyName(field);
            if (properties.TryGetValue(property, out var other))
            {
                diagnostics.Report(NameDiagnostics.GeneratedNameClash, field.Span, field.Name, other, property);
                continue;
            }

            properties.Add(property, field.Name);
            if (CSharpTypes.LabelsOf(field.Type) is { } set)
            {
                AddType(module, record.Name + "." + field.Name, CSharpTypes.EnumName(field), field.Span, diagnostics);
                CheckLabels(set, field, diagnostics);
            }
        }
    }

    private static void CheckLabels(LabelSetType set, FieldSymbol field, DiagnosticBag diagnostics)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in set.Labels)
        {
            var member = CSharpName.Of(label);
            if (members.TryGetValue(member, out var other))
            {
                diagnostics.Report(NameDiagnostics.GeneratedNameClash, field.Span, label, other, member);
            }
            else
            {
                members.Add(member, label);
            }
        }
    }

    private void CheckObjective(ModuleSymbol module, ObjectiveSymbol objective, DiagnosticBag diagnostics)
    {
        var name = CSharpName.Of(objective.Name);
        if (ObjectiveMembers.Contains(name))
        {
            diagnostics.Report(NameDiagnostics.GeneratedNameTaken, objective.Span, objective.Name, name, "every objective has a member");
        }

        if (AddType(module, objective.Name, name, objective.Span, diagnostics))
        {
            AddType(module, objective.Name, name + "Result", objective.Span, diagnostics);
        }

        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var constraint in objective.Constraints)
        {
            AddMember(members, ResultMembers, name + "Result", constraint.Name, objective.Span, diagnostics);
            if (!ReferenceEquals(constraint.Module, module))
            {
                CheckConstitution(constraint, objective.Span, diagnostics);
            }
        }
    }

    /// <param name="constitution">A constitution that becomes C#.</param>
    /// <param name="place">Where to say what is wrong with one of another file; null for one of the file itself.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    private void CheckConstitution(ConstitutionSymbol constitution, TextSpan? place, DiagnosticBag diagnostics)
    {
        var module = constitution.Module;
        var evaluator = CSharpName.Of(constitution.Name);
        var verdict = evaluator + "Verdict";
        var span = place ?? constitution.Span;
        if (place is not null && types.ContainsKey(CSharpName.Namespace(module.Namespace) + "." + evaluator))
        {
            // Another objective has brought it in, or its own file would say so.
            return;
        }

        if (EvaluatorMembers.Contains(evaluator))
        {
            diagnostics.Report(NameDiagnostics.GeneratedNameTaken, span, constitution.Name, evaluator, "every evaluator has a member");
        }

        // One mistake, one message: the verdict's name is asked only where the evaluator's is free.
        if (AddType(module, constitution.Name, evaluator, span, diagnostics))
        {
            AddType(module, constitution.Name, verdict, span, diagnostics);
        }

        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var principle in constitution.Principles)
        {
            // What is wrong with an inherited name is said where it is inherited.
            var written = constitution.Inherits(principle) ? constitution.Syntax.Extends?.Span ?? constitution.Span : principle.Span;
            AddMember(members, VerdictMembers, verdict, principle.Name, place ?? written, diagnostics);
        }

        foreach (var measure in constitution.Measures)
        {
            AddMember(members, VerdictMembers, verdict, measure.Name, place ?? measure.Span, diagnostics);
        }
    }

    /// <summary>Adds a property to those of a verdict or result.</summary>
    private static void AddMember(Dictionary<string, string> members, HashSet<string> taken, string type, string name, TextSpan span, DiagnosticBag diagnostics)
    {
        var member = CSharpName.Of(name);
        if (taken.Contains(member) || string.Equals(member, type, StringComparison.Ordinal))
        {
            var every = ReferenceEquals(taken, ResultMembers) ? "every result has a member" : "every verdict has a member";
            var itself = ReferenceEquals(taken, ResultMembers) ? "the result itself is a type" : "the verdict itself is a type";
            diagnostics.Report(NameDiagnostics.GeneratedNameTaken, span, name, member, taken.Contains(member) ? every : itself);
        }
        else if (members.TryGetValue(member, out var other))
        {
            diagnostics.Report(NameDiagnostics.GeneratedNameClash, span, name, other, member);
        }
        else
        {
            members.Add(member, name);
        }
    }

    private bool AddType(ModuleSymbol module, string name, string csharpName, TextSpan span, DiagnosticBag diagnostics)
    {
        var fullName = CSharpName.Namespace(module.Namespace) + "." + csharpName;
        if (types.TryGetValue(fullName, out var other))
        {
            diagnostics.Report(NameDiagnostics.GeneratedNameClash, span, name, Described(other, module), csharpName);
            return false;
        }

        if (namespaces.TryGetValue(fullName, out var path))
        {
            diagnostics.Report(NameDiagnostics.GeneratedNameClash, span, name, "namespace " + fullName + " in " + path, fullName);
            return false;
        }

        types.Add(fullName, (name, module.Path));
        return true;
    }

    private static string Described((string Name, string Path) type, ModuleSymbol from) =>
        string.Equals(type.Path, from.Path, StringComparison.Ordinal) ? type.Name : type.Name + " in " + type.Path;
}
