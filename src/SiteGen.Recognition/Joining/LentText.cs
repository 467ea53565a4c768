using System.Buffers;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>A text under construction in a lent buffer: of most blocks one is made, and soon forgotten.</summary>
ref struct LentText(int capacity)
{
    char[] buffer = ArrayPool<char>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public readonly char this[Index index] => buffer[index.GetOffset(Length)];

    public void Append(char c)
    {
        if (Length == buffer.Length)
            LentArray.Grow(ref buffer, Length, Length + 1);
        buffer[Length++] = c;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > buffer.Length - Length)
            LentArray.Grow(ref buffer, Length, Length + text.Length);
        text.CopyTo(buffer.AsSpan(Length));
        Length += text.Length;
    }

    public void RemoveLast() => Length--;

    public readonly ReadOnlySpan<char> Between(int start, int end) => buffer.AsSpan(start, end - start);

    /// <summary>The text; the buffer is given back.</summary>
    public readonly string Finish()
    {
        var text = new string(buffer, 0, Length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }
}
