using Microsoft.ML.OnnxRuntime;

namespace SpecLang.OnnxAlone;

/// <summary>A model that takes texts and gives a score each, with the settings that were the quickest for it: see docs/performance.md.</summary>
internal sealed class Scorer : IDisposable
{
    private readonly InferenceSession session;
    private readonly string input;
    private readonly string output;

    public Scorer(string model)
    {
        using var settings = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, ExecutionMode = ExecutionMode.ORT_SEQUENTIAL };
        session = new InferenceSession(model, settings);
        input = session.InputMetadata.Keys.Single();
        output = session.OutputMetadata.Keys.Single();
    }

    /// <summary>Scores texts in one run.</summary>
    public float[] Score(string[] texts)
    {
        using var column = OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, [texts.Length]);
        for (var row = 0; row < texts.Length; row++)
        {
            column.StringTensorSetElementAt(texts[row].AsSpan(), row);
        }

        using var options = new RunOptions();
        using var results = session.Run(options, [input], [column], [output]);
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }

    public void Dispose() => session.Dispose();
}
