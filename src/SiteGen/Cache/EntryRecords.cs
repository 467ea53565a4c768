using SiteGen.Editions;

namespace SiteGen.Cache;

/// <summary>The light record of a page as bytes. Scans and the paper's word are not the page's own and are not kept.</summary>
static class EntryRecords
{
    public static void Write(RecordWriter to, PageEntry entry)
    {
        to.Text(entry.Source);
        to.Day(entry.Date);
        to.Flag(entry.DateIsInferred);
        to.Text(entry.PageNumber);
        to.Text(entry.Section);
        to.Text(entry.Segment);
        to.Text(entry.IssueSegment);
        to.Texts(entry.Banners);
        to.Texts(entry.Staff);
        to.List(entry.Articles, Write);
        to.List(entry.Photos, static (w, photo) =>
        {
            PictureRecords.Write(w, photo.Picture);
            w.Number(photo.Article);
        });
    }

    public static PageEntry Read(RecordReader from) => new()
    {
        Source = from.Text(),
        Date = from.Day(),
        DateIsInferred = from.Flag(),
        PageNumber = from.TextOrNull(),
        Section = from.TextOrNull(),
        Segment = from.Text(),
        IssueSegment = from.Text(),
        Banners = from.Texts(),
        Staff = from.Texts(),
        Articles = from.List(ReadArticle),
        Photos = from.List(static r => new Photo(PictureRecords.Read(r), r.Number())),
    };

    static void Write(RecordWriter to, ArticleEntry article)
    {
        to.Text(article.Address);
        to.Number(article.Index);
        to.Text(article.Slug);
        to.Number((int)article.Kind);
        to.Text(article.Label);
        to.List(article.Joints, static (w, joint) => w.Number(joint));
        to.Text(article.Kicker);
        to.Text(article.Headline);
        to.Text(article.Deck);
        to.Text(article.Opening);
        to.Number(article.Length);
        to.Flag(article.HasPhoto);
        to.Texts(article.Reporters);
        to.Texts(article.Correspondents);
        to.Texts(article.Photographers);
        to.Text(article.ContinuedFrom);
        to.Text(article.ContinuedOn);
    }

    static ArticleEntry ReadArticle(RecordReader from) => new()
    {
        Address = from.Text(),
        Index = from.Number(),
        Slug = from.Text(),
        Kind = (ArticleKind)from.Number(),
        Label = from.Text(),
        Joints = from.List(static r => r.Number()),
        Kicker = from.TextOrNull(),
        Headline = from.TextOrNull(),
        Deck = from.TextOrNull(),
        Opening = from.Text(),
        Length = from.Number(),
        HasPhoto = from.Flag(),
        Reporters = from.Texts(),
        Correspondents = from.Texts(),
        Photographers = from.Texts(),
        ContinuedFrom = from.TextOrNull(),
        ContinuedOn = from.TextOrNull(),
    };
}
