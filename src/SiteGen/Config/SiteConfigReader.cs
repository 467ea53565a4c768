using System.Collections.Frozen;
using System.Globalization;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Config;

/// <summary>The text of <c>site.config.json</c> to a <see cref="SiteConfig"/>; all that is wrong is said at once.</summary>
static class SiteConfigReader
{
    public static readonly string[] Keys = ["$schema", "title", "newspaper", "language", "baseUrl", "theme", "output", "seeds", "pages", "links", "articles", "license", "licenseUrl", "contact", "domain"];
    public static readonly string[] PageKeys = ["date", "dateIs", "page", "section"];

    /// <param name="folder">Where the file lies; its paths are relative to it.</param>
    public static Outcome<SiteConfig> Read(SourceText source, string folder) =>
        JsonText.Parse(source).Then(root =>
        {
            var reader = new JsonMembers(source, root, "the config", Keys);
            var newspaper = reader.RequiredText("newspaper", "\"Daily Example\"");
            var title = reader.Text("title") ?? newspaper;
            var language = reader.RequiredText("language", "\"zh-CN\"");
            if (language.Length > 0 && !IsLanguageTag(language))
                reader.Bad("language", "a language tag", "Write zh-CN for simplified Chinese, en for English.");
            var baseUrl = BaseUrl.Normalize(reader.Text("baseUrl") ?? "/");
            if (baseUrl is null)
                reader.Bad("baseUrl", "the address that the site will have", ConfigDiagnostics.BaseUrlHint);
            var theme = reader.Text("theme") ?? "broadsheet";
            if (theme.AsSpan().ContainsAny('/', '\\') || theme is "" or "." or "..")
                reader.Bad("theme", "the name of a folder in templates/", "Write, for example, \"broadsheet\".");
            var seeds = reader.Text("seeds") ?? "seeds";
            if (!SeedPattern.IsPattern(seeds))
                reader.Bad("seeds", "a folder or a pattern of paths", "Write seeds, seeds/*.txt or seeds/{date}/{page}.txt; other words in braces mean nothing.");
            var output = reader.Text("output") ?? "_site";
            if (output.Length == 0 || output.Contains('\0'))
                reader.Bad("output", "the name of a folder", "Write, for example, \"_site\".");
            var config = new SiteConfig
            {
                Source = source,
                Folder = folder,
                Paper = new PaperSettings
                {
                    Title = title,
                    Newspaper = newspaper,
                    Language = language,
                    BaseUrl = baseUrl ?? "/",
                    License = reader.TextOfSomeLength("license"),
                    LicenseUrl = ReadAddress(reader, "licenseUrl"),
                    Contact = reader.TextOfSomeLength("contact"),
                },
                Theme = theme,
                Output = Path.GetFullPath(Path.Combine(folder, output.Replace("\0", "", StringComparison.Ordinal))),
                Seeds = SeedPattern.Parse(seeds.Replace("\0", "", StringComparison.Ordinal), folder),
                Pages = ReadPages(reader),
                Articles = ArticleWordReader.Read(reader),
                Links = LinksReader.Read(reader, source),
                Domain = ReadDomain(reader, baseUrl ?? "/"),
                Spans = reader.Spans,
            };
            return new Outcome<SiteConfig>(config, reader.Diagnostics);
        });

    static string? ReadAddress(JsonMembers reader, string key)
    {
        var text = reader.TextOfSomeLength(key);
        if (!string.IsNullOrWhiteSpace(text) && !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            reader.Bad(key, "a web address", "Write, for example, https://creativecommons.org/licenses/by/4.0/.");
        return text;
    }

    static string? ReadDomain(JsonMembers reader, string baseUrl)
    {
        var domain = reader.TextOfSomeLength("domain");
        if (string.IsNullOrWhiteSpace(domain))
            return null;
        if (Uri.CheckHostName(domain) != UriHostNameType.Dns || !domain.Contains('.', StringComparison.Ordinal))
            reader.Bad("domain", "the name of a domain", "Write it without https:// and without a path, such as paper.example.");
        else if (BaseUrl.PathOf(baseUrl) != "/" || (!baseUrl.StartsWith('/') && !domain.Equals(new Uri(baseUrl).Host, StringComparison.OrdinalIgnoreCase)))
            reader.Bad("domain", "the host of “baseUrl”, below which the site stands without a path", $"Write \"baseUrl\": \"https://{domain}/\".");
        return domain;
    }

    static FrozenDictionary<string, PageEntryConfig> ReadPages(JsonMembers reader)
    {
        var pages = new Dictionary<string, PageEntryConfig>(StringComparer.Ordinal);
        foreach (var page in reader.Object("pages"))
        {
            var entry = new JsonMembers(reader, page.Value, page.Name, PageKeys);
            pages[page.Name.Replace('\\', '/')] = new PageEntryConfig(ReadFacts(entry), page.Span);
        }

        return pages.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static PageFacts ReadFacts(JsonMembers entry)
    {
        DateOnly? date = null;
        if (entry.Text("date") is { } text)
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
                date = parsed;
            else
                entry.Bad("date", "a day of the calendar", "Write it as 2031-02-01.");
        }

        var basis = entry.Text("dateIs");
        if (basis is not (null or "printed" or "inferred"))
            entry.Bad("dateIs", "“printed” or “inferred”", "Write inferred when the page does not print its date and you worked it out.");
        return new PageFacts
        {
            Date = date,
            DateBasis = basis == "inferred" ? DateBasis.Inferred : DateBasis.Printed,
            PageNumber = entry.TextOfSomeLength("page"),
            Section = entry.Text("section"),
        };
    }

    // The shape of BCP 47, not its registry.
    static bool IsLanguageTag(string text) =>
        text.Split('-') is [{ Length: 2 or 3 } language, .. var rest] && language.All(char.IsAsciiLetter)
        && rest.All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
