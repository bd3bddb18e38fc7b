using System.Text.Json;

namespace SpecLang.Cli.Tests.Reports;

/// <summary>
/// What the schema of SARIF 2.1.0 (errata 01) says of the objects that align writes, by hand, since the schema is in no package: which members an object may have and must have, and what values they take.
/// In the schema too, an object has no other members.
/// </summary>
internal static class SarifCheck
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];
    private static readonly string[] Kinds = ["notApplicable", "pass", "fail", "review", "open", "informational"];

    public static void Check(JsonElement log)
    {
        Members(log, "$schema version! runs!");
        log.GetProperty("version").GetString().ShouldBe("2.1.0");
        foreach (var run in log.GetProperty("runs").EnumerateArray())
        {
            Members(run, "tool! columnKind results invocations properties");
            run.GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
            var rules = Driver(run.GetProperty("tool"));
            foreach (var result in run.GetProperty("results").EnumerateArray())
            {
                Result(result, rules);
            }

            foreach (var invocation in run.GetProperty("invocations").EnumerateArray())
            {
                Members(invocation, "executionSuccessful! toolExecutionNotifications");
                invocation.GetProperty("executionSuccessful").GetBoolean();
                foreach (var notification in invocation.GetProperty("toolExecutionNotifications").EnumerateArray())
                {
                    Members(notification, "message! level locations");
                    Levels.ShouldContain(notification.GetProperty("level").GetString());
                    Message(notification.GetProperty("message"));
                    Locations(notification.GetProperty("locations"));
                }
            }
        }
    }

    private static List<string> Driver(JsonElement tool)
    {
        Members(tool, "driver!");
        var driver = tool.GetProperty("driver");
        Members(driver, "name! version rules");
        var ids = new List<string>();
        foreach (var rule in driver.GetProperty("rules").EnumerateArray())
        {
            Members(rule, "id! name shortDescription fullDescription help defaultConfiguration properties");
            ids.Add(rule.GetProperty("id").GetString().ShouldNotBeNull());
            Message(rule.GetProperty("shortDescription"));
            Message(rule.GetProperty("fullDescription"));
            Message(rule.GetProperty("help"));
            Members(rule.GetProperty("defaultConfiguration"), "level");
            Levels.ShouldContain(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
            rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ShouldBeUnique();
        }

        ids.ShouldBeUnique();
        return ids;
    }

    private static void Result(JsonElement result, List<string> rules)
    {
        Members(result, "ruleId ruleIndex kind level message! locations partialFingerprints properties");
        rules[result.GetProperty("ruleIndex").GetInt32()].ShouldBe(result.GetProperty("ruleId").GetString());
        var kind = result.GetProperty("kind").GetString();
        var level = result.GetProperty("level").GetString();
        Kinds.ShouldContain(kind);
        Levels.ShouldContain(level);

        // 3.27.10: where kind is not "fail", level is "none".
        (kind == "fail" || level == "none").ShouldBeTrue();
        Message(result.GetProperty("message"));
        Locations(result.GetProperty("locations"));
        result.GetProperty("partialFingerprints").EnumerateObject().ShouldAllBe(p => p.Value.ValueKind == JsonValueKind.String);
    }

    private static void Locations(JsonElement locations)
    {
        foreach (var location in locations.EnumerateArray())
        {
            Members(location, "physicalLocation logicalLocations");
            if (location.TryGetProperty("physicalLocation", out var place))
            {
                Members(place, "artifactLocation! region");
                Members(place.GetProperty("artifactLocation"), "uri!");
                Uri.TryCreate(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute, out _).ShouldBeTrue();
                if (place.TryGetProperty("region", out var region))
                {
                    Members(region, "startLine!");
                    region.GetProperty("startLine").GetInt64().ShouldBeGreaterThan(0);
                }
            }

            if (location.TryGetProperty("logicalLocations", out var logical))
            {
                logical.EnumerateArray().ToList().ForEach(l => Members(l, "name! kind"));
            }
        }
    }

    private static void Message(JsonElement message)
    {
        Members(message, "text!");
        message.GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
    }

    /// <param name="element">An object.</param>
    /// <param name="names">The members it may have; those with <c>!</c> it must.</param>
    private static void Members(JsonElement element, string names)
    {
        element.ValueKind.ShouldBe(JsonValueKind.Object);
        var allowed = names.Split(' ').ToDictionary(n => n.TrimEnd('!'), n => n.EndsWith('!'), StringComparer.Ordinal);
        var present = element.EnumerateObject().Select(p => p.Name).ToList();
        present.ShouldBeUnique();
        present.ShouldBeSubsetOf(allowed.Keys);
        allowed.Where(a => a.Value).Select(a => a.Key).ShouldBeSubsetOf(present);
    }
}
