using System.Collections.Immutable;

namespace SpecLang.Compiler.Queries;

/// <summary>The keywords in short, grouped by where they stand.</summary>
internal static class LanguageWords
{
    public static readonly ImmutableArray<LanguageEntry> Declarations =
    [
        new("align", "align 1", "The language's version; it may stand in the first line."),
        new("namespace", "namespace Acme.Safety", "The C# namespace of what the file declares."),
        new("import", "import \"std/privacy.align\"", "Makes the declarations of another file usable here; with `as name`, behind that name and a dot."),
        new("record", "record Exchange { prompt: text  response: text }", "The shape of what is judged: its fields, by the names they have in JSON."),
        new("classifier", "classifier Injection(prompt: text) -> score { model \"std:prompt-injection\" }", "A model that gives a score, a number or a label for texts. It is called like a function."),
        new("lexicon", "lexicon Medication { \"ibuprofen\" \"blood thinner*\" }", "Words and phrases under one name, here or `from` a file. `*` leaves an end open."),
        new("pattern", "pattern OrderId = r\"\\bORD-\\d{8}\\b\"", "A pattern under a name. `where luhn` and `where iban` check digits."),
        new("define", "define refuses(t: text) -> bool = t starts with \"I can't\"", "A named expression with parameters."),
        new("measure", "measure Words over Exchange = word_count(response)", "A number that is reported beside verdicts, and not judged."),
        new("constitution", "constitution Support over Exchange { … }", "Principles over one record."),
        new("suite", "suite Regression for Support { cases from \"cases.jsonl\" }", "Records with what is expected of them, which `align test` judges."),
        new("monitor", "monitor Production for Support { expect rate(violates NoEmail) <= 0.1% }", "What `align drift` expects of many records."),
        new("probe", "probe Jailbreaks for Support { seeds from \"seeds.jsonl\"  vary prompt by attack { base64 } }", "Varies prompts and looks at what becomes of the answers; `align probe` runs it."),
        new("objective", "objective Helpful over Exchange { maximize … }", "A number to maximize or minimize, within what constitutions allow."),
        new("extends", "constitution Clinic over Exchange extends Support { … }", "Takes over the principles of another constitution over the same record."),
        new("over", "constitution Support over Exchange", "Which record it is about."),
        new("principle", "principle Polite { forbid response contains Rude }", "One rule. It applies where all of `when` and none of `unless` hold; then all of `require` and none of `forbid` must hold."),
        new("locked", "locked principle P { … }", "No constitution that extends this one may change the principle."),
        new("override", "override principle P { … }", "Stands in the place of a principle of the constitution that is extended."),
        new("example", "example \"asks a person\" complies { prompt: \"…\" response: \"…\" }", "A record and what is expected of it: `complies`, `violates P`, `escalates` or `not_applicable P`."),
        new("priority", "priority A > B", "Which violation leads where several principles are violated."),
        new("block at", "block at major", "From which severity a violation blocks; `critical` where nothing is said."),
        new("version", "version \"1.0.0\"", "The constitution's version, which verdicts carry."),
        new("title", "title \"Support assistant\"", "What the constitution is called in reports."),
    ];

    public static readonly ImmutableArray<LanguageEntry> Clauses =
    [
        new("when", "when prompt contains Medication", "The principle applies only where this holds."),
        new("unless", "unless verified", "The principle does not apply where this holds."),
        new("require", "require response contains \"doctor\"", "A record that the principle applies to complies only if this holds."),
        new("forbid", "forbid response contains Email", "A record that the principle applies to violates it if this holds."),
        new("escalate", "escalate when Injection(prompt) in 0.5 ..< 0.8", "A person shall look where this holds, or where nobody can tell."),
        new("severity", "severity critical if (age ?? 99) < 18", "How much a violation weighs: `info`, `minor`, `major` (the default) or `critical`; with `if`, where a condition holds."),
        new("on", "on error violates", "What stands where a classifier fails and the outcome hangs on it: `undetermined` (the default), `violates` or `complies`."),
        new("yields", "yields to ResistInjection", "The principle does not apply where one of those does."),
        new("message", "message \"The answer shows {evidence}.\"", "What is said of a violation. `{field}` and `{evidence}` are filled in."),
        new("critique", "critique \"Point out every piece of personal data.\"", "How a model is asked for what is wrong with an answer."),
        new("revise", "revise \"Rewrite the answer without personal data.\"", "How a model is asked for a better answer."),
        new("cites", "cites \"GDPR Art. 5(1)(c)\", \"policy.md#privacy\"", "Where the rule comes from: a clause of a standard, or a heading of a file of the project."),
        new("tags", "tags privacy, security", "Words to group principles by."),
        new("redact", "redact evidence", "What was found is not shown in messages and reports."),
        new("given", "given Injection = 0.7", "What a classifier answers in this example; its model is not run. `fails`: it fails."),
        new("todo", "example \"…\" violates P todo \"known miss\" { … }", "The example is known to fail, and why."),
        new("maximize", "maximize Quality(prompt, response)", "What the objective strives for."),
        new("minimize", "minimize word_count(response)", "What the objective strives against."),
        new("subject", "subject to Support", "Constitutions that a record must not violate."),
        new("proxy", "proxy for human_rating", "The field whose true value the objective stands for."),
        new("cases", "cases from \"cases.jsonl\"", "A file of records with what is expected of each."),
        new("snapshot", "snapshot \"verdicts.jsonl\"", "A file of verdicts that must not change unseen."),
        new("baseline", "baseline \"baseline.json\"", "The run that others are compared with."),
        new("seeds", "seeds from \"seeds.jsonl\"", "The records that are varied."),
        new("vary", "vary prompt by level { 0: \"{prompt}\"  1: \"{prompt} Hurry!\" }", "What is put into a field: `by level`, `by { … }`, `by attack { … }`."),
        new("expect", "expect rank_correlation >= 0.6", "What is expected of many records."),
        new("level", "vary prompt by level { 0: \"{prompt}\" 1: \"{prompt} Hurry!\" }", "More and more of something, in rising order."),
        new("attack", "vary prompt by attack { base64, persona(\"DAN\") }", "Ways to change a text so that a rule misses it, or a model does what it would not do for the plain text."),
        new("same", "expect same decision", "All variants of a seed get one decision."),
        new("stable", "expect rate(complies P) stable within 10%", "The rates lie no further apart than this."),
    ];

    public static readonly ImmutableArray<LanguageEntry> Conditions =
    [
        new("and", "a and b", "Both hold."),
        new("or", "a or b", "At least one holds."),
        new("not", "not a", "It does not hold."),
        new("implies", "a implies b", "Where `a` holds, `b` must hold."),
        new("if", "if a then b else c", "`b` where `a` holds, else `c`."),
        new("any", "any step in trace : step.tool == \"shell\"", "At least one element of the list fulfils the condition. Behind `contains`: at least one of those words."),
        new("all", "all step in trace : step.tool == \"search\"", "Every element of the list fulfils the condition. Behind `contains`: each of those words."),
        new("no", "no step in trace : step.tool == \"shell\"", "No element of the list fulfils the condition."),
        new("at", "at least 2 s in sentences(response) : s contains Promise", "At least, or at most, so many elements of the list fulfil the condition."),
        new("where", "all t in trace where t.tool == \"transfer\" : …", "Looks only at the elements that fulfil a condition."),
        new("before", "any c in trace before t : c.tool == \"confirm\"", "Looks only at the elements that stand before another one of the same list."),
        new("after", "any c in trace after t : c.tool == \"confirm\"", "Looks only at the elements that stand behind another one of the same list."),
        new("in", "channel in [chat, email]", "Is one of a list, or lies in a range: `0.5 .. 0.8`; `..<` leaves the upper end out."),
        new("contains", "response contains any [\"doctor\", Medication]", "Words and phrases, not parts of words, in any case and normal form; or a pattern, anywhere."),
        new("matches", "input matches r\"rm\\s+-rf\"", "A pattern is found anywhere in the text."),
        new("starts", "response starts with \"I can't\"", "The text begins with a word or phrase, past white space."),
        new("ends", "response ends with \"?\"", "The text ends with a word or phrase, before white space."),
        new("is", "age is present", "Asks whether a value is `present`, `absent` or `empty`."),
        new("true", "verified == true", "The truth value."),
        new("false", "verified == false", "The truth value."),
        new("none", "age: int? = none", "No value."),
    ];

    public static readonly ImmutableArray<LanguageEntry> Signs =
    [
        new("==", "channel == email", "The two are equal. Texts are compared letter by letter, capitals too; `contains` looks for words in any case."),
        new("!=", "channel != email", "The two are not equal."),
        new("<", "age < 18", "The left number is less."),
        new("<=", "word_count(response) <= 200", "The left number is less, or they are equal."),
        new(">", "amount > 10_000", "The left number is greater."),
        new(">=", "Injection(prompt) >= 0.8", "The left number is greater, or they are equal."),
        new("??", "(age ?? 99) < 18", "The left value, or the right one where the left is missing."),
        new("+", "length(prompt) + length(response)", "The sum."),
        new("-", "length(response) - length(prompt)", "The difference."),
        new("*", "0.5 * length(prompt)", "The product."),
        new("/", "length(response) / length(prompt)", "The quotient."),
    ];

    public static readonly ImmutableArray<LanguageEntry> Options =
    [
        new("model", "model \"models/topic.onnx\"", "The ONNX file, under the project's folder, or a starter such as `std:prompt-injection`."),
        new("sha256", "sha256 \"9f2c…\"", "The hash that the model's file must have; it is checked before the file is opened."),
        new("max_tokens", "max_tokens 256", "The most tokens that the model is given."),
        new("overflow", "overflow truncate", "What is done with a text that is too long: `truncate`, `window` or `error`."),
        new("input", "input \"text\"", "The names of the model's inputs, in the order of the parameters."),
        new("output", "output \"score\"", "The name of the model's output."),
        new("labels", "labels legal, medical, other", "The labels in the model's own order."),
        new("activation", "activation softmax", "What is done with the model's numbers: `softmax`, `sigmoid` or `raw`."),
        new("template", "template \"Prompt: {prompt}\"", "One text made of all parameters, for a model with one input."),
        new("info", "severity info", "The least severity: noted."),
        new("minor", "severity minor", "Graver than `info`, less than `major`."),
        new("major", "severity major", "Graver than `minor`, less than `critical`; it is meant where none is stated."),
        new("critical", "severity critical", "The greatest severity; it blocks where nothing else is said."),
    ];
}
