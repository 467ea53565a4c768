namespace SiteGen.Bench;

/// <summary>Numbers that look random and are the same on every machine (splitmix64).</summary>
sealed class Dice(ulong seed)
{
    ulong state = seed;

    public int Below(int limit)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)limit);
    }

    public T Pick<T>(T[] from) => from[Below(from.Length)];
}
