using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Binding;

/// <summary>Binds a measure: a number or a score computed from a record.</summary>
internal sealed class MeasureBinder(NameLookup names)
{
    public void Bind(MeasureSymbol measure)
    {
        measure.Record = new TypeBinder(names).BindRecord(measure.Syntax.Record);
        if (measure.Record is not { } record)
        {
            return;
        }

        var value = new ExpressionBinder(names, record, constitution: null).BindNumber(measure.Syntax.Value, Scope.Empty);
        measure.Value = value;
        measure.Type = value.Type;
    }
}
