using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>The Markdown of a hand-written page as HTML that fits below the page's own title.</summary>
static partial class MarkdownBody
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UseCjkFriendlyEmphasis().UsePipeTables().UseFootnotes().UseAutoLinks().Build();

    public static string ToHtml(string markdown, Routes routes)
    {
        var document = Parse(markdown);
        // The title is the page's only first heading.
        var shift = document.Descendants<HeadingBlock>().Any(heading => heading.Level == 1) ? 1 : 0;
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(6, heading.Level + shift);
        foreach (var link in document.Descendants<LinkInline>())
            link.Url = Resolve(link.Url, routes);
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail))
            link.Url = Resolve(link.Url, routes) ?? "";
        return document.ToHtml(Pipeline);
    }

    /// <summary>The text of each paragraph, heading, item, cell and block of code, as a reader sees it.</summary>
    public static IEnumerable<string> TextsOf(string markdown)
    {
        var document = Parse(markdown);
        // They are shown as no text, or as marks of the site's own.
        foreach (var inline in document.Descendants<Inline>().Where(inline => inline is LinkInline { IsImage: true } or FootnoteLink).ToList())
            inline.Remove();
        return document.Descendants<LeafBlock>().Select(TextOf).Where(text => text.Length > 0);
    }

    static string TextOf(LeafBlock block)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text) { EnableHtmlForInline = false, EnableHtmlForBlock = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        if (block.Inline is not null)
            renderer.WriteLeafInline(block);
        else if (block is CodeBlock)
            renderer.WriteLeafRawLines(block, true, false);
        return text.ToString();
    }

    static MarkdownDocument Parse(string markdown)
    {
        var document = Markdown.Parse(VisibleText.Of(markdown), Pipeline);
        // Chinese sets no space where a line of the source ends.
        foreach (var lineBreak in document.Descendants<LineBreakInline>().Where(IsBetweenChinese).ToList())
            lineBreak.Remove();
        return document;
    }

    static bool IsBetweenChinese(LineBreakInline lineBreak) =>
        !lineBreak.IsHard
        && lineBreak.PreviousSibling is LiteralInline { Content: { IsEmpty: false } before } && Phrases.IsChinese(before.Text[before.End])
        && lineBreak.NextSibling is LiteralInline { Content: { IsEmpty: false } after } && Phrases.IsChinese(after.Text[after.Start]);

    // A link from the site's root is written without the base path, so that the page survives a move.
    static string? Resolve(string? url, Routes routes) => url switch
    {
        ['/', not '/', ..] or "/" => routes.Base + url[1..],
        _ when url is not null && Scheme.Match(url) is { Success: true } scheme && !Harmless.Contains(scheme.Groups[1].Value) => "",
        _ => url,
    };

    static readonly FrozenSet<string> Harmless = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "http", "https", "mailto", "tel");

    // White space and control characters before or inside a scheme are skipped by browsers.
    [GeneratedRegex(@"^[\s\x00-\x20]*([A-Za-z][A-Za-z0-9+.\s-]*):")]
    static partial Regex Scheme { get; }
}
