using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SpecLang.Engine.Targets;

namespace SpecLang.Engine.Tests.Targets;

/// <summary>What holds for recordings of any texts, however odd.</summary>
public sealed class RecordingPropertyTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Where(s => s is not null),
        Gen.Elements("", "\n", "\r\n", "\ud800", "\udc00x", "🙂", "\u2028", "\u0000", "\u202e", "}{", "\"", "\\", "</script>", "{\"target\":\"t\"}"));

    private static readonly Gen<(ImmutableArray<TargetMessage> Messages, string Answer)> Line =
        Gen.Zip(Gen.NonEmptyListOf(Gen.Zip(Gen.Elements("system", "user", "assistant"), Text)), Text).Select(l => (l.Item1.Select(m => new TargetMessage(m.Item1, m.Item2)).ToImmutableArray(), l.Item2));

    [Fact]
    public void Every_answer_is_one_line_and_is_found_by_its_question_again()
    {
        using var folder = new TemporaryFolder();
        Prop.ForAll(Gen.NonEmptyListOf(Line).ToArbitrary(), lines =>
        {
            var recorded = lines.Select(l => new RecordedAnswer("t", "", new TargetRequest(l.Messages), TargetAnswer.Of(l.Answer))).ToList();
            var file = folder.Write("r.jsonl", [.. recorded.SelectMany(r => r.ToLine())]);
            var recording = Recording.Read(file);
            // Of one question the last answer counts.
            var last = recorded.GroupBy(r => r.Request.Key, StringComparer.Ordinal).Select(g => g.Last());
            return File.ReadAllBytes(file).Count(b => b == '\n') == lines.Count
                && recording.Problems.Count == 0
                && last.All(r => string.Equals(recording.Find("t", "", r.Request)?.Text, r.Answer.Text, StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_file_cut_at_any_byte_loses_its_last_line_at_most()
    {
        using var folder = new TemporaryFolder();
        Prop.ForAll(Gen.Zip(Gen.NonEmptyListOf(Line), Gen.Choose(0, 1_000_000)).ToArbitrary(), sample =>
        {
            var whole = sample.Item1.SelectMany(l => new RecordedAnswer("t", "", new TargetRequest(l.Messages), TargetAnswer.Of(l.Answer)).ToLine()).ToArray();
            var file = folder.Write("r.jsonl", whole[..(sample.Item2 % (whole.Length + 1))]);
            var lines = File.ReadAllBytes(file).Count(b => b == '\n');
            RecordingWriter.Mend(file);
            var mended = File.ReadAllBytes(file);
            return whole.AsSpan().StartsWith(mended) && mended.Count(b => b == '\n') >= lines && (mended.Length == 0 || mended[^1] == '\n') && Recording.Read(file).Problems.Count == 0;
        }).QuickCheckThrowOnFailure();
    }
}
