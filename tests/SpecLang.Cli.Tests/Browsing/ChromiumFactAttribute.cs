namespace SpecLang.Cli.Tests.Browsing;

/// <summary>A test in a real browser. It skips where there is no Chromium, unless <c>SPECLANG_REQUIRE_CHROMIUM</c> is set, which makes that a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    private const string RequiredVariable = "SPECLANG_REQUIRE_CHROMIUM";

    public ChromiumFactAttribute()
    {
        if (Chromium.Find() is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(RequiredVariable)))
        {
            Skip = "needs Chromium on the path";
        }
    }
}
