using System.Runtime.InteropServices;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>What linking knows of an article, as bytes, of which a reader takes what it needs: the texts, each once, then the parts, each
/// behind its length.</summary>
readonly struct ArticleRecord(ReadOnlyMemory<byte> bytes)
{
    const int NumbersOfOffice = 6;
    const int NumbersOfPassage = 3;
    const int NumbersOfKey = 4;
    const int NumbersOfDate = 10;
    const int NumbersOfSign = 8;

    enum Part
    {
        Texts,
        Names,
        BareNames,
        Keys,
        Dates,
        Sums,
        Signs,
        Jump,
    }

    public string Address => Text(0);

    /// <summary>Its headline folded to letters and digits; empty without one.</summary>
    public string TitleKey => Text(1);

    public string[] Texts()
    {
        var from = At(Part.Texts);
        var texts = new string[from.Number()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = from.Text();
        return texts;
    }

    /// <summary>Who is named with an office, in the order of the text.</summary>
    public OfficeMention[] Offices()
    {
        var from = At(Part.Names);
        var offices = new OfficeMention[from.Number()];
        for (var i = 0; i < offices.Length; i++)
            offices[i] = Office(ref from);
        return offices;
    }

    public OfficeMention Office(int i)
    {
        var from = At(Part.Names, i * NumbersOfOffice);
        return Office(ref from);
    }

    public int OfficeCount => CountOf(Part.Names);

    /// <summary>The numbers of the texts that are the names of those.</summary>
    public int[] OfficeNames() => Firsts(Part.Names, NumbersOfOffice);

    /// <summary>What may be a name, and is none of those under the article.</summary>
    public Passage[] BareNames()
    {
        var from = At(Part.BareNames);
        return Passages(ref from);
    }

    public int BareNameCount => CountOf(Part.BareNames);

    /// <summary>The numbers of the texts that these are.</summary>
    public int[] BareNameTexts() => Firsts(Part.BareNames, NumbersOfPassage);

    public Passage BareName(int i)
    {
        var from = At(Part.BareNames, i * NumbersOfPassage);
        return Passage(ref from);
    }

    /// <summary>Figures, names and quoted terms, each once.</summary>
    public KeyUse[] Keys()
    {
        var from = At(Part.Keys);
        var keys = new KeyUse[from.Number()];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = Key(ref from);
        return keys;
    }

    public KeyUse Key(int i)
    {
        var from = At(Part.Keys, i * NumbersOfKey);
        return Key(ref from);
    }

    public DateMention[] Dates()
    {
        var from = At(Part.Dates);
        var dates = new DateMention[from.Number()];
        for (var i = 0; i < dates.Length; i++)
            dates[i] = Date(ref from);
        return dates;
    }

    public DateMention Date(int i)
    {
        var from = At(Part.Dates, i * NumbersOfDate);
        return Date(ref from);
    }

    public SumMention[] Sums()
    {
        var from = At(Part.Sums);
        var sums = new SumMention[from.Number()];
        for (var i = 0; i < sums.Length; i++)
        {
            var amount = from.Fraction();
            sums[i] = new SumMention(Text(from.Number()), amount, Text(from.Number()), Span(ref from));
        }

        return sums;
    }

    public int SignCount => CountOf(Part.Signs);

    /// <summary>Of topics and series, in the order in which it has them.</summary>
    public SignUse[] SignUses()
    {
        var from = At(Part.Signs);
        var signs = new SignUse[from.Number()];
        for (var i = 0; i < signs.Length; i++)
        {
            var (kind, text) = ((SubjectSourceKind)from.Number(), from.Number());
            from.Skip(NumbersOfSign - 4);
            signs[i] = new SignUse(kind, text, from.Number(), from.Number());
        }

        return signs;
    }

    /// <summary>The words of a sign and where they stand. Words that are the article's headline are left out.</summary>
    public Passage SignWords(int i)
    {
        var from = At(Part.Signs, (i * NumbersOfSign) + 3);
        return Passage(ref from);
    }

    /// <summary>Words that are the article's headline are left out.</summary>
    public SubjectSign Sign(int i)
    {
        var from = At(Part.Signs, i * NumbersOfSign);
        return Sign(ref from);
    }

    public JumpEnd Jump()
    {
        var from = At(Part.Jump);
        var notes = Passages(ref from);
        var endsOpen = from.Number() != 0;
        var bigrams = new int[from.Number()];
        from.Bytes(bigrams.Length * sizeof(int)).CopyTo(MemoryMarshal.AsBytes(bigrams.AsSpan()));
        return new JumpEnd(TitleKey, endsOpen, notes, bigrams);
    }

    static KeyUse Key(ref Unpacker from) => new((KeyKind)from.Number(), from.Number(), Span(ref from));

    OfficeMention Office(ref Unpacker from) => new(Text(from.Number()), Text(from.Number()), (OfficeStanding)from.Number(), Text(from.Number()), Span(ref from));

    DateMention Date(ref Unpacker from) =>
        new(Text(from.Number()), (DateForm)from.Number(), from.Number(), from.Number(), from.Number(), from.Number(), from.Number(), Text(from.Number()), Span(ref from));

    SubjectSign Sign(ref Unpacker from) =>
        new((SubjectSourceKind)from.Number(), Text(from.Number()), Text(from.Number()), Text(from.Number())) { Source = Span(ref from), Number = from.Number(), Flags = from.Number() };

    Passage[] Passages(ref Unpacker from)
    {
        var passages = new Passage[from.Number()];
        for (var i = 0; i < passages.Length; i++)
            passages[i] = Passage(ref from);
        return passages;
    }

    Passage Passage(ref Unpacker from) => new(Text(from.Number()), Span(ref from));

    static TextSpan Span(ref Unpacker from) => TextSpan.At(from.Number(), from.Number());

    /// <summary>One of its texts, by its number.</summary>
    public string Text(int i) => AtText(i).Text();

    /// <summary>By which tables know one of its texts.</summary>
    public NameKey NameOf(int kind, int text)
    {
        Span<char> room = stackalloc char[128];
        return NameKey.Of(kind, AtText(text).Characters(room));
    }

    Unpacker AtText(int i)
    {
        var from = At(Part.Texts);
        from.Skip(1);
        for (; i > 0; i--)
            from.SkipText();
        return from;
    }

    int CountOf(Part part) => At(part).Number();

    // Of items of so many numbers the first of each.
    int[] Firsts(Part part, int numbers)
    {
        var from = At(part);
        var firsts = new int[from.Number()];
        for (var i = 0; i < firsts.Length; i++)
        {
            firsts[i] = from.Number();
            from.Skip(numbers - 1);
        }

        return firsts;
    }

    // Behind the number of its items and some of their numbers.
    Unpacker At(Part part, int numbers)
    {
        var from = At(part);
        from.Skip(1 + numbers);
        return from;
    }

    Unpacker At(Part part)
    {
        var from = new Unpacker(bytes.Span);
        for (; part > 0; part--)
            from.Bytes(from.Number());
        from.Skip(1);
        return from;
    }
}

/// <summary>What joins the parts of a story.</summary>
/// <param name="TitleKey">Its headline folded to letters and digits; empty without one.</param>
/// <param name="EndsOpen">Its text stops in the middle of a sentence.</param>
/// <param name="Notes">As printed.</param>
/// <param name="Bigrams">Of its text, sorted.</param>
sealed record JumpEnd(string TitleKey, bool EndsOpen, Passage[] Notes, int[] Bigrams);
