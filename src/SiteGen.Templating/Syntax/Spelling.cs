namespace SiteGen.Templating.Syntax;

/// <summary>Operators as they are written.</summary>
static class Spelling
{
    public static string Of(TokenKind kind) => kind switch
    {
        TokenKind.Plus => "+",
        TokenKind.Minus => "-",
        TokenKind.Asterisk => "*",
        TokenKind.Slash => "/",
        TokenKind.DoubleSlash => "//",
        TokenKind.Percent => "%",
        TokenKind.DoubleLess => "<<",
        TokenKind.DoubleGreater => ">>",
        TokenKind.DoubleDot => "..",
        TokenKind.DoubleDotLess => "..<",
        TokenKind.DoubleEqual => "==",
        TokenKind.ExclamationEqual => "!=",
        TokenKind.Less => "<",
        TokenKind.LessEqual => "<=",
        TokenKind.Greater => ">",
        TokenKind.GreaterEqual => ">=",
        _ => kind.ToString(),
    };
}
