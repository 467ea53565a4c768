using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>A page and its place in the archive's order.</summary>
/// <param name="Place">Among all pages, from 0. Other pages that come or go move it, but never past one that stays.</param>
sealed record LinkedPage(PageEntry Entry, int Place)
{
    // What the paper withholds proves nothing and is led to by nothing.
    public IEnumerable<ArticleEntry> Given => Entry.Articles.Where(article => !article.Word.IsWithheld);
}
