namespace SpecLang.Differential.Tests.Generation;

/// <summary>What every generated spec declares: a field of each kind, a classifier of each kind, words and patterns.</summary>
internal static class Declarations
{
    public const string LabelSet = """one of { low, "very high", mid }""";

    public const string Text = """
        import "std/privacy.align"
        record Step {
          tool: text = ""  input: text = ""  cost: int = 0  share: score = 0.5  note: text?  ok: bool = true  tags: list<text> = []
          level: one of { low, "very high", mid } = low
        }
        record R {
          t: text
          u: text = "some idiot text"
          n: int = 3  m: int?
          x: number = 0.5  y: number?
          s: score = 0.5  z: score?
          b: bool = false  c: bool?
          kind: one of { low, "very high", mid } = mid  other: one of { low, "very high", mid }?
          o: text?
          texts: list<text> = []  gaps: list<text?> = []  ints: list<int> = []  scores: list<score> = []
          grid: list<list<text>> = []
          trace: list<Step> = []  maybe: list<Step>?
          step: Step = { tool: "hammer", tags: ["idiot"] }  spare: Step?
          deep: text? from "meta.deep" or "meta.other"
        }
        classifier S(t: text) -> score { model "s.onnx" }
        classifier W(t: text, u: text) -> score { model "w.onnx" }
        classifier L(t: text) -> one of { low, "very high", mid } { model "l.onnx" }
        classifier E(t: text) -> each of { low, mid } { model "e.onnx" }
        classifier Q(t: text) -> number { model "q.onnx" }
        lexicon Rude { "stupid" "idiot*" "kelvin" }
        lexicon Words { "a" "the" }
        pattern Order = r"ORD-\d+"
        pattern Card = r"\d{13,16}" where luhn

        """;

    public static string TypeOf(Kind kind) => kind switch
    {
        Kind.Bool => "bool",
        Kind.Text => "text",
        Kind.Int => "int",
        Kind.Number => "number",
        Kind.Score => "score",
        Kind.Label => LabelSet,
        Kind.Texts => "list<text>",
        Kind.Ints => "list<int>",
        Kind.Scores => "list<score>",
        Kind.Steps => "list<Step>",
        Kind.Step => "Step",
        Kind.OptionalText => "text?",
        Kind.OptionalInt => "int?",
        Kind.OptionalNumber => "number?",
        Kind.OptionalBool => "bool?",
        Kind.OptionalLabel => LabelSet + "?",
        Kind.OptionalStep => "Step?",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No declaration has this type."),
    };
}
