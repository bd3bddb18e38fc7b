using System.Runtime.InteropServices;
using SpecLang.Text;

namespace SpecLang.Runtime.Evaluation;

/// <summary>Texts of the record itself as something to search for: all its matchers must be found.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct RecordEntries
{
    internal RecordEntries(Value<EntryMatcher[]> matchers) => Matchers = matchers;

    internal Value<EntryMatcher[]> Matchers { get; }
}
