using System.Globalization;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Emit;

/// <summary>What is asked of records as C#: fields, facts, and tests over the elements of lists.</summary>
/// <param name="expressions">Knows the matchers that the run over records has.</param>
/// <param name="writer">Takes the C#.</param>
internal sealed class ScanPlanEmitter(ExpressionEmitter expressions, SourceWriter writer)
{
    private const string Scanning = "global::SpecLang.Runtime.Scanning.";

    /// <summary>Writes the scope of a record, as an argument.</summary>
    public void Emit(LoweredScope record) => EmitScope(record, "    ", ",");

    private void EmitScope(LoweredScope scope, string indent, string end)
    {
        writer.Line(indent + "new " + Scanning + "ScanScope(");
        writer.Line(indent + "    " + CSharpText.Literal(scope.IsRecord) + ",");
        EmitFields(scope.Fields, indent + "    ");
        if (scope.Facts.IsEmpty)
        {
            writer.Line(indent + "    [])" + end);
            return;
        }

        writer.Line(indent + "    [");
        foreach (var fact in scope.Facts)
        {
            writer.Line(indent + "        " + Scanning + "ScanFact." + FactOf(scope, fact) + ",");
        }

        writer.Line(indent + "    ])" + end);
    }

    private void EmitFields(IReadOnlyList<LoweredSlot> fields, string indent)
    {
        writer.Line(indent + "[");
        foreach (var field in fields)
        {
            EmitField(field, indent + "    ");
        }

        writer.Line(indent + "],");
    }

    private void EmitField(LoweredSlot field, string indent)
    {
        var start = indent + "new(" + CSharpText.Literal(field.Name) + ", " + CSharpText.Literal(field.MayBeMissing) + ")";
        var properties = new List<string>();
        if (field.Name.Length > 0 && field.Field is { Name: var declared } && !string.Equals(declared, field.Name, StringComparison.Ordinal))
        {
            properties.Add("DeclaredName = " + CSharpText.Literal(declared));
        }

        if (field.Type != AlignType.Text)
        {
            properties.Add("Kind = " + Scanning + "ScanKind." + KindOf(field.Type));
        }

        if (field.Type is LabelSetType set)
        {
            properties.Add("Labels = [" + string.Join(", ", set.Labels.Select(CSharpText.Literal)) + "]");
        }

        if (DefaultOf(field.Field?.Default, field) is { } value)
        {
            properties.Add("Default = " + value);
        }

        if (field.Members.IsEmpty && field.Elements is null)
        {
            writer.Line(start + (properties.Count == 0 ? "," : " { " + string.Join(", ", properties) + " },"));
            return;
        }

        writer.Line(start);
        writer.Line(indent + "{");
        properties.ForEach(p => writer.Line(indent + "    " + p + ","));
        if (field.Elements is { } elements)
        {
            writer.Line(indent + "    Elements =");
            EmitScope(elements, indent + "    ", ",");
        }
        else
        {
            writer.Line(indent + "    Members =");
            EmitFields(field.Members, indent + "    ");
        }

        writer.Line(indent + "},");
    }

    private static string KindOf(AlignType type) => type switch
    {
        LabelSetType => "Label",
        ListType => "List",
        RecordType => "Record",
        _ => type == AlignType.Bool ? "Bool" : type == AlignType.Int ? "Int" : type == AlignType.Score ? "Score" : "Number",
    };

    private static string? DefaultOf(ConstantValue? value, LoweredSlot field) => field.Name.Length == 0 ? null : value switch
    {
        ConstantValue.Text e => CSharpText.Literal(e.Value),
        ConstantValue.Bool e => CSharpText.Literal(e.Value),
        ConstantValue.Int e when field.Type == AlignType.Int => CSharpText.Literal(e.Value),
        ConstantValue.Int e => CSharpText.Literal((double)e.Value),
        ConstantValue.Number e => CSharpText.Literal(e.Value),
        ConstantValue.Label e when field.Type is LabelSetType set => Number(set.Labels.IndexOf(e.Value)),
        ConstantValue.List => "0",
        _ => null,
    };

    private string FactOf(LoweredScope scope, LoweredFact fact)
    {
        var field = Number(fact.Field);
        return fact switch
        {
            LoweredFact.Finds e => e.Where + "(" + field + ", static () => [" + string.Join(", ", e.Parts.Select(Matcher)) + "])",
            LoweredFact.HasMatches e => "HasMatches(" + field + ", static () => " + Matcher(e.Part) + ", " + Range(e.Least, e.Most) + ")",
            LoweredFact.HasAmount e => "Has" + e.Counted + "(" + field + ", " + Range(e.Least, e.Most) + ")",
            LoweredFact.IsPresent => "IsPresent(" + field + ")",
            LoweredFact.IsTrue => "IsTrue(" + field + ")",
            LoweredFact.IsLabel e => "IsLabel(" + field + ", " + Number(e.Label) + ")",
            LoweredFact.IsText e => "IsText(" + field + ", " + CSharpText.Literal(e.Text) + ")",
            LoweredFact.IsInt e => "Is" + e.Operator + "(" + field + ", " + CSharpText.Literal(e.Number) + ")",
            LoweredFact.IsNumber e => "Is" + e.Operator + "(" + field + ", " + CSharpText.Literal(e.Number) + ")",
            LoweredFact.Derived e => "Over(" + TestOf(e.Test, scope, []) + ")",
            _ => "OfRecord()",
        };
    }

    private string Matcher(Binding.BoundMatcherPart part) => "RunOfRecord." + expressions.StaticMatcher(part);

    private static string Range(long least, long most) => CSharpText.Literal(least) + ", " + CSharpText.Literal(most);

    private static string TestOf(FactTest test, LoweredScope scope, IReadOnlyList<LoweredScope> elements)
    {
        string Of(FactTest operand) => TestOf(operand, scope, elements);

        string Over(int list, ElementChoice range, FactTest element) =>
            Number(range.Anchor) + ", " + CSharpText.Literal(range.IsBefore) + ", " + TestOf(element, scope, scope.SlotAt(list).Elements is { } inner ? [.. elements, inner] : elements) + ")";

        return Scanning + "ScanTest." + test switch
        {
            FactTest.Constant e => "Constant(" + CSharpText.Literal(e.Value) + ")",
            FactTest.Of e => "Of(" + Number(e.Variable) + ", " + Number((e.Variable < 0 ? scope : elements[e.Variable]).IndexOf(e.Fact)) + ")",
            FactTest.Not e => "Not(" + Of(e.Operand) + ")",
            FactTest.Chain e => (e.IsAnd ? "All(" : "Any(") + string.Join(", ", e.Operands.Select(Of)) + ")",
            FactTest.Choice e => "Choice(" + Of(e.Condition) + ", " + Of(e.WhenTrue) + ", " + Of(e.WhenFalse) + ")",
            FactTest.AtLeast e => "AtLeast(" + Number(e.List) + ", " + CSharpText.Literal(e.Needed) + ", " + Over(e.List, e.Range, e.Element),
            FactTest.Counts e => "Counts(" + Number(e.List) + ", " + Range(e.Least, e.Most) + ", " + Over(e.List, e.Range, e.Element),
            _ => throw new InvalidOperationException(test.GetType().Name + " is no test over elements."),
        };
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
