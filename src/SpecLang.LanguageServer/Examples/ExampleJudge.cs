using System.Collections.Concurrent;
using System.Collections.Immutable;
using SpecLang.Compiler;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Examples;
using SpecLang.Engine.Interpretation;
using SpecLang.LanguageServer.Workspace;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.LanguageServer.Examples;

/// <summary>Judges the examples of documents by the interpreter, and keeps what came out until the next time. Safe for many threads.</summary>
/// <param name="models">Gives the models of a project; null where none are to be run.</param>
internal sealed class ExampleJudge(Func<SpecSnapshot, IClassifierProvider?> models)
{
    private readonly SharedMatchers matchers = new();
    private readonly ConcurrentDictionary<string, Judged> judged = new(StringComparer.Ordinal);

    /// <summary>The models of a document's project; null where none may run.</summary>
    public IClassifierProvider? ModelsOf(SpecSnapshot spec) => spec.State.IsTrusted ? models(spec) : null;

    /// <summary>A constitution that judges.</summary>
    /// <exception cref="SpecTooLargeException">A principle becomes too large.</exception>
    public ConstitutionInterpreter Interpret(ConstitutionSymbol constitution) => ConstitutionInterpreter.Create(constitution, matchers);

    /// <summary>Judges all examples of a document, unless it has errors or they are judged already.</summary>
    /// <returns>Whether something is known now that was not.</returns>
    public bool Judge(SpecSnapshot spec, CancellationToken cancellationToken)
    {
        var compilation = spec.Compilation;
        if (compilation.HasErrors || (judged.TryGetValue(spec.Uri.Key, out var before) && ReferenceEquals(before.Compilation, compilation) && before.IsTrusted == spec.State.IsTrusted))
        {
            return false;
        }

        var results = ImmutableDictionary.CreateBuilder<ExampleKey, ExampleResult>();
        foreach (var constitution in compilation.Constitutions.Where(c => !c.Examples.IsEmpty))
        {
            JudgeAll(constitution, ModelsOf(spec), results, cancellationToken);
        }

        judged[spec.Uri.Key] = new Judged(compilation, spec.State.IsTrusted, results.ToImmutable());
        return results.Count > 0 || before is { Results.IsEmpty: false };
    }

    /// <summary>What became of an example the last time; null where it was never judged.</summary>
    public JudgedExample? Find(SpecSnapshot spec, ConstitutionSymbol constitution, BoundExample example) =>
        judged.TryGetValue(spec.Uri.Key, out var known) && known.Results.TryGetValue(KeyOf(constitution, example), out var result)
            ? new JudgedExample(result, ReferenceEquals(known.Compilation, spec.Compilation))
            : null;

    public void Forget(DocumentUri uri) => judged.TryRemove(uri.Key, out _);

    private static ExampleKey KeyOf(ConstitutionSymbol constitution, BoundExample example) =>
        new(constitution.Name, example.Name, constitution.Examples.TakeWhile(e => !ReferenceEquals(e, example)).Count(e => e.Name == example.Name));

    private void JudgeAll(ConstitutionSymbol constitution, IClassifierProvider? provider, ImmutableDictionary<ExampleKey, ExampleResult>.Builder results, CancellationToken cancellationToken)
    {
        ConstitutionInterpreter interpreter;
        try
        {
            interpreter = Interpret(constitution);
        }
        catch (SpecTooLargeException)
        {
            // The emitter says so at its place.
            return;
        }

        var runner = new ExampleRunner(constitution, interpreter, provider);
        foreach (var example in constitution.Examples)
        {
            results[KeyOf(constitution, example)] = Judge(runner, example, cancellationToken);
        }
    }

    private static ExampleResult Judge(ExampleRunner runner, BoundExample example, CancellationToken cancellationToken)
    {
        try
        {
            // Margins may need models that the verdict does not.
            var result = runner.Run(example, withMargins: true, cancellationToken);
            return result.Status == ExampleStatus.NotRun ? runner.Run(example, withMargins: false, cancellationToken) : result;
        }
        catch (ModelLoadException e)
        {
            return new ExampleResult(example, ExampleStatus.NotRun, "Not run: " + e.Message, Verdict: null);
        }
    }

    private sealed record Judged(Compilation Compilation, bool IsTrusted, ImmutableDictionary<ExampleKey, ExampleResult> Results);
}
