using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace SpecLang.Compiler.Library;

/// <summary>
/// Standards and laws that policies cite: ISO/IEC 42001:2023 (clauses 4 to 10 and the controls of Annex A), the EU AI Act (Regulation (EU)
/// 2024/1689), the NIST AI Risk Management Framework 1.0 and the GDPR (Regulation (EU) 2016/679). Their clauses' titles are of this
/// project's own wording.
/// </summary>
public static class StandardsCatalogue
{
    private const string Paragraphs = @"(?:\s*\(\w{1,4}\))*";
    private const int LastAiActRecital = 180;
    private const int LastGdprRecital = 173;

    private static readonly Standard Iso42001 = Read("iso-iec-42001");
    private static readonly Standard AiAct = Read("eu-ai-act");
    private static readonly Standard NistAiRmf = Read("nist-ai-rmf");
    private static readonly Standard Gdpr = Read("gdpr");

    private static readonly Regex Iso = Form(@"^ISO(?:/IEC)?\s*42001(?::2023)?,?\s+(?:(?:clause|control|section|annex|§)\s*)?(?<number>(?:[AB]\.)?[0-9]+(?:\.[0-9]+)*)$");
    private static readonly Regex Nist = Form(@"^NIST\s+(?:AI\s+RMF|AI\s+100-1)(?:\s+1\.0)?,?\s+(?<function>GOVERN|MAP|MEASURE|MANAGE)\s*(?<number>[0-9]+(?:\.[0-9]+)?)$");
    private static readonly Regex Act = Form(@"^(?:(?:EU\s+)?AI\s+Act|Regulation\s+\(EU\)\s+2024/1689),?\s+" + Parts);
    private static readonly Regex DataProtection = Form(@"^(?:GDPR|Regulation\s+\(EU\)\s+2016/679),?\s+" + Parts);

    private static string Parts => @"(?:(?:Art(?:icle|\.)?\s*(?<article>[0-9]+)|Annex\s+(?<annex>[IVX]+)|Recital\s+(?<recital>[0-9]+))" + Paragraphs + ")$";

    /// <summary>The standards, in order of name.</summary>
    public static ImmutableArray<Standard> All { get; } = [AiAct, Gdpr, Iso42001, NistAiRmf];

    /// <summary>What a citation cites; null for one that names no standard of the catalogue, or names it in another way than by a clause.</summary>
    /// <param name="citation">As a principle cites it: <c>ISO/IEC 42001:2023 A.7.4</c>, <c>EU AI Act Art. 5(1)(a)</c>, <c>NIST AI RMF MEASURE 2.7</c>, <c>GDPR Art. 5(1)(c)</c>.</param>
    public static StandardCitation? Parse(string citation)
    {
        var text = citation.Trim();
        if (Iso.Match(text) is { Success: true } iso)
        {
            return OfIso(iso.Groups["number"].Value);
        }

        if (Nist.Match(text) is { Success: true } nist)
        {
            return Of(NistAiRmf, nist.Groups["function"].Value.ToUpperInvariant() + " " + nist.Groups["number"].Value);
        }

        if (Act.Match(text) is { Success: true } act)
        {
            return OfRegulation(AiAct, act, LastAiActRecital);
        }

        return DataProtection.Match(text) is { Success: true } gdpr ? OfRegulation(Gdpr, gdpr, LastGdprRecital) : null;
    }

    private static StandardCitation Of(Standard standard, string number) => new(standard, number, standard.Find(number));

    /// <summary>Annex B guides each control of Annex A under the same number. The first part of each group gives its objective, which is cited with the group.</summary>
    private static StandardCitation OfIso(string number)
    {
        var control = number.StartsWith("B.", StringComparison.OrdinalIgnoreCase) ? "A." + number.Substring(2) : number.ToUpperInvariant();
        var found = Of(Iso42001, control);
        return found.Clause is null && control.StartsWith("A.", StringComparison.Ordinal) && control.EndsWith(".1", StringComparison.Ordinal)
            ? Of(Iso42001, control.Substring(0, control.Length - 2))
            : found;
    }

    private static StandardCitation OfRegulation(Standard standard, Match match, int lastRecital)
    {
        if (match.Groups["article"] is { Success: true } article)
        {
            return Of(standard, "Art. " + article.Value.TrimStart('0'));
        }

        if (match.Groups["annex"] is { Success: true } annex)
        {
            return Of(standard, "Annex " + annex.Value.ToUpperInvariant());
        }

        var number = match.Groups["recital"].Value;
        var exists = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var recital) && recital >= 1 && recital <= lastRecital;
        return new StandardCitation(standard, "Recital " + number, exists ? new StandardClause("Recital " + number, "Recital") : null);
    }

    private static Regex Form(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The first line of a file names the standard, each further one a clause; <c>#</c> begins a comment.</summary>
    private static Standard Read(string file)
    {
        using var stream = typeof(StandardsCatalogue).GetTypeInfo().Assembly.GetManifestResourceStream("standards/" + file + ".txt")
            ?? throw new InvalidOperationException(file + " is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(['|'], 2)).Select(p => (Name: p[0].Trim(), Title: p[1].Trim())).ToList();
        return new Standard(lines[0].Name, lines[0].Title, [.. lines.Skip(1).Select(l => new StandardClause(l.Name, l.Title))]);
    }
}
