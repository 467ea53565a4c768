namespace SiteGen.Linking;

/// <summary>Texts, each once, and their numbers.</summary>
sealed class TextTable
{
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly List<string> texts = [];

    /// <summary>The number of the first text that is kept here.</summary>
    public int First { get; private set; }

    public void Clear() => Clear([]);

    /// <param name="known">They have the first numbers, and are kept elsewhere.</param>
    public void Clear(string[] known)
    {
        numbers.Clear();
        texts.Clear();
        First = known.Length;
        for (var i = 0; i < known.Length; i++)
            numbers.TryAdd(known[i], i);
    }

    public int Add(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers.Add(text, number = First + texts.Count);
            texts.Add(text);
        }

        return number;
    }

    public void Save(Packer to)
    {
        to.Number(texts.Count);
        foreach (var text in texts)
            to.Text(text);
    }
}
