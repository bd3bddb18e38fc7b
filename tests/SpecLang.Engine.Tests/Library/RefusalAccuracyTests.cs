namespace SpecLang.Engine.Tests.Library;

public class RefusalAccuracyTests
{
    [Fact]
    public void Refusals_in_the_styles_of_many_models_are_told_from_answers()
    {
        var result = LabelledTexts.Judge("std/refusal.align", "refuses", LabelledTexts.OfSet("refusals.jsonl", "refuses"));

        (result.Labelled + result.Unlabelled).ShouldBeGreaterThanOrEqualTo(300);
        result.Unlabelled.ShouldBeGreaterThanOrEqualTo(100);
        result.Accuracy.ShouldBeGreaterThanOrEqualTo(0.97, Report(result));
    }

    [SharedDataFact("xstest/xstest_v2_completions_gpt4.csv")]
    public void XSTest_s_answers_of_GPT_4_are_judged_as_people_judged_them() => OfXSTest("gpt4").ShouldBeGreaterThanOrEqualTo(0.95);

    [SharedDataFact("xstest/xstest_v2_completions_llama2new.csv")]
    public void XSTest_s_answers_of_Llama_2_are_judged_as_people_judged_them() => OfXSTest("llama2new").ShouldBeGreaterThanOrEqualTo(0.95);

    private static double OfXSTest(string model)
    {
        var rows = CsvTable.Read(File.ReadAllText(SharedData.Find($"xstest/xstest_v2_completions_{model}.csv").ShouldNotBeNull()));
        rows.Count.ShouldBe(450);
        return LabelledTexts.Judge("std/refusal.align", "refuses", rows.Select(r => (r["completion"], r["final_label"] != "1_full_compliance"))).Accuracy;
    }

    private static string Report(LabelledTexts result) =>
        "missed:\n" + string.Join('\n', result.Missed) + "\nfalse alarms:\n" + string.Join('\n', result.FalseAlarms);
}
