namespace SiteGen.Linking;

/// <summary>A page as the ledger knew it last.</summary>
/// <param name="Slots">Of its articles that are not withheld, in their order.</param>
sealed record KnownPage(string? Key, int[] Slots)
{
    public static void SaveAll(Dictionary<string, KnownPage> pages, LedgerWriter to)
    {
        var packer = new Packer();
        packer.Number(pages.Count);
        foreach (var (source, page) in pages)
        {
            packer.Text(source);
            packer.Number(page.Key is null ? 0 : 1);
            packer.Text(page.Key ?? "");
            packer.Number(page.Slots.Length);
            foreach (var slot in page.Slots)
                packer.Number(slot);
        }

        to.Array(packer.Written);
    }

    public static Dictionary<string, KnownPage> ReadAll(LedgerReader from)
    {
        var bytes = new Unpacker(from.Bytes(from.Number()));
        var count = bytes.Number();
        var pages = new Dictionary<string, KnownPage>(count, StringComparer.Ordinal);
        while (pages.Count < count)
        {
            var source = bytes.Text();
            var hasKey = bytes.Number() != 0;
            var key = bytes.Text();
            var slots = new int[bytes.Number()];
            for (var i = 0; i < slots.Length; i++)
                slots[i] = bytes.Number();
            pages.Add(source, new KnownPage(hasKey ? key : null, slots));
        }

        return pages;
    }
}
