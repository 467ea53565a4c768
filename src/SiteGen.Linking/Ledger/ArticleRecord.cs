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

    /// <summary>What may be a name, and is none of those under the article.</summary>
    public Passage[] BareNames()
    {
        var from = At(Part.BareNames);
        return Passages(ref from);
    }

    public Passage BareName(int i)
    {
        var from = At(Part.BareNames, i * NumbersOfPassage);
        return Passage(ref from);
    }

    /// <summary>Figures, names and quoted terms, each once.</summary>
    public (KeyKind Kind, string Text, TextSpan Source)[] Keys()
    {
        var from = At(Part.Keys);
        var keys = new (KeyKind, string, TextSpan)[from.Number()];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = ((KeyKind)from.Number(), Text(from.Number()), Span(ref from));
        return keys;
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

    /// <summary>Of topics and series, in the order in which it has them. Words that are the article's headline are left out.</summary>
    public SubjectSign[] Signs()
    {
        var from = At(Part.Signs);
        var signs = new SubjectSign[from.Number()];
        for (var i = 0; i < signs.Length; i++)
            signs[i] = Sign(ref from);
        return signs;
    }

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

    string Text(int i)
    {
        var from = At(Part.Texts);
        from.Skip(1);
        for (; i > 0; i--)
            from.SkipText();
        return from.Text();
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
