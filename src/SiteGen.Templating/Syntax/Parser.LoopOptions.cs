using SiteGen.Templating.Nodes;

namespace SiteGen.Templating.Syntax;

// What follows the `in` of a loop.
sealed partial class Parser
{
    Expression ParseSequence(string keyword)
    {
        var sequence = StartsOperand(Kind) ? ParseBinary(0) : null;
        if (sequence is null)
        {
            Error(Current.Span, Messages.MissingExpression(keyword + " statement", Shown(Current), Keywords.Form(keyword)));
            return new Literal(Current.Span, Value.Null);
        }

        // `1..9 limit:3` calls 9, as everywhere else; the sequence wants parentheses.
        if (sequence is Binary { Operation: TokenKind.DoubleDot or TokenKind.DoubleDotLess } range && StartsExpression(Kind))
            return new Binary(From(range.Span), range.Left, range.Operation, ParseArguments(range.Right, null), range.OperatorSpan);
        if (Kind == TokenKind.Question)
            sequence = ParseConditional(sequence, sequence.Span);
        else if (StartsExpression(Kind) && !StartsOption())
            sequence = ParseArguments(sequence, null);
        while (Kind is TokenKind.Bar or TokenKind.BarGreater && !stopped && ParsePipe(sequence) is { } piped && piped != sequence)
            sequence = piped;
        return sequence;
    }

    bool StartsOption() => Kind == TokenKind.Identifier && (PeekKind() == TokenKind.Colon || IsWord("reversed"));

    LoopOptions ParseLoopOptions()
    {
        var options = new LoopOptions(null, null, false, null, null, default);
        while (!stopped && StartsOption())
        {
            var name = Current;
            Next();
            if (TextOf(name) is "reversed")
            {
                options = options with { Reversed = true };
                continue;
            }

            Next();
            var value = StartsOperand(Kind) ? ParseUnary() : null;
            if (value is null)
                Error(Current.Span, Messages.MissingExpression("named argument", Shown(Current), "<name>: <expression>"));
            options = TextOf(name) switch
            {
                "offset" => options with { Offset = value },
                "limit" => options with { Limit = value },
                "cols" => options with { Columns = value },
                _ => options with { Unknown = TextOf(name).ToString(), UnknownSpan = name.Span },
            };
        }

        return options;
    }
}
