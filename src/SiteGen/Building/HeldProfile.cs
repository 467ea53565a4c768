using SiteGen.Linking;

namespace SiteGen.Building;

/// <summary>What linking asks of a page, once: with the profiles of a whole archive in memory every collection of garbage takes longer.</summary>
/// <param name="held">Null where it is not at hand.</param>
/// <param name="again">Makes it or finds it anew.</param>
sealed class HeldProfile(PageProfile? held, Func<PageProfile> again)
{
    PageProfile? held = held;

    public PageProfile Value => held ?? again();

    /// <summary>Gives it away.</summary>
    public PageProfile Take()
    {
        var taken = Value;
        held = null;
        return taken;
    }
}
