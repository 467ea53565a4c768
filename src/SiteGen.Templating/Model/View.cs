namespace SiteGen.Templating;

/// <summary>A record made for templates. It says itself what its members are, so that nothing is found by reflection,
/// and it cannot be written to from a template.</summary>
public abstract class View
{
    /// <summary>One static table per type of view.</summary>
    public abstract MemberTable Members { get; }

    /// <summary>Whether all pages of a site show this very view, so that what its members print may be remembered from one page to the next.</summary>
    public virtual bool IsShared => false;
}
