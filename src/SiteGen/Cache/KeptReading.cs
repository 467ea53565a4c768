using SiteGen.Linking;

namespace SiteGen.Cache;

/// <summary>What a build holds of a page all the time; its text is read when it is needed.</summary>
/// <param name="Packed">What linking knows of it, as bytes: the profiles of a whole archive are half a million objects, and each collection of
/// garbage would go through them.</param>
sealed record KeptReading(KeptEntry Light, ReadOnlyMemory<byte> Packed)
{
    public PageProfile Profile => ProfileRecords.Read(new RecordReader(Packed));
}
