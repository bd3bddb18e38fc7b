using System.Collections.Immutable;
using System.Text;
using SpecLang.Compiler.Emit;
using SpecLang.Engine.Assemblies;

namespace SpecLang.Engine.Policies;

/// <summary>
/// What compiling a spec came to where there was nothing to say of it, kept beside its assembly, so that a spec that has not changed, nor anything it names, need
/// not be compiled to find the assembly.
/// </summary>
public sealed class KnownPolicy
{
    private readonly ImmutableArray<KnownFile> files;

    internal KnownPolicy(ImmutableArray<KnownFile> files, ImmutableArray<EmittedEvaluator> evaluators, CacheKey assembly)
    {
        this.files = files;
        Evaluators = evaluators;
        Assembly = assembly;
    }

    /// <summary>The constitutions.</summary>
    public ImmutableArray<EmittedEvaluator> Evaluators { get; }

    /// <summary>Stands for what it was read from, once its code was found: <see cref="PolicyCompiler.HashOf"/>.</summary>
    public string Hash { get; private init; } = string.Empty;

    internal CacheKey Assembly { get; }

    /// <summary>The assembly's bytes, once it was found.</summary>
    internal byte[] Code { get; private init; } = [];

    internal ImmutableArray<KnownFile> Files => files;

    /// <summary>Whether all files that were asked for are as they were.</summary>
    /// <param name="hashOf">The SHA-256 of a file; empty where there is none to be had.</param>
    internal bool IsCurrent(Func<string, string> hashOf) => files.All(f => string.Equals(hashOf(f.Path), f.Sha256, StringComparison.Ordinal));

    /// <summary>The same with its assembly, and the hash of what it was read from.</summary>
    internal KnownPolicy With(byte[] code, string hash) => new(files, Evaluators, Assembly) { Code = code, Hash = hash };

    internal byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(files.Length);
        foreach (var file in files)
        {
            writer.Write(file.Path);
            writer.Write(file.Sha256);
        }

        writer.Write(Evaluators.Length);
        foreach (var evaluator in Evaluators)
        {
            writer.Write(evaluator.Constitution);
            writer.Write(evaluator.TypeName);
            writer.Write(evaluator.HasClassifiers);
        }

        writer.Write(Assembly.Hash);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; the cache has checked that it did.</summary>
    internal static KnownPolicy Of(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        var asked = ImmutableArray.CreateBuilder<KnownFile>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            asked.Add(new KnownFile(reader.ReadString(), reader.ReadString()));
        }

        var evaluators = ImmutableArray.CreateBuilder<EmittedEvaluator>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            evaluators.Add(new EmittedEvaluator(reader.ReadString(), reader.ReadString(), reader.ReadBoolean()));
        }

        return new KnownPolicy(asked.ToImmutable(), evaluators.ToImmutable(), CacheKey.OfHash(reader.ReadBytes(CacheKey.HashBytes)));
    }
}
