namespace SiteGen.Templating;

/// <summary>A record made for templates. It says itself what its members are, so that nothing is found by reflection,
/// and it cannot be written to from a template.</summary>
public abstract class View
{
    /// <summary>One static table per type of view.</summary>
    public abstract MemberTable Members { get; }
}
