using BenchmarkDotNet.Attributes;
using SpecLang.Text;

namespace SpecLang.RunBenchmarks;

/// <summary>A text of eight hundred characters on its way to an answer.</summary>
[MemoryDiagnoser]
public class TextParts
{
    private readonly EntryMatcher words = new("Words", ["idiot", "moron", "worthless", "stop wasting", "suicid*"]);
    private readonly PatternMatcher email = new("Email", @"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}", "");
    private readonly PatternMatcher anyCase = new("Reveal", @"(?:reveal|show|print)\s+(?:me\s+)?your\s+(?:system|hidden)\s+prompt", "i");
    private string text = "";

    [Params("ASCII", "composed", "decomposed")]
    public string Characters { get; set; } = "ASCII";

    [GlobalSetup]
    public void SetUp()
    {
        var plain = Records.Text(3, 130);
        text = Characters switch
        {
            "composed" => plain.Replace("teacher", "té\u00E0cher", StringComparison.Ordinal) + " \u00E9t\u00E9",
            "decomposed" => plain.Replace("teacher", "te\u0301acher", StringComparison.Ordinal) + " e\u0301te\u0301",
            _ => plain,
        };
    }

    [Benchmark(Description = "matcher: words")]
    public bool Words() => words.IsMatch(new TextValue(text, "response"));

    [Benchmark(Description = "matcher: a pattern")]
    public bool Pattern() => email.IsMatch(new TextValue(text, "response"));

    [Benchmark(Description = "matcher: a pattern in any case")]
    public bool AnyCase() => anyCase.IsMatch(new TextValue(text, "response"));

    [Benchmark(Description = "normaliser: fold")]
    public TextValue Fold() => TextFunctions.Fold(new TextValue(text, "response"));
}
