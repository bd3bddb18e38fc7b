using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Emit;

/// <summary>The C# types that the declarations of a file become, in written order.</summary>
internal static class EmittedTypes
{
    public static IEnumerable<EmittedType> Of(ModuleSymbol module) => module.Declarations.SelectMany(Of);

    private static IEnumerable<EmittedType> Of(Symbol symbol) => symbol switch
    {
        RecordSymbol record =>
        [
            .. record.Fields.Where(f => CSharpTypes.LabelsOf(f.Type) is not null).Select(f => Type(record.Module, CSharpTypes.EnumName(f), EmittedTypeKind.Enum, f)),
            Type(record.Module, CSharpName.Of(record.Name), EmittedTypeKind.RecordClass, record),
        ],
        ConstitutionSymbol constitution => Pair(constitution.Module, constitution, "Verdict"),
        ObjectiveSymbol objective => Pair(objective.Module, objective, "Result"),
        _ => [],
    };

    private static IEnumerable<EmittedType> Pair(ModuleSymbol module, Symbol symbol, string outcome) =>
    [
        Type(module, CSharpName.Of(symbol.Name), EmittedTypeKind.Class, symbol),
        Type(module, CSharpName.Of(symbol.Name) + outcome, EmittedTypeKind.RecordClass, symbol),
    ];

    private static EmittedType Type(ModuleSymbol module, string name, EmittedTypeKind kind, Symbol symbol) =>
        new(CSharpName.Namespace(module.Namespace), name, kind, symbol.Name, symbol.Span);
}
