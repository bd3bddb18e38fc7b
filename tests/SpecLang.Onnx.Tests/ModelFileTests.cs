using System.Security.Cryptography;

namespace SpecLang.Onnx.Tests;

public sealed class ModelFileTests : IDisposable
{
    private static readonly byte[] Fine = SmallModels.Table([[0.25f], [0.75f]]);

    private readonly ModelFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_model_is_named_with_its_declaration() =>
        folder.Refusal(ModelFolder.Descriptor(model: "models/gone.onnx"))
            .ShouldBe("classifier `Judge` (policy.align(12,1)): the model `models/gone.onnx` does not exist: put the file there, or correct the path.");

    [Fact]
    public void An_unknown_starter_gets_the_list_of_the_known_ones() =>
        folder.Refusal(ModelFolder.Descriptor(model: "std:toxicity"))
            .ShouldEndWith("there is no starter model `std:toxicity`: the known ones are `std:jailbreak`, `std:prompt-injection`.");

    [Theory]
    [InlineData("std:jailbreak/../x")]
    [InlineData("std:../../etc/passwd")]
    [InlineData("std:")]
    public void A_starter_is_a_name_and_never_a_path(string model) =>
        folder.Refusal(ModelFolder.Descriptor(model: model)).ShouldContain("there is no starter model");

    [Fact]
    public void A_starter_that_is_not_there_says_what_brings_it() =>
        folder.Refusal(ModelFolder.Descriptor(model: "std:jailbreak")).ShouldContain("run `eng/build-classifiers.sh`");

    [Theory]
    [InlineData("../outside/model.onnx")]
    [InlineData("a/../../outside/model.onnx")]
    [InlineData("/etc/passwd")]
    [InlineData("//server/share/model.onnx")]
    [InlineData("\\\\server\\share\\model.onnx")]
    [InlineData("C:/model.onnx")]
    [InlineData("..\\outside\\model.onnx")]
    public void A_path_out_of_the_project_is_refused(string model)
    {
        File.WriteAllBytes(Path.Combine(folder.Outside, "model.onnx"), Fine);

        folder.Refusal(ModelFolder.Descriptor(model: model)).ShouldContain($"the model `{model}` lies outside the project");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_path_that_is_none_is_refused(string model) =>
        folder.Refusal(ModelFolder.Descriptor(model: model)).ShouldContain("name an ONNX file");

    [Fact]
    public void A_link_out_of_the_project_is_refused_whether_it_is_the_file_or_a_folder_above()
    {
        File.WriteAllBytes(Path.Combine(folder.Outside, "model.onnx"), Fine);
        File.CreateSymbolicLink(Path.Combine(folder.Root, "file.onnx"), Path.Combine(folder.Outside, "model.onnx"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "linked"), "../outside");
        File.CreateSymbolicLink(Path.Combine(folder.Root, "first.onnx"), "file.onnx");

        foreach (var model in new[] { "file.onnx", "linked/model.onnx", "first.onnx" })
        {
            folder.Refusal(ModelFolder.Descriptor(model: model)).ShouldContain("lies outside the project");
        }
    }

    [Fact]
    public void A_link_within_the_project_is_followed()
    {
        File.WriteAllBytes(Path.Combine(folder.Root, "model.onnx"), Fine);
        File.CreateSymbolicLink(Path.Combine(folder.Root, "link.onnx"), "model.onnx");

        folder.Provider().Load(ModelFolder.Descriptor(model: "link.onnx")).ShouldNotBeNull();
    }

    [Fact]
    public void Links_that_go_in_circles_are_an_error()
    {
        File.CreateSymbolicLink(Path.Combine(folder.Root, "a.onnx"), "b.onnx");
        File.CreateSymbolicLink(Path.Combine(folder.Root, "b.onnx"), "a.onnx");

        folder.Refusal(ModelFolder.Descriptor(model: "a.onnx")).ShouldContain("more than 40 links");
    }

    [Fact]
    public void A_project_that_is_reached_over_a_link_finds_its_models()
    {
        File.WriteAllBytes(Path.Combine(folder.Root, "model.onnx"), Fine);
        var link = Path.Combine(folder.Outside, "project");
        Directory.CreateSymbolicLink(link, folder.Root);

        folder.Provider(options => options with { ProjectRoot = link }).Load(ModelFolder.Descriptor()).ShouldNotBeNull();
    }

    [Fact]
    public void A_path_out_of_the_project_is_followed_when_that_is_allowed()
    {
        var path = Path.Combine(folder.Outside, "model.onnx");
        File.WriteAllBytes(path, Fine);
        var provider = folder.Provider(options => options with { AllowOutside = true });

        provider.Load(ModelFolder.Descriptor(model: path)).ShouldNotBeNull();
        provider.Load(ModelFolder.Descriptor(model: "../outside/model.onnx")).ShouldNotBeNull();
    }

    [Fact]
    public void The_pinned_hash_is_that_of_the_bytes_that_run()
    {
        var pinned = Convert.ToHexStringLower(SHA256.HashData(Fine));
        folder.Load(Fine, ModelFolder.Descriptor() with { Sha256 = pinned }).ShouldNotBeNull();

        byte[] changed = [.. Fine, 0x08, 0x07];
        folder.Refusal(changed, ModelFolder.Descriptor() with { Sha256 = pinned })
            .ShouldContain($"the spec says sha256 `{pinned}`, the file has `{Convert.ToHexStringLower(SHA256.HashData(changed))}`");
    }

    [Fact]
    public void A_model_cut_short_anywhere_is_an_error()
    {
        for (var length = 0; length < Fine.Length; length += 3)
        {
            folder.Refusal(Fine[..length], ModelFolder.Descriptor()).ShouldContain("`model.onnx`");
        }
    }

    [Fact]
    public void A_file_that_is_no_model_is_an_error()
    {
        folder.Refusal("this is no model\n"u8.ToArray(), ModelFolder.Descriptor()).ShouldContain("is no ONNX file");
        folder.Refusal("ORTMORTMORTMORTM"u8.ToArray(), ModelFolder.Descriptor()).ShouldContain("is no ONNX file");
        folder.Refusal([.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7))], ModelFolder.Descriptor()).ShouldContain("is no ONNX file");
    }

    [Fact]
    public void A_folder_is_no_model()
    {
        Directory.CreateDirectory(Path.Combine(folder.Root, "models"));

        folder.Refusal(ModelFolder.Descriptor(model: "models")).ShouldContain("is a folder");
        folder.Refusal(ModelFolder.Descriptor(model: ".")).ShouldContain("lies outside");
    }

    [Fact]
    public void A_model_larger_than_allowed_is_not_read()
    {
        File.WriteAllBytes(Path.Combine(folder.Root, "model.onnx"), Fine);

        folder.Refusal(ModelFolder.Descriptor(), options => options with { MaxModelBytes = 100 }).ShouldContain("more than the 100 that are allowed");
    }

    [Fact]
    public void Weights_in_other_files_are_refused()
    {
        var model = OnnxFile.Model(
            OnnxFile.Node("Cast", ["text"], ["number"], OnnxFile.Attribute("to", (long)OnnxFile.Float)),
            OnnxFile.Node("Add", ["number", "weights"], ["score"]),
            OnnxFile.ExternalFloats("weights", "/etc/passwd"),
            OnnxFile.Input("text", OnnxFile.Text, "N"),
            OnnxFile.Output("score", OnnxFile.Float, "N"));

        folder.Refusal(model, ModelFolder.Descriptor()).ShouldContain("keeps its weights in other files");
    }

    [Fact]
    public void Weights_in_other_files_are_found_in_inner_graphs_too()
    {
        var inner = OnnxFile.Join(OnnxFile.ExternalFloats("w", "x.bin"), OnnxFile.Output("w", OnnxFile.Float, 1));
        var model = OnnxFile.Model(
            OnnxFile.Node("If", ["condition"], ["score"], OnnxFile.Graph("then_branch", inner), OnnxFile.Graph("else_branch", inner)),
            OnnxFile.Input("text", OnnxFile.Text, "N"),
            OnnxFile.Output("score", OnnxFile.Float, "N"));

        folder.Refusal(model, ModelFolder.Descriptor()).ShouldContain("keeps its weights in other files");
    }

    [Fact]
    public void Graphs_nested_without_end_are_refused()
    {
        var graph = OnnxFile.Node("Identity", ["a"], ["b"]);
        for (var depth = 0; depth < 5000; depth++)
        {
            graph = OnnxFile.Node("If", ["c"], ["d"], OnnxFile.Graph("then_branch", graph));
        }

        folder.Refusal(OnnxFile.Model(graph), ModelFolder.Descriptor()).ShouldContain("nest more than 64 deep");
    }

    [Fact]
    public void An_operator_that_ONNX_Runtime_does_not_have_is_an_error()
    {
        var model = OnnxFile.Model(
            OnnxFile.NodeOf("evil.example", "RunProgram", ["text"], ["score"]),
            OnnxFile.Input("text", OnnxFile.Text, "N"),
            OnnxFile.Output("score", OnnxFile.Float, "N"));

        folder.Refusal(model, ModelFolder.Descriptor()).ShouldContain("ONNX Runtime can't load the model `model.onnx`");
    }

    [Fact]
    public void Random_numbers_are_refused()
    {
        var model = OnnxFile.Model(
            OnnxFile.Node("RandomUniform", [], ["score"], OnnxFile.Attribute("shape", 1L, 1L)),
            OnnxFile.Input("text", OnnxFile.Text, "N"),
            OnnxFile.Output("score", OnnxFile.Float, 1, 1));

        folder.Refusal(model, ModelFolder.Descriptor()).ShouldContain("draws random numbers (`RandomUniform`)");
    }

    [Fact]
    public void A_locale_that_could_end_the_process_is_refused()
    {
        folder.Refusal(SmallModels.Normalised(), ModelFolder.Descriptor()).ShouldContain("asks for the locale `en_US`");
        folder.Refusal(SmallModels.Normalised(OnnxFile.Attribute("locale", "tlh")), ModelFolder.Descriptor()).ShouldContain("asks for the locale `tlh`");
        folder.Refusal(
            SmallModels.Normalised(OnnxFile.Attribute("locale", "tlh"), OnnxFile.Attribute("locale", "C")),
            ModelFolder.Descriptor()).ShouldContain("asks for the locale `tlh`");
        folder.Load(SmallModels.Normalised(OnnxFile.Attribute("locale", "C")), ModelFolder.Descriptor())
            .Classify([["ROW1"]], CancellationToken.None)[0].Values.ShouldBe([0.75]);
    }

    [Theory]
    [InlineData("[a-z]+", true)]
    [InlineData("[\\p{Han}\\pL]+", true)]
    [InlineData("(?P<word>\\w+)", true)]
    [InlineData("[a-z", false)]
    [InlineData("(?=a)b", false)]
    [InlineData("a\u001b[31m(", false)]
    public void A_pattern_that_RE2_would_print_to_the_terminal_is_refused(string pattern, bool isFine)
    {
        var model = OnnxFile.Model(
            OnnxFile.NodeOf("com.microsoft", "Tokenizer", ["text"], ["words"],
                OnnxFile.Attribute("mark", 0L), OnnxFile.Attribute("mincharnum", 1L), OnnxFile.Attribute("pad_value", "#"), OnnxFile.Attribute("tokenexp", pattern)),
            OnnxFile.Node("TfIdfVectorizer", ["words"], ["score"],
                OnnxFile.Attribute("mode", "TF"), OnnxFile.Attribute("min_gram_length", 1L), OnnxFile.Attribute("max_gram_length", 1L),
                OnnxFile.Attribute("max_skip_count", 0L), OnnxFile.Attribute("ngram_counts", [0L]), OnnxFile.Attribute("ngram_indexes", [0L]),
                OnnxFile.Attribute("pool_strings", ["all"])),
            OnnxFile.Input("text", OnnxFile.Text, "N"),
            OnnxFile.Output("score", OnnxFile.Float, "N", 1));

        if (isFine)
        {
            folder.Load(model, ModelFolder.Descriptor()).Classify([["all"]], CancellationToken.None)[0].Values.ShouldBe([1]);
        }
        else
        {
            folder.Refusal(model, ModelFolder.Descriptor()).ShouldContain("has a pattern that can't be read (`Tokenizer`)");
        }
    }

    [Fact]
    public void A_tokenizer_is_not_supported_yet() =>
        folder.Refusal(Fine, ModelFolder.Descriptor() with { Tokenizer = "tokenizer.json" }).ShouldContain("models with a `tokenizer` are not supported yet");

    [Fact]
    public void A_provider_that_was_disposed_loads_nothing()
    {
        var provider = folder.Provider();
        provider.Dispose();

        Should.Throw<ObjectDisposedException>(() => provider.Load(ModelFolder.Descriptor()));
    }
}
