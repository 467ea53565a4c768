namespace SiteGen.Rendering;

/// <summary>The lists of a stretch of the alphabet as the program keeps them: terms and numbers in whole bytes, so that what stays the same
/// is found and copied without being understood. In order: for each first term its text, for each second one its text and its pieces.</summary>
/// <param name="Bytes">With eight empty bytes at the end.</param>
/// <param name="Costs">What each piece takes in a shard, roughly, in bits; empty where nobody needs them.</param>
readonly record struct ListPart(ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<int> Costs)
{
    /// <summary>What all pieces take.</summary>
    public long Cost
    {
        get
        {
            var sum = 0L;
            foreach (var cost in Costs.Span)
                sum += cost;
            return sum;
        }
    }
}
