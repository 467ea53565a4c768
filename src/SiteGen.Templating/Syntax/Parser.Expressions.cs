using SiteGen.Templating.Nodes;
using SiteGen.Text;

namespace SiteGen.Templating.Syntax;

// Expressions. From loose to tight: pipe, a ? b : c, call by juxtaposition, binary operators, prefixes, members.
sealed partial class Parser
{
    Expression? ParseExpression(bool allowAssignment = false)
    {
        var start = Current.Span;
        var inside = Enter();
        var expression = stopped ? null : ParseBinary(0, allowAssignment);
        for (; expression is not null && !stopped; Enter())
        {
            if (StartsExpression(Kind))
                expression = ParseArguments(expression, null);
            else if (Kind == TokenKind.Question)
                expression = ParseConditional(expression, start);
            else if (Kind is TokenKind.Bar or TokenKind.BarGreater)
                expression = ParsePipe(expression);
            else
                break;
        }

        Leave(inside);
        return expression;
    }

    /// <summary>An expression that has to be there.</summary>
    Expression ParseRequired(string statement)
    {
        if (ParseOptional() is { } expression)
            return expression;
        Error(Current.Span, Messages.MissingExpression(statement + " statement", Shown(Current), Keywords.Form(statement)));
        return new Literal(Current.Span, Value.Null);
    }

    Expression? ParseOptional() => StartsOperand(Kind) ? ParseExpression() : null;

    static bool StartsExpression(TokenKind kind) => kind is TokenKind.Identifier or TokenKind.LocalIdentifier
        or TokenKind.Integer or TokenKind.HexInteger or TokenKind.BinaryInteger or TokenKind.Float
        or TokenKind.String or TokenKind.VerbatimString or TokenKind.InterpolationStart
        or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace
        or TokenKind.Exclamation or TokenKind.At or TokenKind.Caret;

    static bool StartsOperand(TokenKind kind) => StartsExpression(kind)
        || kind is TokenKind.Minus or TokenKind.Plus or TokenKind.DoubleMinus or TokenKind.DoublePlus;

    static int Precedence(TokenKind kind) => kind switch
    {
        TokenKind.DoubleQuestion or TokenKind.QuestionExclamation => 1,
        TokenKind.DoubleBar => 2,
        TokenKind.DoubleAmpersand => 3,
        TokenKind.DoubleEqual or TokenKind.ExclamationEqual => 4,
        TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual => 5,
        TokenKind.Plus or TokenKind.Minus => 6,
        TokenKind.Asterisk or TokenKind.Slash or TokenKind.DoubleSlash or TokenKind.Percent or TokenKind.DoubleLess or TokenKind.DoubleGreater => 7,
        TokenKind.DoubleDot or TokenKind.DoubleDotLess => 8,
        _ => 0,
    };

    Expression? ParseBinary(int minimum, bool allowAssignment = false)
    {
        var left = ParseUnary();
        if (left is null)
            return null;
        return IsAssignment(Kind) ? ParseAssignment(left, allowAssignment) : ParseOperators(left, minimum);
    }

    Expression ParseOperators(Expression left, int minimum)
    {
        var inside = depth;
        while (Precedence(Kind) is var precedence && precedence > minimum && !stopped)
        {
            // A chain of operators is as deep a tree as nested parentheses.
            Enter();
            var operation = Current;
            Next();
            var level = Enter();
            var right = stopped ? null : StartsOperand(Kind) ? ParseBinary(precedence) : null;
            // `1 + f 2` calls f.
            if (right is not null && !inArgument && StartsExpression(Kind))
                right = ParseArguments(right, null);
            Leave(level);
            if (right is null)
            {
                Error(Current.Span, Messages.MissingOperand(Shown(Current)));
                break;
            }

            left = Combine(left, operation, right);
        }

        Leave(inside);
        return left;
    }

    static Expression Combine(Expression left, Token operation, Expression right)
    {
        var span = new TextSpan(left.Span.Start, right.Span.End);
        return operation.Kind switch
        {
            TokenKind.DoubleAmpersand => new Logical(span, left, true, right),
            TokenKind.DoubleBar => new Logical(span, left, false, right),
            TokenKind.DoubleQuestion => new NullChoice(span, left, true, right),
            TokenKind.QuestionExclamation => new NullChoice(span, left, false, right),
            _ => new Binary(span, left, operation.Kind, right, operation.Span),
        };
    }

    Expression? ParseUnary()
    {
        var operation = Current;
        if (operation.Kind is not (TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret
            or TokenKind.DoublePlus or TokenKind.DoubleMinus))
        {
            return ParsePostfix();
        }

        var inside = Enter();
        Next();
        var operand = stopped ? null : StartsOperand(Kind) ? ParseUnary() : null;
        // `^f x` spreads the result of f.
        if (operand is not null && operation.Kind == TokenKind.Caret && StartsExpression(Kind))
            operand = ParseArguments(operand, null);
        Leave(inside);
        if (operand is null)
        {
            Error(Current.Span, Messages.MissingExpression("unary expression", Shown(Current), "<operator> <expression>"));
            return new Literal(operation.Span, Value.Null);
        }

        var span = new TextSpan(operation.Start, operand.Span.End);
        switch (operation.Kind)
        {
            case TokenKind.At:
                return new FunctionReference(span, operand);
            case TokenKind.Caret:
                return new Spread(span, operand);
            case TokenKind.DoublePlus or TokenKind.DoubleMinus:
                if (operand is not IAssignable)
                    Error(operation.Span, Messages.NotIncrementable());
                return new Increment(span, operand, operation.Kind == TokenKind.DoublePlus ? 1 : -1, isPrefix: true);
            default:
                return new Unary(span, operation.Kind, operand);
        }
    }

    Expression? ParsePostfix()
    {
        var inside = depth;
        var expression = ParsePrimary();
        for (; expression is not null && !stopped; Enter())
        {
            var touches = Current.Start == Previous.End;
            if (Kind is TokenKind.Dot or TokenKind.QuestionDot)
            {
                var name = position + 1 < tokens.Count ? tokens[position + 1] : Current;
                if (name.Kind != TokenKind.Identifier)
                {
                    Error(name.Span, Messages.NoMemberName(name.Kind.ToString()));
                    break;
                }

                var optional = Kind == TokenKind.QuestionDot;
                Next();
                Next();
                expression = new MemberAccess(new TextSpan(expression.Span.Start, name.End), expression, Intern(name), name.Span, optional);
            }
            else if (Kind == TokenKind.OpenBracket && touches && (expression.IsTarget || IsTextLiteral(expression)))
            {
                expression = ParseIndex(expression);
            }
            else if (Kind == TokenKind.OpenParen && touches && expression.IsTarget)
            {
                expression = ParseCall(expression);
            }
            else if (Kind is TokenKind.DoublePlus or TokenKind.DoubleMinus)
            {
                var operation = Current;
                Next();
                if (expression is not IAssignable)
                    Error(operation.Span, Messages.NotIncrementable());
                expression = new Increment(From(expression.Span), expression, operation.Kind == TokenKind.DoublePlus ? 1 : -1, isPrefix: false);
            }
            else
            {
                break;
            }
        }

        Leave(inside);
        return expression;
    }

    static bool IsTextLiteral(Expression expression) => expression is Literal { Value.Kind: ValueKind.Text } or InterpolatedText;

    string Intern(Token token) => Intern(TextOf(token));

    string Intern(ReadOnlySpan<char> name) => isPassing ? string.IsInterned(name.ToString()) ?? name.ToString() : string.Intern(name.ToString());

    IndexAccess ParseIndex(Expression target)
    {
        var saved = (inBranch, inArgument);
        (inBranch, inArgument) = (false, false);
        lineEndsIgnored++;
        Next();
        var index = ParseOptional();
        lineEndsIgnored--;
        (inBranch, inArgument) = saved;
        if (index is null)
            Error(Current.Span, Messages.MissingIndex(Shown(Current)));
        if (Kind == TokenKind.CloseBracket)
            Next();
        else
            Error(Current.Span, Messages.OpenIndex(Shown(Current)));
        return new IndexAccess(From(target.Span), target, index ?? new Literal(Current.Span, Value.Null));
    }

    Conditional ParseConditional(Expression condition, TextSpan start)
    {
        Next();
        var saved = (inBranch, inArgument);
        (inBranch, inArgument) = (true, false);
        var then = ParseBranch();
        (inBranch, inArgument) = saved;
        if (Kind == TokenKind.Colon)
            Next();
        else if (then is not null)
            Error(Current.Span, Messages.ExpectedColon(Shown(Current)));
        var otherwise = then is null ? null : ParseBranch();
        return new Conditional(From(start), condition, then ?? condition, otherwise ?? condition);
    }

    Expression? ParseBranch()
    {
        var branch = ParseOptional();
        if (branch is null)
            Error(Current.Span, Messages.MissingExpression("conditional expression", Shown(Current), "<condition> ? <then_value> : <else_value>"));
        return branch;
    }

    static bool IsAssignment(TokenKind kind) => kind is TokenKind.Equal or TokenKind.PlusEqual or TokenKind.MinusEqual
        or TokenKind.AsteriskEqual or TokenKind.SlashEqual or TokenKind.DoubleSlashEqual or TokenKind.PercentEqual;

    Assignment ParseAssignment(Expression target, bool allowed)
    {
        var operation = Kind switch
        {
            TokenKind.PlusEqual => TokenKind.Plus,
            TokenKind.MinusEqual => TokenKind.Minus,
            TokenKind.AsteriskEqual => TokenKind.Asterisk,
            TokenKind.SlashEqual => TokenKind.Slash,
            TokenKind.DoubleSlashEqual => TokenKind.DoubleSlash,
            TokenKind.PercentEqual => TokenKind.Percent,
            _ => TokenKind.Equal,
        };
        if (!allowed || target is not (IAssignable or Parenthesized or ThisObject or Call))
            Error(target.Span, Messages.NestedAssignment());
        Next();
        var value = ParseOptional();
        if (value is null)
            Error(Current.Span, Messages.MissingExpression("assign expression", Shown(Current), Keywords.Assignment));
        return new Assignment(From(target.Span), target, operation, value ?? new Literal(Current.Span, Value.Null));
    }
}
