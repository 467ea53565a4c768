using System.Runtime.CompilerServices;

namespace SiteGen.Recognition;

/// <summary>What a character is to a typesetter.</summary>
static class Glyphs
{
    extension(char c)
    {
        /// <summary>A Chinese, Japanese or Korean letter; surrogates stand for the rare ideographs beyond the basic plane.</summary>
        public bool IsCjk
        {
            // Asked several times of every character; called, it took three hundredths of the time.
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => c is >= '\u3040' and <= '\u9FFF' || (c >= '\u2E80' && IsRareCjk(c));
        }

        /// <summary>White space; no ideograph needs to be looked up for it.</summary>
        public bool IsSpace => c <= '\u3000' && char.IsWhiteSpace(c);

        /// <summary>Set as wide as an ideograph.</summary>
        public bool IsWide
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => c is >= '\u3000' and <= '\u9FFF' || (c >= '—' && IsRareWide(c));
        }

        public bool IsLatin => c <= '\u024F' && (char.IsAsciiLetter(c) || c >= '\u00C0');

        public bool IsSentenceEnd => c is '。' or '！' or '？' or '!' or '?' or '…' or '.' or '．';

        /// <summary>After it the sentence certainly goes on.</summary>
        public bool IsOpenEnd => c is '，' or ',' or '、' or '（' or '(' or '“' or '‘' or '《' or '「';

        public bool IsCloser => c is '”' or '’' or '"' or '\'' or '）' or ')' or '】' or ']' or '》' or '」' or '』';

        public bool IsDash => c is '—' or '–' or '―' or '─' or '-';
    }

    extension(string text)
    {
        /// <summary>Counted in half-width characters. Spaces beside an ideograph do not count: they only justify the line.</summary>
        public int Width
        {
            get
            {
                var width = 0;
                for (var i = 0; i < text.Length; i++)
                {
                    var c = text[i];
                    if (c.IsSpace)
                    {
                        if (i > 0 && i + 1 < text.Length && text[i - 1] < '\u2E80' && text[i + 1] < '\u2E80')
                            width++;
                    }
                    else if (char.IsLowSurrogate(c))
                    {
                        continue;
                    }
                    else
                    {
                        width += c.IsWide ? 2 : 1;
                    }
                }

                return width;
            }
        }

        /// <summary>Characters that are no white space.</summary>
        public int Ink
        {
            get
            {
                var ink = 0;
                foreach (var c in text)
                {
                    if (!c.IsSpace)
                        ink++;
                }

                return ink;
            }
        }

        /// <summary>The last words end a sentence; closing quotes and a bracketed aside behind the full stop do not hide it.</summary>
        public bool EndsSentence
        {
            get
            {
                var end = text.Length;
                while (end > 0 && (text[end - 1].IsSpace || text[end - 1].IsCloser))
                    end--;
                if (end == 0)
                    return false;
                if (text[end - 1].IsSentenceEnd)
                    return true;
                if (end == text.Length || text[end] is not (')' or '）'))
                    return false;
                var open = text.LastIndexOfAny(['(', '（'], end - 1);
                return open > 0 && end - open < 30 && text.AsSpan(0, open).TrimEnd() is [.., var before] && (before.IsSentenceEnd || before.IsCloser);
            }
        }

        /// <summary>A quotation or bracket opens here and does not close.</summary>
        public bool LeavesOpen => Unbalanced(text).Open > 0;

        /// <summary>A quotation or bracket closes here that opened elsewhere.</summary>
        public bool ClosesOther => Unbalanced(text).Closed > 0;

        public int CountOf(params ReadOnlySpan<char> characters) => text.AsSpan().CountAny(characters);
    }

    // Apart, so that what is asked of every character stays short.
    static bool IsRareCjk(char c) => c is (>= '\u2E80' and <= '\u2FDF') or '\u3005' or '\u3007' or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD800' and <= '\uDFFF');

    static bool IsRareWide(char c) => c is (>= '\uFF01' and <= '\uFF60') or '“' or '”' or '‘' or '’' or '—' or '…' || IsRareCjk(c);

    static (int Open, int Closed) Unbalanced(string text)
    {
        var (open, closed) = (0, 0);
        foreach (var c in text)
        {
            if (c is '“' or '《' or '（' or '「')
            {
                open++;
            }
            else if (c is '”' or '》' or '）' or '」')
            {
                if (open > 0)
                    open--;
                else
                    closed++;
            }
        }

        return (open, closed);
    }
}
