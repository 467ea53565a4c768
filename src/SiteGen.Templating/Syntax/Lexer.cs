using SiteGen.Text;

namespace SiteGen.Templating.Syntax;

/// <summary>Cuts a template into tokens: text, code and escape blocks, and what the whitespace marks leave of the text.</summary>
sealed partial class Lexer
{
    readonly SourceText source;
    readonly string text;
    readonly List<Token> tokens;
    readonly List<Diagnostic> errors = [];

    // What each open brace waits for: an object literal, or the text of an interpolated string with its quote.
    readonly Stack<char> braces = new();
    readonly bool scriptOnly;
    int position;
    Strip pendingStrip;

    Lexer(SourceText source, bool scriptOnly)
    {
        this.source = source;
        this.scriptOnly = scriptOnly;
        text = source.Text;
        tokens = new List<Token>(16 + (text.Length / 6));
    }

    enum Strip : byte
    {
        None,
        All,
        Line,
    }

    public static (List<Token> Tokens, List<Diagnostic> Errors) Read(SourceText source, bool scriptOnly, int start = 0)
    {
        var lexer = new Lexer(source, scriptOnly) { position = start };
        if (scriptOnly)
        {
            lexer.ReadCode();
        }
        else
        {
            while (lexer.position < lexer.text.Length)
                lexer.ReadText();
        }

        lexer.Add(TokenKind.Eof, lexer.text.Length, lexer.text.Length);
        return (lexer.tokens, lexer.errors);
    }

    void Add(TokenKind kind, int start, int end) => tokens.Add(new Token(kind, start, end));

    char Peek(int ahead = 0) => position + ahead < text.Length ? text[position + ahead] : '\0';

    void ReadText()
    {
        var start = position;
        var end = text.Length;
        for (var open = start; ; open++)
        {
            open = text.IndexOf('{', open);
            if (open < 0 || open + 1 >= text.Length)
                break;
            if (text[open + 1] == '{' || (text[open + 1] == '%' && IsEscapeStart(open)))
            {
                end = open;
                break;
            }
        }

        position = end;
        var strip = Strip.None;
        if (end < text.Length)
        {
            if (text[end + 1] == '{')
            {
                strip = StripOf(end + 2);
            }
            else
            {
                var mark = end + 1;
                while (text[mark] == '%')
                    mark++;
                strip = StripOf(mark + 1);
            }
        }

        AddRaw(start, end, strip);
        if (end >= text.Length)
            return;
        if (text[end + 1] == '{')
            EnterCode(strip);
        else
            ReadEscape();
    }

    Strip StripOf(int mark) => mark >= text.Length ? Strip.None : text[mark] switch
    {
        '-' => Strip.All,
        '~' => Strip.Line,
        _ => Strip.None,
    };

    void AddRaw(int start, int end, Strip atEnd)
    {
        if (pendingStrip == Strip.All)
        {
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
        }
        else if (pendingStrip == Strip.Line)
        {
            while (start < end && char.IsWhiteSpace(text[start]) && text[start] != '\n')
                start++;
            if (start < end && text[start] == '\n')
                start++;
        }

        pendingStrip = Strip.None;
        if (atEnd != Strip.None)
        {
            while (end > start && char.IsWhiteSpace(text[end - 1]) && (atEnd == Strip.All || text[end - 1] is not ('\n' or '\r')))
                end--;
        }

        if (end > start)
            Add(TokenKind.Raw, start, end);
    }

    bool IsEscapeStart(int open)
    {
        var i = open + 1;
        while (i < text.Length && text[i] == '%')
            i++;
        return i < text.Length && text[i] == '{';
    }

    void ReadEscape()
    {
        var percents = 0;
        position++;
        while (Peek() == '%')
        {
            percents++;
            position++;
        }

        position++;
        if (Peek() is '-' or '~')
            position++;
        var start = position;
        var closing = string.Concat("}", new string('%', percents), "}");
        var close = text.IndexOf(closing, start, StringComparison.Ordinal);
        if (close < 0)
        {
            position = text.Length;
            if (position > start)
                Add(TokenKind.Raw, start, position);
            return;
        }

        position = close + closing.Length;
        var end = close;
        if (end > start && text[end - 1] is '-' or '~')
        {
            pendingStrip = text[end - 1] == '-' ? Strip.All : Strip.Line;
            end--;
        }

        if (end > start)
            Add(TokenKind.Raw, start, end);
    }

    void EnterCode(Strip strip)
    {
        var start = position;
        position += strip == Strip.None ? 2 : 3;
        Add(TokenKind.CodeEnter, start, position);
        ReadCode();
    }

    void ExitCode(int start, int length)
    {
        pendingStrip = length == 2 ? Strip.None : text[start] == '-' ? Strip.All : Strip.Line;
        position = start + length;
        Add(TokenKind.CodeExit, start, position);
    }

    /// <summary>Reads until the code ends; true means that <c>}}</c> was consumed.</summary>
    void ReadCode()
    {
        while (position < text.Length)
        {
            var c = text[position];
            if (!scriptOnly && braces.Count == 0)
            {
                if (c == '}' && Peek(1) == '}')
                {
                    ExitCode(position, 2);
                    return;
                }

                if (c is '-' or '~' && Peek(1) == '}' && Peek(2) == '}')
                {
                    ExitCode(position, 3);
                    return;
                }
            }

            ReadCodeToken(c);
        }
    }

    void ReadCodeToken(char c)
    {
        var start = position;
        if (c == '\n' || (c == '\r' && Peek(1) != '\n'))
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
                position++;
            Add(TokenKind.NewLine, start, position);
        }
        else if (char.IsWhiteSpace(c))
        {
            position++;
        }
        else if (c == '#')
        {
            SkipComment();
        }
        else if (char.IsLetter(c) || c == '_')
        {
            SkipIdentifier();
            // `empty?` and `blank?` are members that end with a question mark.
            if (Peek() == '?' && tokens.Count > 0 && tokens[^1].Kind is TokenKind.Dot or TokenKind.QuestionDot
                && text.AsSpan(start, position - start) is "empty" or "blank")
            {
                position++;
            }

            Add(TokenKind.Identifier, start, position);
        }
        else if (char.IsAsciiDigit(c))
        {
            ReadNumber();
        }
        else if (c is '"' or '\'')
        {
            ReadString(start, c);
        }
        else if (c == '`')
        {
            ReadVerbatim();
        }
        else if (c == '$')
        {
            ReadDollar();
        }
        else
        {
            ReadOperator(c);
        }
    }

    void SkipIdentifier()
    {
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_'))
            position++;
    }

    void ReadDollar()
    {
        var start = position++;
        var c = Peek();
        if (c is '"' or '\'')
        {
            ReadInterpolated(start, c, TokenKind.InterpolationStart);
            return;
        }

        if (c == '$')
            position++;
        else
            SkipIdentifier();
        Add(TokenKind.LocalIdentifier, start, position);
    }

    void SkipComment()
    {
        var multiLine = Peek(1) == '#';
        position += multiLine ? 2 : 1;
        while (position < text.Length)
        {
            var c = text[position];
            if (multiLine && c == '#' && Peek(1) == '#')
            {
                position += 2;
                return;
            }

            if ((!multiLine && c is '\n' or '\r') || (!scriptOnly && AtCodeExit(c)))
                return;
            position++;
        }
    }

    bool AtCodeExit(char c) => (c == '}' && Peek(1) == '}') || (c is '-' or '~' && Peek(1) == '}' && Peek(2) == '}');
}
