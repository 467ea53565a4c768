using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>A page and its place in the archive's order.</summary>
/// <param name="place">Among all pages, from 0. Other pages that come or go move it, but never past one that stays.</param>
sealed class LinkedPage(PageEntry entry, int place)
{
    public PageEntry Entry => entry;

    public int Place => place;

    // What the paper withholds proves nothing and is led to by nothing.
    public ImmutableArray<ArticleEntry> Given { get; } = entry.Articles.RemoveAll(article => article.Word.IsWithheld);
}
