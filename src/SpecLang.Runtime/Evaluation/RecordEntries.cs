using System.Runtime.InteropServices;
using SpecLang.Text;

namespace SpecLang.Runtime.Evaluation;

/// <summary>Texts of the record itself as something to search for.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct RecordEntries
{
    internal RecordEntries(Value<EntryMatcher> matcher) => Matcher = matcher;

    internal Value<EntryMatcher> Matcher { get; }
}
