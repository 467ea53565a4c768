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

        public Fingerprint With(Link link) => print
            .With((long)link.Kind).With(link.Target).With(link.Title).With(link.Score)
            .With(link.Reasons, static (p, reason) => p.With((long)reason.Kind).With(reason.Terms))
            .With(link.Evidence, static (p, proof) => p.With(proof));

        public Fingerprint With(Proof proof) => print.With(proof.Text).With(proof.Article).With(proof.Source.Start).With(proof.Source.Length);

        public Fingerprint With(OfficeRecord office) => print
            .With(office.Title).With((long)office.Standing).With(office.Date).With(office.DateIsInferred).With(office.Until).With(office.UntilIsInferred).With(office.Proof);

        public Fingerprint With(DatedSentence dated) => print.With(dated.From).With(dated.To).With(dated.Words).With(dated.IsInferred).With(dated.Proof);

        public Fingerprint With(NamedSum sum) => print.With(sum.Words).With(sum.Amount).With(sum.Proof);

        public Fingerprint With(PaperSettings paper) => print
            .With(paper.Title).With(paper.Newspaper).With(paper.Language).With(paper.BaseUrl).With(paper.License).With(paper.LicenseUrl).With(paper.Contact);
    }
}
