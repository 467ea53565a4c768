using SiteGen.Text;

namespace SiteGen.Templating.Syntax;

/// <summary>A piece of a template; for raw text the span is what is left after the whitespace marks have eaten.</summary>
readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public TextSpan Span => new(Start, End);
}
