using SiteGen.Editions;
using SiteGen.Linking;

namespace SiteGen.Cache;

/// <summary>What linking knows of a page, as bytes.</summary>
static class ProfileRecords
{
    public static void Write(RecordWriter to, PageProfile profile)
    {
        to.Text(profile.Source);
        to.List(profile.Articles, Write);
    }

    public static PageProfile Read(RecordReader from) => new(from.Text(), from.List(ReadArticle));

    static void Write(RecordWriter to, ArticleProfile article)
    {
        to.Text(article.TitleKey);
        to.Block(article.Bigrams);
        to.Flag(article.EndsOpen);
        to.List(article.JumpNotes, Write);
        to.List(article.Offices, static (w, office) =>
        {
            w.Text(office.Name);
            w.Text(office.Office);
            w.Number((int)office.Standing);
            w.Text(office.Sentence);
            w.Span(office.Source);
        });
        to.List(article.BareNames, Write);
        to.List(article.Keys, static (w, key) =>
        {
            w.Number((int)key.Kind);
            w.Text(key.Text);
            w.Span(key.Source);
            w.Text(key.Sentence);
        });
        to.List(article.Terms, static (w, term) =>
        {
            w.Text(term.Text);
            w.Flag(term.IsInTitle);
            w.Text(term.Sentence);
            w.Span(term.Source);
        });
        to.List(article.Dates, static (w, date) =>
        {
            w.Text(date.Words);
            w.Number((int)date.Form);
            w.Number(date.Year);
            w.Number(date.Month);
            w.Number(date.Day);
            w.Number(date.UntilMonth);
            w.Number(date.UntilDay);
            w.Text(date.Sentence);
            w.Span(date.Source);
        });
        to.List(article.Sums, static (w, sum) =>
        {
            w.Text(sum.Words);
            w.Fraction(sum.Amount);
            w.Text(sum.Sentence);
            w.Span(sum.Source);
        });
        to.Block(article.Grams);
        to.Block(article.Counts);
    }

    static ArticleProfile ReadArticle(RecordReader from) => new()
    {
        TitleKey = from.Text(),
        Bigrams = from.Block<int>(),
        EndsOpen = from.Flag(),
        JumpNotes = from.List(ReadPassage),
        Offices = from.List(static r => new OfficeMention(r.Text(), r.Text(), (OfficeStanding)r.Number(), r.Text(), r.Span())),
        BareNames = from.List(ReadPassage),
        Keys = from.List(static r => new StoryKey((StoryKeyKind)r.Number(), r.Text(), r.Span()) { Sentence = r.TextOrNull() }),
        Terms = from.List(static r => new RepeatedTerm(r.Text(), r.Flag(), r.Text(), r.Span())),
        Dates = from.List(static r => new DateMention(r.Text(), (DateForm)r.Number(), r.Number(), r.Number(), r.Number(), r.Number(), r.Number(), r.Text(), r.Span())),
        Sums = from.List(static r => new SumMention(r.Text(), r.Fraction(), r.Text(), r.Span())),
        Grams = from.Block<ulong>(),
        Counts = from.Block<byte>(),
    };

    static void Write(RecordWriter to, Passage passage)
    {
        to.Text(passage.Text);
        to.Span(passage.Source);
    }

    static Passage ReadPassage(RecordReader from) => new(from.Text(), from.Span());
}
