using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class NumberingTests
{
    [Fact]
    public void Every_key_keeps_its_number_while_the_table_grows()
    {
        using var numbering = new Numbering<ulong>();
        // Keys that are far apart and keys that are neighbours, as those of characters are.
        var keys = Enumerable.Range(1, 5000).Select(i => (ulong)i).Concat(Enumerable.Range(1, 5000).Select(i => (ulong)i << 48)).ToArray();
        for (var i = 0; i < keys.Length; i++)
        {
            numbering.Of(keys[i], out var isKnown) = i;
            Assert.False(isKnown);
        }

        Assert.Equal(keys.Length, numbering.Count);
        for (var i = 0; i < keys.Length; i++)
            Assert.Equal(i, numbering.Of(keys[i], out _));
        Assert.False(numbering.Knows(5001));
    }

    [Fact]
    public void A_table_begins_empty_whoever_had_its_memory_before()
    {
        using (var before = new Numbering<ulong>())
            before.Of(7, out _) = 1;
        using var after = new Numbering<ulong>();
        Assert.False(after.Knows(7));
        Assert.Equal(0, after.Of(7, out _));
    }
}
