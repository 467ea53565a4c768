using SiteGen.Templating.Nodes;
using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Syntax;

// What an expression begins with: names, literals, brackets, `do`.
sealed partial class Parser
{
    Expression? ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return ParseName(token);
            case TokenKind.LocalIdentifier:
                Next();
                return ParseLocal(token);
            case TokenKind.Integer or TokenKind.HexInteger or TokenKind.BinaryInteger or TokenKind.Float:
                Next();
                return new Literal(token.Span, DecodeNumber(token));
            case TokenKind.String:
                Next();
                return new Literal(token.Span, DecodeText(token, token.Start, text[token.Start] == '$' ? 2 : 1, 1));
            case TokenKind.VerbatimString:
                Next();
                return new Literal(token.Span, text.Substring(token.Start + 1, token.End - token.Start - 2).Replace("``", "`", StringComparison.Ordinal));
            case TokenKind.InterpolationStart:
                return ParseInterpolated();
            case TokenKind.OpenParen:
                return ParseParenthesized();
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.OpenBrace:
                return ParseObject();
            default:
                return null;
        }
    }

    Expression ParseName(Token token)
    {
        var word = TextOf(token);
        if (word is "true" or "false")
        {
            Next();
            return new Literal(token.Span, word is "true");
        }

        if (word is "null")
        {
            Next();
            return new Literal(token.Span, Value.Null);
        }

        if (word is "this")
        {
            Next();
            return new ThisObject(token.Span);
        }

        if (word is "do")
            return ParseAnonymous();
        if (word is "for" or "while" or "tablerow" && PeekKind() == TokenKind.Dot && PeekKind(2) == TokenKind.Identifier)
            return ParseLoopInfo(token);
        Next();
        if (word is "for" or "while" or "tablerow")
            return new LoopInfo(token.Span, LoopKindOf(token), null, token.Span);
        return new Variable(token.Span, Intern(token));
    }

    LoopKind LoopKindOf(Token keyword) => TextOf(keyword) switch
    {
        "for" => LoopKind.For,
        "while" => LoopKind.While,
        _ => LoopKind.Table,
    };

    LoopInfo ParseLoopInfo(Token keyword)
    {
        Next();
        Next();
        var name = Current;
        Next();
        var kind = LoopKindOf(keyword);
        LoopFact? fact = TextOf(name) switch
        {
            "index" => LoopFact.Index,
            "first" => LoopFact.First,
            "even" => LoopFact.Even,
            "odd" => LoopFact.Odd,
            "rindex" => LoopFact.ReverseIndex,
            "last" => LoopFact.Last,
            "length" => LoopFact.Length,
            "changed" => LoopFact.Changed,
            "col" when kind == LoopKind.Table => LoopFact.Column,
            _ => null,
        };
        if (fact is null || (kind == LoopKind.While && fact is LoopFact.ReverseIndex or LoopFact.Last or LoopFact.Length))
            Error(keyword.Span, Messages.NoLoopFact(TextOf(keyword).ToString(), TextOf(name).ToString(), isKnown: fact is not null));
        return new LoopInfo(new TextSpan(keyword.Start, name.End), kind, fact ?? LoopFact.Index, name.Span);
    }

    Expression ParseLocal(Token token)
    {
        var name = TextOf(token)[1..];
        if (name.IsEmpty)
            return new AllArguments(token.Span);
        if (name is "$")
        {
            Error(Current.Span, Messages.NestedWrappedBlock());
            return new Literal(token.Span, Value.Null);
        }

        if (char.IsAsciiDigit(name[0]) && int.TryParse(name, out var position))
            return new IndexAccess(token.Span, new AllArguments(new TextSpan(token.Start, token.Start + 1)), new Literal(token.Span, position));
        return new LocalVariable(token.Span, Intern(name));
    }

    string DecodeText(Token token, int start, int prefix, int suffix)
    {
        var inner = text.AsSpan(start + prefix, token.End - start - prefix - suffix);
        var decoded = StringLiterals.Decode(inner, text[start] is '$' or '}', out var mistake);
        if (mistake >= 0)
        {
            var at = start + prefix + mistake;
            Error(token.Span, Messages.BadEscape(text[at]));
            lexerErrors.Add(Messages.Syntax(source, new TextSpan(at, at + 1), Messages.BadEscapeAllowed(text[at])));
        }

        return decoded;
    }

    InterpolatedText ParseInterpolated()
    {
        var start = Current;
        var parts = new List<Expression>();
        AddText(parts, start, 2);
        Next();
        while (!stopped)
        {
            var inner = ParseOptional();
            if (inner is null)
                Error(Current.Span, Messages.MissingExpression("interpolated string expression", "}", "$\"string{<expression>}string\""));
            else
                parts.Add(inner);
            if (Kind is not (TokenKind.InterpolationMiddle or TokenKind.InterpolationEnd))
            {
                Error(Current.Span, Messages.OpenInterpolation());
                break;
            }

            var piece = Current;
            AddText(parts, piece, 1);
            Next();
            if (piece.Kind == TokenKind.InterpolationEnd)
                break;
        }

        return new InterpolatedText(From(start.Span), [.. parts]);
    }

    void AddText(List<Expression> parts, Token piece, int prefix)
    {
        if (piece.End - piece.Start > prefix + 1)
            parts.Add(new Literal(piece.Span, DecodeText(piece, piece.Start, prefix, 1)));
    }

    Parenthesized ParseParenthesized()
    {
        var start = Current.Span;
        var saved = (inBranch, inArgument);
        (inBranch, inArgument) = (false, false);
        Next();
        var inner = StartsOperand(Kind) ? ParseExpression() : null;
        (inBranch, inArgument) = saved;
        if (inner is null)
            Error(Current.Span, Messages.MissingExpression("nested expression", Shown(Current), "(<expression>)"));
        if (Kind == TokenKind.CloseParen)
            Next();
        else if (inner is not null)
            Error(Current.Span, Messages.ExpectedCloseParen(Shown(Current)));
        return new Parenthesized(From(start), inner ?? new Literal(start, Value.Null));
    }

    ArrayLiteral ParseArray()
    {
        var start = Current.Span;
        var items = new List<Expression>();
        var saved = (inBranch, inArgument);
        (inBranch, inArgument) = (false, false);
        lineEndsIgnored++;
        Next();
        while (!stopped && Kind != TokenKind.CloseBracket)
        {
            if (ParseOptional() is not { } item)
            {
                Error(Current.Span, Messages.MissingExpression("array initializer", Shown(Current), "[item1, item2,...]"));
                break;
            }

            items.Add(item);
            if (Kind != TokenKind.Comma)
                break;
            Next();
        }

        lineEndsIgnored--;
        (inBranch, inArgument) = saved;
        if (Kind == TokenKind.CloseBracket)
            Next();
        else
            Error(Current.Span, Messages.ExpectedCloseBracket(Shown(Current)));
        return new ArrayLiteral(From(start), [.. items]);
    }

    ObjectLiteral ParseObject()
    {
        var start = Current.Span;
        var members = new List<(string, Expression)>();
        var saved = (inBranch, inArgument);
        (inBranch, inArgument) = (false, false);
        lineEndsIgnored++;
        Next();
        while (!stopped && Kind != TokenKind.CloseBrace && ParseObjectMember(members))
        {
            if (Kind != TokenKind.Comma)
                break;
            Next();
        }

        lineEndsIgnored--;
        (inBranch, inArgument) = saved;
        if (Kind == TokenKind.CloseBrace)
            Next();
        return new ObjectLiteral(From(start), [.. members]);
    }

    bool ParseObjectMember(List<(string Name, Expression Value)> members)
    {
        var key = Current;
        if (key.Kind is not (TokenKind.Identifier or TokenKind.String) || text[key.Start] == '$')
        {
            Error(key.Span, Messages.NoMemberKey(Shown(key)));
            return false;
        }

        if (key.Kind == TokenKind.Identifier && TextOf(key) is "true" or "false" or "null")
        {
            Error(key.Span, Messages.LiteralAsKey());
            return false;
        }

        var name = key.Kind == TokenKind.String ? DecodeText(key, key.Start, 1, 1) : Intern(key);
        Next();
        if (Kind != TokenKind.Colon)
        {
            Error(Current.Span, Messages.NoColonAfterKey(Shown(Current), name));
            return false;
        }

        Next();
        if (ParseOptional() is not { } value)
        {
            Error(Current.Span, Messages.NoMemberValue(Shown(Current)));
            return false;
        }

        members.Add((name, value));
        return true;
    }
}
