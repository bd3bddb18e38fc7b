namespace SpecLang.Onnx;

/// <summary>Where models are looked for, and what they may cost.</summary>
public sealed record OnnxClassifierOptions
{
    private const long LargestModel = 2_000_000_000;

    /// <summary>The project's root, an absolute path: model paths are relative to it and may not lead out of it.</summary>
    public required string ProjectRoot { get; init; }

    /// <summary>The folder of the starter models: <c>std:NAME</c> is <c>NAME.onnx</c> there.</summary>
    public required string StarterDirectory { get; init; }

    /// <summary>Lets model paths lead out of the project's root (<c>--allow-outside</c>).</summary>
    public bool AllowOutside { get; init; }

    /// <summary>The largest model file that is opened, in bytes; at most 2,000,000,000, as an ONNX file in one piece can't be larger than 2 GB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or larger than that.</exception>
    public long MaxModelBytes { get; init => field = InRange(value, 0, LargestModel); } = LargestModel;

    /// <summary>The threads within one run of a model; parallelism comes from running several batches at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int Threads { get; init => field = (int)InRange(value, 1, int.MaxValue); } = 1;

    /// <summary>The texts of one run, where the model doesn't fix their number. It is part of what a score may depend on in its last bits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1 or above 4,096.</exception>
    public int BatchSize { get; init => field = (int)InRange(value, 1, 4096); } = 16;

    private static long InRange(long value, long least, long most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
