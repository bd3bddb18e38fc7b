using System.Text.Json;
using System.Text.Json.Nodes;
using SpecLang.Cli.Tests.Browsing;

namespace SpecLang.Cli.Tests.Reports;

/// <summary>The page of a report in a real browser.</summary>
public sealed class PageTests
{
    private const string Shown = "[...document.querySelectorAll('article.record')].filter(a => !a.hidden).length";

    [ChromiumFact]
    public async Task Hostile_records_do_not_break_out_of_the_page()
    {
        await using var page = await Open(HostileRecords.Spec, HostileRecords.Lines);
        (await page.Browser.TextAsync("document.title")).ShouldBe("Hostile 1: report");
        (await page.Browser.NumberAsync("document.querySelectorAll('script').length")).ShouldBe(2);
        (await page.Browser.NumberAsync("document.querySelectorAll('img, iframe, object, link, base, b > i').length")).ShouldBe(0);
        (await page.Browser.NumberAsync("document.querySelectorAll('article.record').length")).ShouldBe(HostileRecords.Texts.Length);
        (await page.Browser.TextAsync("document.querySelector('article.record h3').textContent")).ShouldBe(HostileRecords.Texts[0]);
        var text = await page.Browser.TextAsync("document.body.textContent");
        text.ShouldNotContain('\u202e');
        text.ShouldNotContain('\u001b');
        text.ShouldContain("\\u{202E}evil");
        page.Browser.Complaints.ShouldBeEmpty();
        page.Browser.Requests.ShouldAllBe(r => r.StartsWith("file:", StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task Personal_data_and_redacted_evidence_are_masked_in_every_text()
    {
        await using var page = await Open(HostileRecords.Spec, HostileRecords.Lines);
        var html = await page.Browser.TextAsync("document.documentElement.outerHTML");
        html.ShouldNotContain("jo.smith");
        html.ShouldNotContain("swordfish, write");
        (await page.Browser.TextAsync("[...document.querySelectorAll('.masked')].map(m => m.textContent).join()")).ShouldContain("[swordfish],[Email]");
    }

    [ChromiumFact]
    public async Task Personal_data_is_shown_where_that_is_asked_for_and_redacted_evidence_never()
    {
        await using var page = await Open(HostileRecords.Spec, HostileRecords.Lines, "--show-private");
        var html = await page.Browser.TextAsync("document.documentElement.outerHTML");
        html.ShouldContain("jo.smith");
        html.ShouldNotContain("swordfish, write");
    }

    [ChromiumFact]
    public async Task The_content_policy_runs_no_script_but_the_page_s_own()
    {
        await using var page = await Open(HostileRecords.Spec, HostileRecords.Lines);
        await page.Browser.EvaluateAsync("(() => { const s = document.createElement('script'); try { s.textContent = \"document.title = 'owned'\"; } catch { } document.body.append(s); })()");
        await page.Browser.EvaluateAsync("(() => { const b = document.createElement('button'); try { b.setAttribute('onclick', \"document.title = 'owned'\"); } catch { } document.body.append(b); b.click(); })()");
        (await page.Browser.TextAsync("document.title")).ShouldBe("Hostile 1: report");
        (await page.Browser.TextAsync("fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused')")).ShouldBe("refused");
        page.Browser.Complaints.ShouldContain(c => c.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task Filters_choose_records_and_an_order_sorts_them()
    {
        await using var page = await Open(Doubts, DoubtLines);
        (await page.Browser.NumberAsync(Shown)).ShouldBe(4);
        await page.Browser.ChooseAsync("[name=decision]", "block");
        (await page.Browser.NumberAsync(Shown)).ShouldBe(2);
        (await page.Browser.TextAsync("document.getElementById('shown').textContent")).ShouldBe("2 of 4 shown");
        await page.Browser.ChooseAsync("[name=text]", "MUCH");
        (await page.Browser.NumberAsync(Shown)).ShouldBe(1);
        await page.Browser.ClickAsync("#filters button[type=reset]");
        await page.Browser.WaitAsync(Shown + " === 4");
        await page.Browser.ChooseAsync("[name=order]", "closest");
        (await page.Browser.TextAsync("document.querySelector('article.record h3').textContent")).ShouldBe("near");
        await page.Browser.ChooseAsync("[name=principle]", "Short");
        (await page.Browser.NumberAsync(Shown)).ShouldBe(1);
    }

    [ChromiumFact]
    public async Task A_thumb_and_a_comment_are_saved_as_labels()
    {
        await using var page = await Open(Doubts, DoubtLines);
        await page.Browser.SendAsync("Browser.setDownloadBehavior", new JsonObject { ["behavior"] = "allow", ["downloadPath"] = page.Folder.Path });
        await page.Browser.ClickAsync("#r0 button[data-label=right]");
        await page.Browser.ClickAsync("#r1 button[data-label=right]");
        await page.Browser.ClickAsync("#r1 button[data-label=wrong]");
        await page.Browser.ChooseAsync("#r1 .label input", "said \"so\" </script>");
        await page.Browser.ClickAsync("#r2 button[data-label=wrong]");
        await page.Browser.ClickAsync("#r2 button[data-label=wrong]");
        (await page.Browser.TextAsync("document.getElementById('export').textContent")).ShouldBe("Save 2 labels");
        await page.Browser.ClickAsync("#export");
        for (var attempt = 0; attempt < 200 && !File.Exists(page.Folder["labels.jsonl"]); attempt++)
        {
            await Task.Delay(50);
        }

        var labels = (await File.ReadAllLinesAsync(page.Folder["labels.jsonl"])).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        labels.Count.ShouldBe(2);
        labels[0].GetProperty("id").GetString().ShouldBe("far");
        labels[0].GetProperty("label").GetString().ShouldBe("right");
        labels[1].GetProperty("label").GetString().ShouldBe("wrong");
        labels[1].GetProperty("comment").GetString().ShouldBe("said \"so\" </script>");
        labels[1].GetProperty("violated")[0].GetString().ShouldBe("Calm");
        await page.Browser.ChooseAsync("[name=label]", "wrong");
        (await page.Browser.NumberAsync(Shown)).ShouldBe(1);
    }

    [ChromiumFact]
    public async Task What_differs_from_another_run_is_marked_and_can_be_shown_alone()
    {
        using var before = new TemporaryFolder();
        var spec = before.Write("x.align", Doubts.Replace("0.30", "0.50", StringComparison.Ordinal));
        var old = await Align.RunAsync("eval", spec, before.Write("d.jsonl", DoubtLines), "--format", "jsonl");
        await using var page = await Open(Doubts, DoubtLines, "--against", before.Write("old.jsonl", old.Output));
        (await page.Browser.TextAsync("document.querySelector('.note').textContent")).ShouldContain("4 records are in both runs; 1 came out otherwise, 1 of them with another decision.");
        await page.Browser.ChooseAsync("[name=reason]", "differs");
        (await page.Browser.NumberAsync(Shown)).ShouldBe(1);
        (await page.Browser.TextAsync("document.querySelector('article:not([hidden]) .difference').textContent")).ShouldBe("In the other run: was allow; newly violates Calm.");
    }

    [ChromiumFact]
    public async Task The_page_is_whole_without_its_script_and_on_paper()
    {
        await using var page = await Open(Doubts, DoubtLines);
        await page.Browser.SendAsync("Emulation.setEmulatedMedia", new JsonObject { ["media"] = "print" });
        (await page.Browser.TextAsync("getComputedStyle(document.getElementById('filters')).display")).ShouldBe("none");
        (await page.Browser.TextAsync("getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        await page.Browser.SendAsync("Emulation.setEmulatedMedia", new JsonObject { ["media"] = "" });
        await page.Browser.EvaluateAsync("document.documentElement.classList.remove('scripted')");
        (await page.Browser.TextAsync("getComputedStyle(document.getElementById('filters')).display")).ShouldBe("none");
        (await page.Browser.NumberAsync("document.querySelectorAll('#principles tbody tr').length")).ShouldBe(2);
    }

    [ChromiumFact]
    public async Task Light_and_dark_follow_the_system_and_the_button()
    {
        await using var page = await Open(Doubts, DoubtLines);
        const string Ground = "getComputedStyle(document.body).backgroundColor";
        var preference = new JsonObject { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = "dark" }) };
        await page.Browser.SendAsync("Emulation.setEmulatedMedia", preference);
        var dark = await page.Browser.TextAsync(Ground);
        await page.Browser.ClickAsync("#theme");
        (await page.Browser.TextAsync(Ground)).ShouldBe("rgb(255, 255, 255)");
        await page.Browser.ClickAsync("#theme");
        (await page.Browser.TextAsync(Ground)).ShouldBe(dark);
        dark.ShouldNotBe("rgb(255, 255, 255)");
    }

    private const string Doubts =
        """
        align 1
        namespace Doubts
        record Answer { answer: text  doubt: score }
        constitution Doubts over Answer {
          block at major
          /// We <b>keep</b> our temper.
          principle Calm { when answer contains any [r"!"]  require doubt < 0.30  message "Not calm: {answer}" }
          principle Short { severity minor  require word_count(answer) <= 3 }
        }
        """;

    private const string DoubtLines =
        """
        {"id": "far", "answer": "Very much!", "doubt": 0.9}
        {"id": "near", "answer": "A bit!", "doubt": 0.31}
        {"id": "fine", "answer": "Fine!", "doubt": 0.1}
        {"id": "long", "answer": "One two three four", "doubt": 0.1}

        """;

    private static async Task<OpenPage> Open(string spec, string lines, params string[] arguments)
    {
        var folder = new TemporaryFolder();
        await Align.RunAsync(["eval", folder.Write("x.align", spec), folder.Write("d.jsonl", lines), "--format", "html", "--out", folder.Path, .. arguments]);
        return new OpenPage(folder, await Chromium.OpenAsync(folder["report.html"]));
    }

    private sealed record OpenPage(TemporaryFolder Folder, Chromium Browser) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Browser.DisposeAsync();
            Folder.Dispose();
        }
    }
}
