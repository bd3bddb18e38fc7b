using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace SpecLang.Runtime.Scanning;

/// <summary>The loops over vectors. They use the widest vectors of the processor at hand, so they cannot be compiled beforehand.</summary>
public static class VectorLoops
{
    /// <summary>Compiles them beside whatever else a process does before it judges its first record, and returns at once.</summary>
    public static void BeginCompiling()
    {
        // Native code has nothing left to compile.
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            new Thread(Compile) { IsBackground = true, Name = "align loops" }.UnsafeStart();
        }
    }

    private static void Compile()
    {
        Compile(typeof(SegmentIndex), static _ => true);
        Compile(typeof(CandidateFilter), Avx512Vbmi.IsSupported
            ? static m => m.Name == nameof(CandidateFilter.MarkBySets)
            : Avx2.IsSupported ? static m => m.Name == nameof(CandidateFilter.MarkByHalves) : static m => m.Name == nameof(CandidateFilter.MarkBySmallVectors));
        Compile(typeof(CandidateList), static _ => true);
    }

    private static void Compile(Type type, Func<MethodInfo, bool> isUsed)
    {
        foreach (var method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        {
            if (method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization) && isUsed(method))
            {
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
            }
        }
    }
}
