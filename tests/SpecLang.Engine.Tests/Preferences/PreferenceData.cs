using System.Text;
using SpecLang.Compiler;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Preferences;
using SpecLang.Engine.Runs;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Tests.Preferences;

/// <summary>Preference data judged by a spec of a test's own.</summary>
internal static class PreferenceData
{
    public static PreferenceRecord Read(string json) => PreferenceReader.Read(JsonValueReader.Read(Encoding.UTF8.GetBytes(json)));

    public static Compilation Compile(string spec)
    {
        var compilation = Compilation.Create("x.align", spec, new NoFiles());
        compilation.Diagnostics.ShouldBeEmpty();
        return compilation;
    }

    /// <summary>All records, in their order.</summary>
    /// <param name="spec">A spec with one constitution.</param>
    /// <param name="lines">A record a line.</param>
    /// <param name="classifier">The one classifier, of the constitution and the reward alike; null for none.</param>
    /// <param name="reward">The name of the reward; null for what the spec declares.</param>
    /// <param name="jobs">How many blocks are judged at once.</param>
    public static async Task<IReadOnlyList<JudgedPreference>> JudgeAsync(string spec, IEnumerable<string> lines, IClassifier? classifier = null, string? reward = null, int jobs = 1)
    {
        var compilation = Compile(spec);
        var constitution = compilation.Constitutions.Single();
        var model = reward is null ? RewardModel.Declared(compilation, constitution) : RewardModel.Named(compilation, constitution, reward);
        var bank = classifier is null ? null : new ClassifierBank([new Lazy<IClassifier>(classifier)]);
        var interpreter = ConstitutionInterpreter.Create(constitution);
        var run = new PreferenceRun(() => interpreter, bank, model is null ? null : LoadedReward.Load(model, classifier is null ? null : new OneClassifier(classifier)), new RunOptions { Jobs = jobs });
        var text = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        var judged = new List<JudgedPreference>();
        await run.RunAsync([new InputSource("d.jsonl", "d.jsonl", () => new MemoryStream(text))], judged.AddRange, CancellationToken.None);
        return judged;
    }

    private sealed class OneClassifier(IClassifier classifier) : IClassifierProvider
    {
        public IClassifier Load(ClassifierDescriptor descriptor) => classifier;
    }

    private sealed class NoFiles : ISpecFiles
    {
        public SpecFileContent Read(string path) => SpecFileContent.Missing("there is no such file");
    }
}
