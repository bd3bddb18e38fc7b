using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SpecLang.Runtime.Scanning;

/// <summary>Tables at places that stay, for as long as this lives.</summary>
internal sealed unsafe class PinnedTables
{
    private readonly List<Array> kept = [];

    public T* Keep<T>(T[] values)
        where T : unmanaged
    {
        var pinned = GC.AllocateUninitializedArray<T>(Math.Max(1, values.Length), pinned: true);
        values.CopyTo(pinned, 0);
        kept.Add(pinned);
        return (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
    }
}
