using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>A page and its place in the archive's order.</summary>
sealed class LinkedPage
{
    public LinkedPage(PageEntry entry, PageProfile profile)
    {
        (Entry, Profile) = (entry, profile);
        // What the paper withholds proves nothing and is led to by nothing.
        Articles = [.. entry.Articles.Where(a => !a.Word.IsWithheld).Select(a => new LinkedArticle(this, a, profile.Articles[a.Index]))];
    }

    public PageEntry Entry { get; }

    public PageProfile Profile { get; }

    public ImmutableArray<LinkedArticle> Articles { get; }

    /// <summary>Among all pages, from 0. Other pages that come or go move it, but never past one that stays.</summary>
    public int Place { get; set; }

    public bool Is(PageEntry entry, PageProfile profile) => Entry == entry && ReferenceEquals(Profile, profile);
}
