using System.Globalization;
using SpecLang.OnnxAlone;

// What benchmarks/classifiers.sh asks for: every text of a member of JSON lines through a model, by ONNX Runtime and nothing else; a line with each score.
if (args is not [var model, var file, var member, var batch, var threads, var scoresFile])
{
    throw new InvalidOperationException("usage: OnnxAlone MODEL.onnx DATA.jsonl MEMBER BATCH THREADS SCORES");
}

using var scorer = new Scorer(model);
var texts = TextFile.Read(file, member).Chunk(int.Parse(batch, CultureInfo.InvariantCulture));
await using var output = new StreamWriter(scoresFile);
foreach (var scores in texts.AsParallel().AsOrdered().WithDegreeOfParallelism(int.Parse(threads, CultureInfo.InvariantCulture)).Select(scorer.Score))
{
    foreach (var score in scores)
    {
        await output.WriteLineAsync(Math.Round((double)score, 6, MidpointRounding.ToEven).ToString("R", CultureInfo.InvariantCulture));
    }
}
