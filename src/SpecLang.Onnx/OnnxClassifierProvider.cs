using Microsoft.ML.OnnxRuntime;
using SpecLang.Onnx.Explaining;
using SpecLang.Onnx.Models;
using SpecLang.Onnx.Running;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx;

/// <summary>
/// Loads the ONNX models of a spec's classifiers. A model is checked before ONNX Runtime sees it (its place, size and pinned hash, whether it reads other
/// files or could end the process) and before any record (its inputs and outputs against the declaration, a trial run).
/// </summary>
/// <remarks>Thread-safe. Disposing it ends its classifiers: none may be in use by then.</remarks>
public sealed class OnnxClassifierProvider : IClassifierProvider, IDisposable
{
    /// <summary>In bytes: a larger model that adds up words is explained by leaving them out.</summary>
    private const int LargestLinear = 64_000_000;

    private readonly OnnxClassifierOptions options;
    private readonly ModelLocator locator;
    private readonly Lock gate = new();
    private readonly List<ModelRunner> runners = [];
    private readonly List<string> warnings = [];
    private bool disposed;

    /// <summary>A provider that has loaded nothing yet.</summary>
    public OnnxClassifierProvider(OnnxClassifierOptions options)
    {
        this.options = options;
        locator = new ModelLocator(options);
    }

    /// <summary>What the author should know of how the loaded models are run, in the order of loading.</summary>
    public IReadOnlyList<string> Warnings
    {
        get
        {
            lock (gate)
            {
                return [.. warnings];
            }
        }
    }

    /// <summary>Loads the model of one declaration, as an <see cref="OnnxClassifier"/>.</summary>
    /// <exception cref="ModelLoadException">The model is missing, unreadable, not the pinned one, or doesn't fit its declaration.</exception>
    /// <exception cref="ObjectDisposedException">The provider was disposed.</exception>
    public IClassifier Load(ClassifierDescriptor descriptor)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (descriptor.Tokenizer is not null)
        {
            throw new ModelLoadException(descriptor, "models with a `tokenizer` are not supported yet: use a model that takes texts and has its tokenizer in the graph.");
        }

        var reader = new OutputReader(descriptor);
        var template = descriptor.Template is { } text ? TextTemplate.Parse(descriptor, text) : null;
        var bytes = ModelFile.Read(descriptor, locator.Find(descriptor), options.MaxModelBytes);
        var facts = CheckFacts(descriptor, bytes);
        var runner = Open(descriptor, bytes);
        try
        {
            var classifier = Prepare(descriptor, runner, reader, template, facts, Linear(descriptor, bytes, facts, runner.Signature.Output));
            Keep(runner, classifier);
            return classifier;
        }
        catch
        {
            runner.Dispose();
            throw;
        }
    }

    /// <summary>Ends every classifier that was loaded.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            runners.ForEach(runner => runner.Dispose());
            runners.Clear();
        }
    }

    private static GraphFacts CheckFacts(ClassifierDescriptor descriptor, byte[] bytes)
    {
        GraphFacts facts;
        try
        {
            facts = GraphFacts.Of(bytes);
        }
        catch (InvalidDataException error)
        {
            throw new ModelLoadException(
                descriptor,
                $"the model `{descriptor.Model}` is no ONNX file, or was cut short: {error.Message}. Put the whole file there.",
                error);
        }

        var problem = facts switch
        {
            { HasExternalData: true } => "keeps its weights in other files, which its sha256 does not cover: save it as one file",
            { RandomOperator: { } name } => $"draws random numbers (`{name}`), so that its scores would differ from run to run: use a model that draws none",
            { ForeignLocale: { } locale } => $"asks for the locale `{locale}` (StringNormalizer), which may be missing on a machine: save it with `locale` set to `C`",
            { UnreadablePattern: { } name } => $"has a pattern that can't be read (`{name}`): save it with one in RE2's syntax",
            _ => null,
        };
        return problem is null ? facts : throw new ModelLoadException(descriptor, $"the model `{descriptor.Model}` {problem}.");
    }

    private ModelRunner Open(ClassifierDescriptor descriptor, byte[] bytes)
    {
        InferenceSession? session = null;
        try
        {
            OnnxEnvironment.Silence();
            using var settings = new SessionOptions
            {
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
                IntraOpNumThreads = options.Threads,
                InterOpNumThreads = 1,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                EnableMemoryPattern = false,
            };
            session = new InferenceSession(bytes, settings);
            return new ModelRunner(session, ModelSignature.Check(descriptor, session));
        }
        catch (OnnxRuntimeException error)
        {
            session?.Dispose();
            throw new ModelLoadException(descriptor, $"ONNX Runtime can't load the model `{descriptor.Model}`: {error.Message.Trim()}", error);
        }
        catch (Exception error) when (error is TypeInitializationException or DllNotFoundException or BadImageFormatException)
        {
            throw new ModelLoadException(
                descriptor,
                $"ONNX Runtime's native library does not start on this machine ({(error.InnerException ?? error).Message}): use a build of Microsoft.ML.OnnxRuntime for this system, or, in a clone of SpecLang, run `eng/build-classifiers.sh` again.",
                error);
        }
        catch
        {
            session?.Dispose();
            throw;
        }
    }

    private OnnxClassifier Prepare(
        ClassifierDescriptor descriptor, ModelRunner runner, OutputReader reader, TextTemplate? template, GraphFacts facts, Lazy<LinearTextModel?> linear)
    {
        var size = runner.Signature.FixedRows ?? options.BatchSize;
        string? reason;
        try
        {
            var independent = BatchProbe.IsIndependent(runner, size, reader.CheckWidth);
            reason = facts.MixingOperator is { } mixing ? $"mixes the texts of a batch (`{mixing}`)"
                : independent ? null
                : "gives a text other scores in other batches";
        }
        catch (ModelOutputException error)
        {
            throw new ModelLoadException(descriptor, $"the model `{descriptor.Model}` doesn't fit its declaration: {error.Message}.", error);
        }
        catch (OnnxRuntimeException error)
        {
            reason = $"could not be tried on a few texts ({error.Message.Trim()})";
        }

        var warning = reason is null
            ? null
            : $"classifier `{descriptor.Name}` ({descriptor.DeclaredAt}): the model `{descriptor.Model}` {reason}, so it is run one text at a time, which is slower.";
        return new OnnxClassifier(runner, reader, template, size, warning, linear);
    }

    // Read when the first explanation is asked for; the file's bytes are kept only where there may be something to read in them.
    private static Lazy<LinearTextModel?> Linear(ClassifierDescriptor descriptor, byte[] bytes, GraphFacts facts, string output)
    {
        var mayBeLinear = facts.WeighsTerms && bytes.Length <= LargestLinear && descriptor.Kind == ClassifierKind.Score;
        return mayBeLinear
            ? new Lazy<LinearTextModel?>(() => LinearTextModel.TryRead(bytes, output) is { } model && model.EndsInSigmoid == (descriptor.Activation is not "sigmoid") ? model : null)
            : new Lazy<LinearTextModel?>((LinearTextModel?)null);
    }

    private void Keep(ModelRunner runner, OnnxClassifier classifier)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            runners.Add(runner);
            if (classifier.Warning is { } warning)
            {
                warnings.Add(warning);
            }
        }
    }
}
