using System.Buffers;
using System.Globalization;
using System.Text;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Tests.Semantics;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Tests.Runs;

public sealed class SegmentJudgeTests
{
    private const string Spec = """
        record Answer { prompt: text response: text }
        lexicon Insults { "idiot" "stupid*" "out of your mind" }
        pattern Email = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}"
        pattern Phone = r"(?:^|[^0-9])\(?[0-9]{3}\)?[-. ][0-9]{3}[-. ][0-9]{4}(?:[^0-9]|$)"
        constitution Policy over Answer {
          principle NoEmail { severity critical forbid response contains Email }
          principle NoPhone { forbid response contains any [Phone, "phone number"] }
          principle Kind { when prompt contains "please" forbid response contains Insults }
          principle Short { severity minor require length(response) <= 2000 }
        }
        """;

    private static readonly string[] Answers =
    [
        "A plain answer, with \\\"quotes\\\" and é.", "Write to jo@example.com.", "Call (555) 123-4567 now.", "You are stupid, or\\tout of your  mind.", "The phone number is secret.", "東京 – ไทย.",
    ];

    public static TheoryData<EvidenceMode, string> Cases
    {
        get
        {
            var cases = new TheoryData<EvidenceMode, string>();
            foreach (var answer in Answers)
            {
                cases.Add(EvidenceMode.None, answer);
                cases.Add(EvidenceMode.First, answer);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_a_stretch_allocates_does_not_depend_on_how_many_records_it_has(EvidenceMode evidence, string answer)
    {
        using var spec = LoadedSpec.Of(Spec);
        using var judge = new SegmentJudge(spec.Evaluators.ShouldHaveSingleItem(), new RunOptions { Evidence = evidence }, new JsonReadStatistics(), writesLines: true);
        var output = new ArrayBufferWriter<byte>();
        var (small, large) = (SegmentOf(answer, 200), SegmentOf(answer, 800));
        Allocated(large);
        Least(large).ShouldBe(Least(small));

        // The runtime itself may allocate once or twice on this thread.
        long Least(InputSegment segment) => Enumerable.Range(0, 5).Min(_ => Allocated(segment));

        long Allocated(InputSegment segment)
        {
            output.ResetWrittenCount();
            var before = GC.GetAllocatedBytesForCurrentThread();
            judge.Judge(segment, 0, output, CancellationToken.None).Errors.ShouldBeEmpty();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static InputSegment SegmentOf(string answer, int records)
    {
        var lines = Enumerable.Range(0, records).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"r{i:D4}\",\"prompt\":\"please\",\"response\":\"{answer}\"}}\n"));
        var bytes = Encoding.UTF8.GetBytes(string.Concat(lines));
        return RecordInput.ReadSegments([new InputSource("r.jsonl", "r.jsonl", () => new MemoryStream(bytes))], RecordInput.DefaultMaxRecordBytes, new SegmentBuffers()).ShouldHaveSingleItem();
    }
}
