using System.Collections.Immutable;
using System.Text;
using SpecLang.Compiler;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Examples;
using SpecLang.Engine.Interpretation;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Suites;

/// <summary>The tests of one constitution that belong together: its examples, or the cases of one suite.</summary>
/// <param name="Constitution">What is tested.</param>
/// <param name="Interpreter">The same, ready to judge.</param>
/// <param name="Suite">The suite; null for examples.</param>
/// <param name="Tests">The tests in written order.</param>
internal sealed record SpecTests(ConstitutionSymbol Constitution, ConstitutionInterpreter Interpreter, SuiteSymbol? Suite, ImmutableArray<SpecTest> Tests)
{
    /// <summary>All tests of a spec: the examples of each constitution, then the suites.</summary>
    /// <exception cref="SpecTooLargeException">A principle becomes too large when its definitions are put in.</exception>
    public static ImmutableArray<SpecTests> Of(Compilation compilation, ISpecFiles files)
    {
        var interpreters = new Dictionary<ConstitutionSymbol, ConstitutionInterpreter>();
        var groups = ImmutableArray.CreateBuilder<SpecTests>();
        foreach (var constitution in compilation.Constitutions.Where(c => !c.Examples.IsEmpty))
        {
            var interpreter = InterpreterOf(constitution);
            groups.Add(new SpecTests(constitution, interpreter, Suite: null, [.. constitution.Examples.Select(e => OfExample(constitution, interpreter, e))]));
        }

        foreach (var suite in compilation.Suites)
        {
            if (suite.Constitution is { } constitution)
            {
                var interpreter = InterpreterOf(constitution);
                var reader = new CaseReader(interpreter.Constitution, suite.Name, isKept: suite.Snapshot is not null || !suite.Expectations.IsEmpty);
                groups.Add(new SpecTests(constitution, interpreter, suite, [.. reader.Read(suite.Cases.Select(f => SourceOf(f, files)))]));
            }
        }

        return groups.ToImmutable();

        ConstitutionInterpreter InterpreterOf(ConstitutionSymbol constitution)
        {
            if (!interpreters.TryGetValue(constitution, out var interpreter))
            {
                interpreters.Add(constitution, interpreter = ConstitutionInterpreter.Create(constitution));
            }

            return interpreter;
        }
    }

    private static SpecTest OfExample(ConstitutionSymbol constitution, ConstitutionInterpreter interpreter, BoundExample example)
    {
        var record = ExampleRecord.ToJson(example.Record);
        return new SpecTest
        {
            Kind = TestKind.Example,
            File = constitution.Source.Path,
            Line = constitution.Source.GetPosition(example.Syntax.Span.Start).Line + 1,
            Constitution = constitution.Name,
            Suite = constitution.Name,
            Name = example.Name,
            Todo = example.Todo,
            Cursor = RecordCursor.ByName(record),
            Json = record.ToJson(),
            Givens = GivenAnswer.AllOf(example, interpreter.Constitution),
            Expectation = new ExampleExpectation(example),
        };
    }

    private static InputSource SourceOf(SuiteFile file, ISpecFiles files) => new(
        file.Path,
        file.Path,
        () => files.Read(file.Path) is { Text: { } text } ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : throw new IOException(files.Read(file.Path).Problem));
}
