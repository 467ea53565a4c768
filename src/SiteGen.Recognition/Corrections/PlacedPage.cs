using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>A page line by line, as an editor sees it who asks where each line went.</summary>
public sealed class PlacedPage
{
    readonly PrintedLines printed;

    public PlacedPage(SourceText source, Page page)
    {
        printed = new PrintedLines(source);
        var places = new Dictionary<LinePart, PlacedLine>();
        foreach (var article in page.Articles)
        {
            foreach (var block in article.Blocks)
                Put(block.Text, block.Source, new PlacedLine(0, 0, "") { Article = article, Block = block });
        }

        foreach (var item in page.Furniture)
            Put(item.Text, item.Source, new PlacedLine(0, 0, "") { Furniture = item });
        // Where a part ends is known when all are cut.
        Lines = [.. printed.Parts.Where(places.ContainsKey).Select(part => places[part] with { Line = part.Line, Start = part.Start, Text = printed.Read(part).Text })];

        void Put(string text, ImmutableArray<TextSpan> spans, PlacedLine place)
        {
            foreach (var part in PresentReading.PartsOf(text, spans, source, printed))
                places[part] = place;
        }
    }

    /// <summary>In the order of the page; empty lines are left out.</summary>
    public ImmutableArray<PlacedLine> Lines { get; }

    /// <summary>Some of the lines as corrections name them.</summary>
    public ImmutableArray<QuotedLines> RunsOf(IEnumerable<PlacedLine> lines) =>
        PresentReading.RunsOf([.. lines.Select(line => new LinePart(line.Line, line.Start))], printed);
}
