using SiteGen.Editions;

namespace SiteGen.Cache;

/// <summary>A page's reading as bytes.</summary>
static class PageRecords
{
    public static void Write(RecordWriter to, Page page)
    {
        to.Text(page.Source);
        to.Text(page.Header.Newspaper);
        to.Day(page.Header.Date);
        to.Text(page.Header.PageNumber);
        to.Text(page.Header.Section);
        to.Texts(page.Header.Staff);
        to.List(page.Articles, Write);
        to.List(page.Furniture, Write);
        to.List(page.LineStarts, static (w, start) => w.Number(start));
    }

    public static Page ReadPage(RecordReader from) => new()
    {
        Source = from.Text(),
        Header = new PageHeader
        {
            Newspaper = from.TextOrNull(),
            Date = from.Day(),
            PageNumber = from.TextOrNull(),
            Section = from.TextOrNull(),
            Staff = from.Texts(),
        },
        Articles = from.List(ReadArticle),
        Furniture = from.List(ReadFurniture),
        LineStarts = from.List(static r => r.Number()),
    };

    static void Write(RecordWriter to, Article article)
    {
        to.Text(article.Id);
        to.Number((int)article.Kind);
        to.List(article.Blocks, Write);
        to.Texts(article.Reporters);
        to.Texts(article.Correspondents);
        to.Texts(article.Photographers);
        to.Text(article.ContinuedFrom);
        to.Text(article.ContinuedOn);
        Write(to, article.Headline);
        to.Fraction(article.Confidence);
    }

    static Article ReadArticle(RecordReader from) => new()
    {
        Id = from.Text(),
        Kind = (ArticleKind)from.Number(),
        Blocks = from.List(ReadBlock),
        Reporters = from.Texts(),
        Correspondents = from.Texts(),
        Photographers = from.Texts(),
        ContinuedFrom = from.TextOrNull(),
        ContinuedOn = from.TextOrNull(),
        Headline = ReadDecision(from),
        Confidence = from.Fraction(),
    };

    static void Write(RecordWriter to, Block block)
    {
        to.Number((int)block.Role);
        to.Text(block.Text);
        to.List(block.Source, static (w, span) => w.Span(span));
        Write(to, block.Reading);
        Write(to, block.Membership);
        Write(to, block.Extent);
        to.Flag(block.IsUnfinished);
        to.Flag(block.Picture is not null);
        if (block.Picture is { } picture)
            PictureRecords.Write(to, picture);
    }

    static Block ReadBlock(RecordReader from) => new((Role)from.Number(), from.Text(), from.List(static r => r.Span()))
    {
        Reading = ReadDecision(from),
        Membership = ReadDecision(from),
        Extent = ReadDecision(from),
        IsUnfinished = from.Flag(),
        Picture = from.Flag() ? PictureRecords.Read(from) : null,
    };

    static void Write(RecordWriter to, Furniture item)
    {
        to.Number((int)item.Kind);
        to.Text(item.Text);
        to.List(item.Source, static (w, span) => w.Span(span));
        Write(to, item.Reading);
    }

    static Furniture ReadFurniture(RecordReader from) => new((FurnitureKind)from.Number(), from.Text(), from.List(static r => r.Span()))
    {
        Reading = ReadDecision(from),
    };

    static void Write(RecordWriter to, Decision decision)
    {
        to.Flag(decision == Decision.Certain);
        if (decision == Decision.Certain)
            return;
        to.Fraction(decision.Confidence);
        to.Fraction(decision.Score);
        to.Text(decision.Otherwise);
        to.List(decision.Evidence, static (w, evidence) =>
        {
            w.Text(evidence.Reason);
            w.Fraction(evidence.Weight);
        });
    }

    static Decision ReadDecision(RecordReader from) => from.Flag() ? Decision.Certain : new Decision
    {
        Confidence = from.Fraction(),
        Score = from.Fraction(),
        Otherwise = from.TextOrNull(),
        Evidence = from.List(static r => new Evidence(r.Text(), r.Fraction())),
    };
}
