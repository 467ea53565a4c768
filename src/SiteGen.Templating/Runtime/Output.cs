using System.Buffers;
using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

/// <summary>The buffer a page is written to. Captured text is a later piece of the same buffer, cut off again when it is done.</summary>
sealed class Output(int limit) : IDisposable
{
    /// <summary>What .NET allows one text to have.</summary>
    public const int MostCharacters = 1 << 30;

    // Below this a string costs less than the bookkeeping.
    const int LongCapture = 1024;

    char[] buffer = ArrayPool<char>.Shared.Rent(16 * 1024);

    // How far the buffer may be filled: its own size, or the limit where that is less.
    int capacity = limit > 0 ? Math.Min(limit, 16 * 1024) : 16 * 1024;
    int length;
    int start;
    List<char[]>? borrowed;

    /// <summary>The blanks that every new line of a value begins with.</summary>
    public string Indent { get; set; } = "";

    public ReadOnlySpan<char> Text => buffer.AsSpan(start, length - start);

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(buffer);
        foreach (var aside in borrowed ?? [])
            ArrayPool<char>.Shared.Return(aside);
    }

    public LentBytes ToUtf8() => LentBytes.Utf8(buffer.AsSpan(0, length));

    public void Write(char character) => Write([character]);

    public void Write(ReadOnlySpan<char> text)
    {
        if (Indent.Length == 0)
        {
            Append(text);
            return;
        }

        while (text.Length > 0)
        {
            if (length > start && buffer[length - 1] == '\n')
                Append(Indent);
            var end = text.IndexOf('\n') + 1;
            if (end == 0)
                end = text.Length;
            Append(text[..end]);
            text = text[end..];
        }
    }

    public void Write<T>(T value)
        where T : ISpanFormattable
    {
        Span<char> digits = stackalloc char[64];
        if (value.TryFormat(digits, out var written, default, System.Globalization.CultureInfo.InvariantCulture))
            Write(digits[..written]);
        else
            Write(value.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
    }

    public Captured BeginCapture()
    {
        var captured = new Captured(start, Indent);
        start = length;
        Indent = "";
        return captured;
    }

    public string EndCapture(Captured captured)
    {
        var text = new string(buffer, start, length - start);
        DropCapture(captured);
        return text;
    }

    /// <summary>The captured text as a value; a long one is put aside without making a string of it.</summary>
    public Value EndCaptureAsValue(Captured captured, RenderContext context)
    {
        var size = length - start;
        context.CountText(size);
        if (size < LongCapture)
            return Value.Markup(EndCapture(captured));
        var aside = ArrayPool<char>.Shared.Rent(size);
        buffer.AsSpan(start, size).CopyTo(aside);
        (borrowed ??= []).Add(aside);
        DropCapture(captured);
        return Value.Markup(new CapturedText(aside, size));
    }

    /// <summary>Lets the captured text stand where it is, indented as a value is.</summary>
    public void KeepCapture(Captured captured)
    {
        if (captured.Indent.Length == 0)
        {
            start = captured.Start;
            Indent = captured.Indent;
            return;
        }

        var text = EndCapture(captured);
        Write(text);
    }

    public void DropCapture(Captured captured)
    {
        length = start;
        start = captured.Start;
        Indent = captured.Indent;
    }

    void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > capacity - length)
            Grow(text.Length);
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }

    void Grow(int more)
    {
        var needed = (long)length + more;
        if (needed > (limit > 0 ? limit : MostCharacters))
            throw new OutputTooLong();
        var larger = ArrayPool<char>.Shared.Rent((int)Math.Min(Math.Max(needed, buffer.Length * 2L), Array.MaxLength));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(buffer);
        buffer = larger;
        capacity = limit > 0 ? Math.Min(limit, larger.Length) : larger.Length;
    }

    /// <summary>What to go back to when a capture ends.</summary>
    public readonly record struct Captured(int Start, string Indent);
}
