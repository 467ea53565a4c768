namespace SiteGen.Linking;

/// <summary>A person as the ledger keeps it; a clan's are numbered from 0.</summary>
/// <param name="Key">What the address is made of.</param>
sealed record KnownPerson(string Name, string Key, string Address)
{
    /// <summary>The last that the archive gives.</summary>
    public string Office { get; init; } = "";

    /// <summary>How many name the person.</summary>
    public int Articles { get; init; }

    /// <summary>The fingerprint of what the archive says of the person.</summary>
    public ulong Mark { get; init; }

    public static KnownPerson[] ReadAll(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return [];
        var from = new Unpacker(bytes);
        var people = new KnownPerson[from.Number()];
        for (var i = 0; i < people.Length; i++)
            people[i] = Read(ref from);
        return people;
    }

    public static KnownPerson Read(ReadOnlySpan<byte> bytes, int number)
    {
        var from = new Unpacker(bytes);
        from.Skip(1);
        for (; number > 0; number--)
            Skip(ref from);
        return Read(ref from);
    }

    public static byte[] WriteAll(IReadOnlyCollection<KnownPerson> people, Packer to)
    {
        if (people.Count == 0)
            return [];
        to.Clear();
        to.Number(people.Count);
        foreach (var person in people)
        {
            to.Text(person.Name);
            to.Text(person.Key);
            to.Text(person.Address);
            to.Text(person.Office);
            to.Number(person.Articles);
            to.Mark(person.Mark);
        }

        return to.Written.ToArray();
    }

    static KnownPerson Read(ref Unpacker from) =>
        new(from.Text(), from.Text(), from.Text()) { Office = from.Text(), Articles = from.Number(), Mark = from.Mark() };

    static void Skip(ref Unpacker from)
    {
        for (var texts = 0; texts < 4; texts++)
            from.SkipText();
        from.Skip(1);
        from.Mark();
    }
}
