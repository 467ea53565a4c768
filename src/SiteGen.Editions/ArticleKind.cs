namespace SiteGen.Editions;

public enum ArticleKind
{
    News,
    Feature,
    Commentary,
    Interview,
    Notice,
    Photo,
    Brief,
    /// <summary>Its start stands on another page.</summary>
    Continuation,
    Promo,
}
