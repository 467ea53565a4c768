namespace SiteGen.Templating.Tests.Cases;

/// <summary>Recorded cases where we differ on purpose. The chapter "Differences" of the manual says why; a test compares the two.</summary>
static class Deviations
{
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["probe-capture/005"] = "capture",
        ["probe-capture/014"] = "capture",
        ["probe-capture/016"] = "capture",
        ["probe-capture/019"] = "capture",
        ["probe-lex-string/024"] = "interpolation",
        ["probe-gram/128"] = "interpolation",
        ["probe-lex-string/021"] = "interpolation",
        ["probe-limits/016"] = "limits",
        ["probe-limits/017"] = "limits",
        ["probe-limits/018"] = "limits",
        ["probe-limits/019"] = "limits",
        ["probe-limits/021"] = "limits",
        ["probe-limits/023"] = "limits",
        ["probe-array/086"] = "sort",
        ["probe-array/089"] = "sort",
        ["probe-more/002"] = "lists",
        ["probe-more/003"] = "lists",
        ["probe-more/004"] = "lists",
        ["probe-date/060"] = "date-pattern",
    };
}
