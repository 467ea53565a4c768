using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>An article's links as bytes. Most of their texts stand in the article's own record; another article is named by its slot.</summary>
static class LinksRecord
{
    const int Thousandths = 1000;

    // What a link leads to.
    const int Nothing = 0;
    const int Address = 1;
    const int FirstSlot = 2;

    /// <param name="slots">Of all articles, by their addresses.</param>
    /// <param name="texts">To be used for one article after the other.</param>
    /// <param name="body">Likewise.</param>
    public static byte[] Write(LinkedArticle article, ImmutableArray<Link> links, IReadOnlyDictionary<string, int> slots, TextTable texts, Packer body)
    {
        if (links.IsEmpty)
            return [];
        texts.Clear(article.Record.Texts());
        body.Clear();
        body.Number(links.Length);
        foreach (var link in links)
            Write(body, article, link, slots, texts);
        var length = body.Length;
        texts.Save(body);
        // The texts come first when it is read.
        return [.. body.Written[length..], .. body.Written[..length]];
    }

    /// <summary>The first of the links joins the parts of a story; those come before all others.</summary>
    public static bool BeginsWithJump(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return false;
        var from = new Unpacker(bytes);
        for (var texts = from.Number(); texts > 0; texts--)
            from.SkipText();
        from.Skip(1);
        return (LinkKind)from.Number() is LinkKind.ContinuedFrom or LinkKind.ContinuedOn;
    }

    /// <param name="articles">By their slots.</param>
    public static ImmutableArray<Link> Read(ReadOnlyMemory<byte> bytes, LinkedArticle article, IReadOnlyList<LinkedArticle?> articles)
    {
        if (bytes.IsEmpty)
            return [];
        var from = new Unpacker(bytes.Span);
        var own = article.Record.Texts();
        var texts = new string[own.Length + from.Number()];
        own.CopyTo(texts, 0);
        for (var i = own.Length; i < texts.Length; i++)
            texts[i] = from.Text();
        var links = ImmutableArray.CreateBuilder<Link>(from.Number());
        while (links.Count < links.Capacity)
            links.Add(Read(ref from, article, articles, texts));
        return links.MoveToImmutable();
    }

    static void Write(Packer to, LinkedArticle article, Link link, IReadOnlyDictionary<string, int> slots, TextTable texts)
    {
        to.Number((int)link.Kind);
        if (link.Target is not { } target)
            to.Number(Nothing);
        else if (slots.TryGetValue(target, out var slot))
            to.Number(FirstSlot + slot);
        else
        {
            to.Number(Address);
            to.Number(texts.Add(target));
        }

        to.Number(texts.Add(link.Title));
        to.Number(link.Reasons.Length);
        foreach (var reason in link.Reasons)
        {
            to.Number((int)reason.Kind);
            to.Number(reason.Terms.Length);
            foreach (var term in reason.Terms)
                to.Number(texts.Add(term));
        }

        var thousandths = (int)Math.Round(link.Score * Thousandths);
        var isRound = thousandths / (double)Thousandths == link.Score;
        to.Number(isRound ? thousandths + 1 : 0);
        if (!isRound)
            to.Fraction(link.Score);
        to.Number(link.Evidence.Length);
        foreach (var proof in link.Evidence)
        {
            to.Number(texts.Add(proof.Text));
            to.Number(proof.Article == article.Address ? 0 : FirstSlot + slots[proof.Article]);
            to.Number(proof.Source.Start);
            to.Number(proof.Source.Length);
        }
    }

    static Link Read(ref Unpacker from, LinkedArticle article, IReadOnlyList<LinkedArticle?> articles, string[] texts)
    {
        var kind = (LinkKind)from.Number();
        var target = from.Number() switch
        {
            Nothing => null,
            Address => texts[from.Number()],
            var slot => articles[slot - FirstSlot]!.Address, // whatever leads to what has gone is worked out again
        };
        var title = texts[from.Number()];
        var reasons = new LinkReason[from.Number()];
        for (var i = 0; i < reasons.Length; i++)
        {
            var reason = (ReasonKind)from.Number();
            var terms = new string[from.Number()];
            for (var j = 0; j < terms.Length; j++)
                terms[j] = texts[from.Number()];
            reasons[i] = new LinkReason(reason, ImmutableArray.Create(terms));
        }

        var score = from.Number() is > 0 and var thousandths ? (thousandths - 1) / (double)Thousandths : from.Fraction();
        var evidence = new Proof[from.Number()];
        for (var i = 0; i < evidence.Length; i++)
        {
            var text = texts[from.Number()];
            var other = from.Number();
            evidence[i] = new Proof(text, other == 0 ? article.Address : articles[other - FirstSlot]!.Address, TextSpan.At(from.Number(), from.Number())); // likewise
        }

        return new Link { Kind = kind, Target = target, Title = title, Reasons = [.. reasons], Score = score, Evidence = [.. evidence] };
    }
}
