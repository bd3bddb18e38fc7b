using System.Globalization;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Emit;

/// <summary>The members that expressions need in the class of a run: constants, matchers, values computed once, and methods.</summary>
/// <param name="lineFiles">Gives the file that a spec's path stands for in the debug information; null where none is written.</param>
internal sealed class EvaluationMembers(Func<string, string?>? lineFiles)
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);
    private readonly List<string> staticFields = [];
    private readonly List<string> fields = [];
    private readonly List<string> methods = [];
    private readonly List<ClauseMethod> clauses = [];

    /// <summary>A constant, once for each different value.</summary>
    public string Static(string prefix, string type, string value)
    {
        var key = type + " " + value;
        if (!names.TryGetValue(key, out var name))
        {
            name = Unique(prefix);
            names.Add(key, name);
            staticFields.Add("internal static readonly " + type + " " + name + " = " + value + ";");
        }

        return name;
    }

    /// <summary>
    /// A matcher, once for each different value, made when it is first needed: a run over facts needs few. Where two threads make it at once, both are the same.
    /// </summary>
    public string Matcher(string prefix, string type, string value)
    {
        var key = type + " " + value;
        if (!names.TryGetValue(key, out var name))
        {
            name = Unique(prefix);
            names.Add(key, name);
            var field = Unique(char.ToLowerInvariant(prefix[0]) + prefix.Substring(1));
            staticFields.Add("private static " + type + "? " + field + ";");
            staticFields.Add("internal static " + type + " " + name + " => " + field + " ??= " + value + ";");
        }

        return name;
    }

    /// <summary>A value computed when it is first asked for, once for each different expression.</summary>
    public string Memo(string type, string value)
    {
        var key = "memo " + type + " " + value;
        if (!names.TryGetValue(key, out var name))
        {
            name = Unique("Once");
            names.Add(key, name);
            var field = Unique("once");
            fields.Add("private " + type + "? " + field + ";");
            methods.Add("private " + type + " " + name + " => " + field + " ??= " + value + ";\n");
        }

        return name;
    }

    /// <summary>A method, given its whole text behind its name.</summary>
    /// <param name="prefix">How its name begins.</param>
    /// <param name="type">What it returns.</param>
    /// <param name="parameters">Its parameters with their parentheses.</param>
    /// <param name="body">Its body with the braces.</param>
    /// <returns>Its name.</returns>
    public string Method(string prefix, string type, string parameters, string body)
    {
        var key = type + parameters + body;
        if (!names.TryGetValue(key, out var name))
        {
            name = Unique(prefix);
            names.Add(key, name);
            methods.Add("private " + type + " " + name + parameters + "\n" + body);
        }

        return name;
    }

    /// <summary>A method for one clause, however equal clauses are: each has its own place in the spec.</summary>
    /// <param name="prefix">How its name begins.</param>
    /// <param name="type">What it returns.</param>
    /// <param name="value">The C# expression.</param>
    /// <param name="source">The file the clause stands in.</param>
    /// <param name="span">Where it stands there.</param>
    /// <returns>A call of it.</returns>
    public string Clause(string prefix, string type, string value, SourceText source, TextSpan span)
    {
        var name = Unique(prefix);
        clauses.Add(new ClauseMethod(name, type, value, SourcePlace.Of(source, span, lineFiles)));
        return name + "()";
    }

    /// <summary>Writes the fields of a run: constants, the record, and what is computed once.</summary>
    public void WriteFields(SourceWriter writer, string recordType)
    {
        foreach (var field in staticFields)
        {
            writer.Line(field);
        }

        writer.Line("private readonly " + recordType + " record;");
        foreach (var field in fields)
        {
            writer.Line(field);
        }

        writer.Line();
    }

    public void WriteMethods(SourceWriter writer)
    {
        foreach (var clause in clauses)
        {
            writer.Line();
            clause.Write(writer);
        }

        foreach (var method in methods)
        {
            writer.Line();
            foreach (var line in method.TrimEnd('\n').Split('\n'))
            {
                writer.Line(line);
            }
        }
    }

    public string Unique(string prefix)
    {
        counters.TryGetValue(prefix, out var count);
        counters[prefix] = count + 1;
        return prefix + count.ToString(CultureInfo.InvariantCulture);
    }
}
