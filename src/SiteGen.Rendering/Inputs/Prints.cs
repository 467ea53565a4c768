using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Fingerprints of records, with every field that a view can show.</summary>
static class Prints
{
    extension(Fingerprint print)
    {
        public Fingerprint With(PageEntry page) => print
            .With(page.Source).With(page.Date).With(page.DateIsInferred).With(page.PageNumber).With(page.Section).With(page.Segment).With(page.IssueSegment)
            .With(page.Banners).With(page.Staff)
            .With(page.Articles, static (p, article) => p.With(article))
            .With(page.Scans, static (p, scan) => p.With(scan))
            .With(page.Photos, static (p, photo) => p.With(photo.Picture).With(photo.Article));

        public Fingerprint With(ArticleEntry article) => print
            .With(article.Address).With(article.Index).With(article.Slug).With((long)article.Kind).With(article.Label)
            .With(article.Joints, static (p, joint) => p.With(joint))
            .With(article.Kicker).With(article.Headline).With(article.Deck).With(article.Opening).With(article.Length).With(article.HasPhoto)
            .With(article.Reporters).With(article.Correspondents).With(article.Photographers).With(article.ContinuedFrom).With(article.ContinuedOn)
            .With(article.Word.IsWithheld).With(article.Word.IsHidden)
            .With(article.Word.Notices, static (p, notice) => p.With(notice.Date).With(notice.Text));

        public Fingerprint With(Picture picture) =>
            print.With(picture.Path).With(picture.Bytes).With(picture.Size?.Width ?? 0).With(picture.Size?.Height ?? 0).With(picture.Alt);

        public Fingerprint With(PaperSettings paper) => print
            .With(paper.Title).With(paper.Newspaper).With(paper.Language).With(paper.BaseUrl).With(paper.License).With(paper.LicenseUrl).With(paper.Contact);
    }
}
