using System.Collections.Concurrent;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx.Tests;

public sealed class BatchTests(StarterModels starters) : IClassFixture<StarterModels>
{
    [Theory]
    [InlineData("prompt-injection")]
    [InlineData("jailbreak")]
    public void A_text_has_the_same_bits_alone_in_any_batch_and_on_any_thread(string name)
    {
        // A number is not rounded, so that the bits are the model's own.
        var classifier = starters.Load(name, ClassifierKind.Number);
        var alone = starters.Texts.Select(text => Bits(classifier, [text])[0]).ToArray();

        foreach (var size in new[] { 7, 16, 40, starters.Texts.Length })
        {
            starters.Texts.Chunk(size).SelectMany(chunk => Bits(classifier, chunk)).ShouldBe(alone);
        }

        Enumerable.Reverse(Bits(classifier, [.. starters.Texts.Reverse()])).ShouldBe(alone);

        var parallel = new ConcurrentDictionary<int, long[]>();
        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 4 }, run => parallel[run] = Bits(classifier, [.. starters.Texts]));
        parallel.Count.ShouldBe(16);
        parallel.Values.ShouldAllBe(bits => bits.SequenceEqual(alone));
    }

    [Fact]
    public void The_starters_need_no_warning()
    {
        starters.Load("prompt-injection").ShouldBeOfType<OnnxClassifier>().Warning.ShouldBeNull();
        starters.Load("jailbreak").ShouldBeOfType<OnnxClassifier>().Warning.ShouldBeNull();
    }

    private static long[] Bits(IClassifier classifier, string[] texts) =>
        [.. classifier.Classify([.. texts.Select(text => new[] { text })], CancellationToken.None).Select(output => BitConverter.DoubleToInt64Bits(output.Values[0]))];
}
