using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Makes the <see cref="ArticleRecord"/> of one article after the other.</summary>
sealed class ArticleRecordWriter
{
    readonly TextTable texts = new();
    readonly Packer part = new();
    readonly Packer parts = new();

    public void Write(Packer to, ArticleEntry entry, PageEntry page, ArticleProfile profile)
    {
        texts.Clear();
        parts.Clear();
        // Known by their places.
        texts.Add(entry.Address);
        texts.Add(profile.TitleKey);
        Part(profile.Offices, office =>
        {
            Add(office.Name);
            Add(office.Office);
            part.Number((int)office.Standing);
            Add(office.Sentence);
            Add(office.Source);
        });
        // Who signs an article is not spoken of in it.
        Part([.. profile.BareNames.Where(n => !entry.Reporters.Contains(n.Text))], Add);
        Part([.. StoryKeyUses.Of(profile)], key =>
        {
            part.Number((int)key.Kind);
            Add(key.Text);
            Add(key.Source);
        });
        Part(profile.Dates, date =>
        {
            Add(date.Words);
            part.Number((int)date.Form);
            part.Number(date.Year);
            part.Number(date.Month);
            part.Number(date.Day);
            part.Number(date.UntilMonth);
            part.Number(date.UntilDay);
            Add(date.Sentence);
            Add(date.Source);
        });
        Part(profile.Sums, sum =>
        {
            part.Fraction(sum.Amount);
            Add(sum.Words);
            Add(sum.Sentence);
            Add(sum.Source);
        });
        Part([.. Topics.Of(profile), .. Series.Of(page, entry)], sign =>
        {
            part.Number((int)sign.Kind);
            Add(sign.Text);
            Add(sign.Name);
            Add(sign.Words == entry.Headline ? "" : sign.Words);
            Add(sign.Source);
            part.Number(sign.Number);
            part.Number(sign.Flags);
        });
        List(profile.JumpNotes, Add);
        part.Number(profile.EndsOpen ? 1 : 0);
        part.Number(profile.Bigrams.Length);
        part.Bytes(MemoryMarshal.AsBytes(profile.Bigrams.AsSpan()));
        End();
        texts.Save(part);
        to.Number(part.Length);
        to.Bytes(part.Written);
        to.Bytes(parts.Written);
        part.Clear();
    }

    void Part<T>(ImmutableArray<T> items, Action<T> write)
    {
        List(items, write);
        End();
    }

    void List<T>(ImmutableArray<T> items, Action<T> write)
    {
        part.Number(items.Length);
        foreach (var item in items)
            write(item);
    }

    void End()
    {
        parts.Number(part.Length);
        parts.Bytes(part.Written);
        part.Clear();
    }

    void Add(string text) => part.Number(texts.Add(text));

    void Add(TextSpan span)
    {
        part.Number(span.Start);
        part.Number(span.Length);
    }

    void Add(Passage passage)
    {
        Add(passage.Text);
        Add(passage.Source);
    }
}
