namespace SiteGen.Recognition;

/// <summary>What a text speaks of: terms as the numbers that a <see cref="Lexicon"/> gave them, each once, with counts.</summary>
sealed class Terms
{
    readonly Lexicon? lexicon;
    readonly int[] numbers;
    readonly int[] counts;

    public Terms(Lexicon? lexicon, int[] numbers, int[] counts) => (this.lexicon, this.numbers, this.counts) = (lexicon, numbers, counts);

    public static Terms None { get; } = new(null, [], []);

    public ReadOnlySpan<int> Numbers => numbers;

    public ReadOnlySpan<int> Counts => counts;

    public static Terms Sum(ReadOnlySpan<Terms> parts)
    {
        if (parts.Length == 1)
            return parts[0];
        Lexicon? lexicon = null;
        foreach (var part in parts)
        {
            lexicon ??= part.lexicon;
            lexicon?.Count(part);
        }

        return lexicon?.TakeCounted() ?? None;
    }
}
