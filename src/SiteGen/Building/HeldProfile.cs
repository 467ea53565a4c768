using SiteGen.Cache;
using SiteGen.Linking;

namespace SiteGen.Building;

/// <summary>What linking asks of a page, once.</summary>
/// <param name="held">Null where it is not at hand.</param>
/// <param name="again">Makes it or finds it anew.</param>
sealed class HeldProfile(KeptReading? held, Func<PageProfile> again)
{
    KeptReading? held = held;

    public PageProfile Value => held?.Profile ?? again();

    /// <summary>Gives it away.</summary>
    public PageProfile Take()
    {
        var taken = Value;
        held = null;
        return taken;
    }
}
