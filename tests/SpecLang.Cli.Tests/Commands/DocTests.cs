namespace SpecLang.Cli.Tests.Commands;

public sealed class DocTests : IDisposable
{
    private const string Hostile = """"
        /// Why? <script>alert(1)</script> & `a < b`
        ///
        /// - one
        /// - two *stars*
        record Answer { prompt: text  response: text }

        /// <img src=x onerror=alert(2)>
        lexicon Rude { "<b>whatever</b>" "``` fence" "a | b" }

        /// Be <i>nice</i>.
        constitution Manners over Answer {
          version "1.0</title>"
          title   "A & B </title><script>alert(3)</script> \u{202E}gpj"

          /// Nobody says `<b>`.
          ///
          /// - not here
          /// - not there
          locked principle Polite {
            severity critical
            severity major if word_count(response) > 3
            cites    "Rule | 7 <x>", "policy \u{1B}[31m"
            tags     tone, "a<b"
            forbid   response contains Rude
            message  "No: {evidence} <script>"
          }
          principle `Short & <sweet>` {
            yields to Polite
            require word_count(response) <= 10
          }
          priority Polite > `Short & <sweet>`
          example "<em>rude</em>" violates Polite todo "known | <miss>" {
            prompt: "Hi"  response: "<b>whatever</b>"
          }
        }
        """";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_spec_becomes_a_page_of_Markdown_on_standard_output()
    {
        var result = await Align.RunAsync("doc", folder.Write("x.align", Specs.Manners));

        result.ShouldExitWith(ExitCode.Fine).Output.ShouldStartWith("# ");
        result.Output.ShouldContain("```align\n");
        result.Output.ShouldContain("| principle | severity | cites |");
    }

    [Fact]
    public async Task The_name_of_the_file_makes_it_HTML()
    {
        var result = await Align.RunAsync("doc", folder.Write("x.align", Specs.Manners), "--out", folder["page.html"]);

        result.ShouldExitWith(ExitCode.Fine).Messages.ShouldBe("wrote " + folder["page.html"] + "\n");
        (await File.ReadAllTextAsync(folder["page.html"])).ShouldStartWith("<!DOCTYPE html>");
        Directory.GetFiles(folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_in_a_spec_becomes_markup_of_the_page()
    {
        var page = (await Align.RunAsync("doc", folder.Write("x.align", Hostile), "--format", "html")).ShouldExitWith(ExitCode.Fine).Output;

        page.ShouldNotContain("<script");
        page.ShouldNotContain("<img");
        page.ShouldNotContain("<i>");
        page.ShouldNotContain("<sweet>");
        page.ShouldNotContain("<em>rude");
        page.ShouldNotContain("\u202e");
        page.ShouldNotContain("\u001b");
        page.ShouldContain("<code>&lt;b&gt;</code>");
        page.ShouldContain("<ul><li>not here</li><li>not there</li></ul>");
        page.ShouldContain("<title>A &amp; B &lt;/title&gt;&lt;script&gt;alert(3)&lt;/script&gt; \\u{202E}gpj</title>");
    }

    [Fact]
    public async Task The_page_allows_itself_nothing_but_its_own_style()
    {
        var page = (await Align.RunAsync("doc", folder.Write("x.align", Hostile), "--format", "html")).Output;
        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));

        page.ShouldContain($"content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\"");
        page.ShouldNotContain("style=");
        page.ShouldNotContain("src=\"");
        page.ShouldNotContain("http://");
        page.ShouldNotContain("https://");
    }

    [Fact]
    public async Task Nothing_in_a_spec_becomes_HTML_a_table_or_a_fence_of_the_Markdown()
    {
        var page = (await Align.RunAsync("doc", folder.Write("x.align", Hostile), "--format", "md")).ShouldExitWith(ExitCode.Fine).Output;

        page.ShouldContain("# A \\& B \\</title\\>\\<script\\>alert(3)\\</script\\> ");
        page.ShouldContain("Be &lt;i>nice&lt;/i>.");
        page.ShouldContain("| Polite | critical | Rule \\| 7 \\<x\\>; policy \\\\u{1B}\\[31m |");
        page.ShouldContain("````align\nlexicon Rude");
        page.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task What_a_principle_says_is_all_there()
    {
        var page = (await Align.RunAsync("doc", folder.Write("x.align", Hostile))).Output;

        page.ShouldContain("**critical** · locked: no constitution may change it · tags: tone, a\\<b\n");
        page.ShouldContain("```align\nseverity major if word_count(response) > 3\nforbid   response contains Rude\n```");
        page.ShouldContain("**major** · yields to Polite\n");
        page.ShouldContain("- Polite before Short \\& \\<sweet\\>\n");
        page.ShouldContain("known to fail: known \\| \\<miss\\>");
    }

    [Fact]
    public async Task A_page_says_what_is_inherited_and_what_is_overridden()
    {
        folder.Write("base.align", """
            record Answer { response: text }
            constitution Base over Answer {
              principle Kept { forbid response contains "x" }
              principle Changed { forbid response contains "y" }
            }
            """);
        var spec = folder.Write("x.align", """
            import "base.align"
            constitution Own over Answer extends Base {
              override principle Changed { severity minor  forbid response contains "z" }
            }
            """);

        var page = (await Align.RunAsync("doc", spec)).ShouldExitWith(ExitCode.Fine).Output;

        page.ShouldContain("It extends `Base`.");
        page.ShouldContain("## Kept\n\n**major** · inherited from Base\n");
        page.ShouldContain("## Changed\n\n**minor** · overrides the one of Base\n");
    }

    [Fact]
    public async Task A_page_says_which_clauses_of_a_cited_standard_nobody_cites()
    {
        var spec = folder.Write("x.align", """
            record Answer { response: text }
            constitution C over Answer {
              principle P { cites "GDPR Art. 5(1)(c)", "GDPR Art. 5(1)(f)", "house rule 3"  forbid response contains "x" }
              principle Q { cites "GDPR Art. 5"  forbid response contains "y" }
            }
            """);

        var page = (await Align.RunAsync("doc", spec)).ShouldExitWith(ExitCode.Fine).Output;
        var html = (await Align.RunAsync("doc", spec, "--format", "html")).ShouldExitWith(ExitCode.Fine).Output;

        page.ShouldMatch(@"(?m)^## GDPR: 1 of \d+ clauses cited$");
        page.ShouldMatch(@"(?m)^\| Art\. 5 \| .+ \| P, Q \|$");
        page.ShouldMatch(@"(?m)^- Art\. 6 .+$");
        page.ShouldNotContain("ISO/IEC");
        html.ShouldMatch("<h2>GDPR: 1 of [0-9]+ clauses cited</h2>");
        html.ShouldMatch("<li>Art\\. 6 [^<]+</li>");
    }

    [Fact]
    public async Task A_spec_without_a_constitution_has_a_page_that_says_so() =>
        (await Align.RunAsync("doc", folder.Write("empty.align", ""))).ShouldExitWith(ExitCode.Fine).Output.ShouldBe("# empty\n\nThere is no constitution in this spec.\n");

    [Fact]
    public async Task A_spec_with_mistakes_has_no_page()
    {
        var result = await Align.RunAsync("doc", folder.Write("x.align", Specs.ThreeMistakes), "--out", folder["page.md"]);

        result.ShouldExitWith(ExitCode.SpecError).Messages.ShouldContain("error ALN");
        File.Exists(folder["page.md"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_place_that_can_t_be_written_is_an_error_of_output() =>
        (await Align.RunAsync("doc", folder.Write("x.align", Specs.Manners), "--out", folder["no/such/page.md"])).ShouldExitWith(ExitCode.DataError);

    public void Dispose() => folder.Dispose();
}
