using System.Globalization;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx.Models;

/// <summary>How many columns of numbers a kind of classifier takes from its model.</summary>
internal static class OutputShape
{
    /// <summary>A score may also come as two columns, of which the second is the positive class's.</summary>
    public static bool Fits(ClassifierDescriptor descriptor, int columns) =>
        columns == descriptor.Width || (descriptor.Kind == ClassifierKind.Score && columns == 2);

    /// <summary>The declaration's type, as a spec writes it.</summary>
    public static string Declared(ClassifierDescriptor descriptor) => descriptor.Kind switch
    {
        ClassifierKind.Score => "score",
        ClassifierKind.Number => "number",
        ClassifierKind.OneOf => $"one of {{ {string.Join(", ", descriptor.Labels)} }}",
        ClassifierKind.EachOf => $"each of {{ {string.Join(", ", descriptor.Labels)} }}",
        _ => throw new ArgumentOutOfRangeException(nameof(descriptor), descriptor.Kind, "unknown kind of classifier"),
    };

    /// <summary>The shapes that fit, in words.</summary>
    public static string Wanted(ClassifierDescriptor descriptor) => descriptor.Kind switch
    {
        ClassifierKind.Score => "[N], [N,1] or [N,2]",
        _ when descriptor.Width == 1 => "[N] or [N,1]",
        _ => string.Create(CultureInfo.InvariantCulture, $"[N,{descriptor.Width}]"),
    };
}
