using System.Reflection;
using Antlr4.Runtime.Atn;
using SpecLang.Compiler.Parsing;
using SpecLang.Compiler.Parsing.Generated;

namespace SpecLang.Compiler.Tests.Parsing;

public sealed class AtnReaderTests
{
    [Theory]
    [InlineData(typeof(AlignLexer))]
    [InlineData(typeof(AlignParser))]
    public void The_automata_are_those_that_ANTLR_itself_reads(Type recognizer)
    {
        var field = recognizer.GetField("_serializedATN", BindingFlags.NonPublic | BindingFlags.Static).ShouldNotBeNull();
        var serialized = field.GetValue(obj: null).ShouldBeOfType<int[]>();

        var read = Describe(new AtnReader().Deserialize(serialized));

        read.Count.ShouldBeGreaterThan(100);
        read.ShouldBe(Describe(new ATNDeserializer().Deserialize(serialized)));
    }

    private static List<string> Describe(ATN atn) =>
        [.. atn.states.Select(s => s is null ? "" : $"{s.stateNumber} {s.StateType} {s.ruleIndex}: {string.Join(", ", Enumerable.Range(0, s.NumberOfTransitions).Select(i => Describe(s.Transition(i))))}")];

    private static string Describe(Transition transition) => $"{transition.TransitionType} {transition.Label} -> {transition.target.stateNumber}";
}
