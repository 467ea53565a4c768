using SiteGen.Text;

namespace SiteGen.Templating.Syntax;

// Numbers, strings and operators. Strings stay as they are written here; the parser decodes them.
sealed partial class Lexer
{
    static readonly (string Text, TokenKind Kind)[] Operators =
    [
        ("..<", TokenKind.DoubleDotLess), ("...", TokenKind.TripleDot), ("//=", TokenKind.DoubleSlashEqual),
        ("..", TokenKind.DoubleDot), ("?.", TokenKind.QuestionDot), ("??", TokenKind.DoubleQuestion), ("?!", TokenKind.QuestionExclamation),
        ("==", TokenKind.DoubleEqual), ("!=", TokenKind.ExclamationEqual), ("<=", TokenKind.LessEqual), ("<<", TokenKind.DoubleLess),
        (">=", TokenKind.GreaterEqual), (">>", TokenKind.DoubleGreater), ("++", TokenKind.DoublePlus), ("+=", TokenKind.PlusEqual),
        ("--", TokenKind.DoubleMinus), ("-=", TokenKind.MinusEqual), ("*=", TokenKind.AsteriskEqual), ("//", TokenKind.DoubleSlash),
        ("/=", TokenKind.SlashEqual), ("%=", TokenKind.PercentEqual), ("&&", TokenKind.DoubleAmpersand), ("||", TokenKind.DoubleBar),
        ("|>", TokenKind.BarGreater),
        (".", TokenKind.Dot), (",", TokenKind.Comma), (":", TokenKind.Colon), ("?", TokenKind.Question), ("=", TokenKind.Equal),
        ("!", TokenKind.Exclamation), ("<", TokenKind.Less), (">", TokenKind.Greater), ("+", TokenKind.Plus), ("-", TokenKind.Minus),
        ("*", TokenKind.Asterisk), ("/", TokenKind.Slash), ("%", TokenKind.Percent), ("&", TokenKind.Ampersand), ("|", TokenKind.Bar),
        ("@", TokenKind.At), ("^", TokenKind.Caret), (";", TokenKind.Semicolon), ("(", TokenKind.OpenParen), (")", TokenKind.CloseParen),
        ("[", TokenKind.OpenBracket), ("]", TokenKind.CloseBracket),
    ];

    void ReadOperator(char c)
    {
        var start = position;
        if (c == '{')
        {
            braces.Push('{');
            position++;
            Add(TokenKind.OpenBrace, start, position);
            return;
        }

        if (c == '}')
        {
            CloseBrace(start);
            return;
        }

        var rest = text.AsSpan(start);
        foreach (var (spelling, kind) in Operators)
        {
            if (spelling[0] == c && rest.StartsWith(spelling))
            {
                position += spelling.Length;
                Add(kind, start, position);
                return;
            }
        }

        position++;
        Add(TokenKind.Invalid, start, position);
    }

    void CloseBrace(int start)
    {
        if (braces.TryPop(out var open))
        {
            if (open != '{')
            {
                ReadInterpolated(start, open, TokenKind.InterpolationMiddle);
                return;
            }
        }
        else
        {
            Error(Messages.UnexpectedCloseBrace(), start, start + 1);
        }

        position++;
        Add(TokenKind.CloseBrace, start, position);
    }

    void ReadString(int start, char quote)
    {
        position++;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == quote)
            {
                position++;
                Add(TokenKind.String, start, position);
                return;
            }

            if (c == '\\')
            {
                position++;
                if (Peek() == '\r' && Peek(1) == '\n')
                    position++;
            }

            position++;
        }

        Unterminated(quote, Messages.UnterminatedString);
    }

    // Both the first piece, which begins at `$"`, and the later ones, which begin at `}`.
    void ReadInterpolated(int start, char quote, TokenKind kind)
    {
        position++;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == quote)
            {
                position++;
                Add(kind == TokenKind.InterpolationStart ? TokenKind.String : TokenKind.InterpolationEnd, start, position);
                return;
            }

            if (c == '{')
            {
                position++;
                braces.Push(quote);
                Add(kind, start, position);
                return;
            }

            position += c == '\\' ? 2 : 1;
        }

        Unterminated(quote, Messages.UnterminatedString);
    }

    void ReadVerbatim()
    {
        var start = position++;
        while (position < text.Length)
        {
            if (text[position++] != '`')
                continue;
            if (Peek() != '`')
            {
                Add(TokenKind.VerbatimString, start, position);
                return;
            }

            position++;
        }

        Unterminated('`', Messages.UnterminatedVerbatim);
    }

    void Unterminated(char quote, Func<char, string> message)
    {
        position = text.Length;
        var last = Math.Max(0, text.Length - 1);
        Error(message(quote), last, text.Length);
        Add(TokenKind.Invalid, last, text.Length);
    }

    void ReadNumber()
    {
        var start = position;
        if (Peek() == '0' && Peek(1) is 'x' or 'X' && ReadRadix(start, TokenKind.HexInteger, char.IsAsciiHexDigit, Messages.NoHexDigit))
            return;
        if (Peek() == '0' && Peek(1) is 'b' or 'B' && ReadRadix(start, TokenKind.BinaryInteger, c => c is '0' or '1', Messages.NoBinaryDigit))
            return;
        SkipDigits();
        var kind = TokenKind.Integer;
        // `1..5` is a range and `5.name` a member; `1.` and `1.5` are numbers.
        if (Peek() == '.' && (!(Peek(1) is '.' or '_' || char.IsLetter(Peek(1))) || IsExponent(1)))
        {
            kind = TokenKind.Float;
            position++;
            SkipDigits();
        }

        if (Peek() is 'e' or 'E' && !ReadExponent())
            return;
        if (Peek() is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !char.IsLetterOrDigit(Peek(1)))
        {
            kind = TokenKind.Float;
            position++;
        }

        Add(kind, start, position);
    }

    bool IsExponent(int ahead) => Peek(ahead) is 'e' or 'E' && (char.IsAsciiDigit(Peek(ahead + 1)) || (Peek(ahead + 1) is '+' or '-' && char.IsAsciiDigit(Peek(ahead + 2))));

    void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek()) || Peek() == '_')
            position++;
    }

    bool ReadExponent()
    {
        position++;
        if (Peek() is '+' or '-')
            position++;
        if (char.IsAsciiDigit(Peek()))
        {
            SkipDigits();
            return true;
        }

        Error(Messages.NoExponentDigit(), position, position + 1);
        position = Math.Min(position + 1, text.Length);
        Add(TokenKind.Invalid, position - 1, position);
        return false;
    }

    bool ReadRadix(int start, TokenKind kind, Func<char, bool> isDigit, Func<string> noDigits)
    {
        position += 2;
        var first = position;
        while (isDigit(Peek()) || Peek() == '_')
            position++;
        if (position == first)
        {
            Error(noDigits(), start, position);
            Add(TokenKind.Invalid, start, position);
            return true;
        }

        if (kind == TokenKind.BinaryInteger && Peek() == '.' && Peek(1) is '0' or '1')
        {
            position++;
            while (isDigit(Peek()))
                position++;
        }

        if (Peek() is 'u' or 'U')
            position++;
        Add(kind, start, position);
        return true;
    }

    void Error(string message, int start, int end) => errors.Add(Messages.Syntax(source, new TextSpan(start, end), message));
}
