using SiteGen.Templating.Nodes;
using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Syntax;

// Statements: one keyword, one method.
sealed partial class Parser
{
    Statement? ParseStatement()
    {
        var start = Current;
        if (start.Kind == TokenKind.LocalIdentifier && TextOf(start) is "$$")
        {
            Next();
            EndStatement();
            return new WrappedBlock(start.Span);
        }

        if (start.Kind != TokenKind.Identifier || !Keywords.Begins(TextOf(start)) || (PeekKind() == TokenKind.Dot && PeekKind(2) == TokenKind.Identifier))
            return ParseExpressionStatement();
        var keyword = TextOf(start).ToString();
        Next();
        switch (keyword)
        {
            case "if":
                return ParseIf(start.Span);
            case "for" or "tablerow":
                return ParseFor(keyword, start.Span);
            case "case":
                return ParseCase(start.Span);
            case "func":
                var function = ParseFunction(start.Span);
                EndStatement();
                return function;
            case "while":
                var condition = ParseRequired(keyword);
                return new While(start.Span, condition, ParseBody(keyword));
            case "capture":
                var captured = ParseTarget(keyword);
                outline.Bind(captured, null, scope);
                return new Capture(start.Span, captured, ParseBody(keyword));
            case "with":
                var owner = ParseRequired(keyword);
                return new With(start.Span, owner, ParseBody(keyword));
            case "wrap":
                var call = ParseRequired(keyword);
                outline.Printed.Add((call, scope));
                return new Wrap(start.Span, call, ParseBody(keyword));
            default:
                return ParseSimple(keyword, start.Span);
        }
    }

    Statement ParseSimple(string keyword, TextSpan start)
    {
        Statement statement;
        switch (keyword)
        {
            case "import":
                statement = new Import(start, ParseRequired(keyword));
                break;
            case "readonly":
                statement = ParseReadOnly(start);
                break;
            case "ret":
                var value = ParseOptional();
                returnsValue |= value is not null;
                if (value is not null)
                    scope.Returned.Add(value);
                statement = new Return(start, value);
                break;
            default:
                statement = new Jump(start, keyword == "break" ? Flow.Break : Flow.Continue);
                break;
        }

        EndStatement();
        return statement;
    }

    Statement? ParseExpressionStatement()
    {
        var start = Current;
        var expression = StartsOperand(Kind) ? ParseExpression(allowAssignment: true) : null;
        if (expression is null)
        {
            Error(start.Span, Messages.UnexpectedToken(Shown(start)));
            stopped = true;
            return null;
        }

        EndStatement();
        switch (expression)
        {
            case Assignment { Target: Call call } definition:
                return DefineShort(call, definition);
            case Assignment assignment:
                outline.Bind(assignment.Target, assignment.Value, scope);
                return new Execute(assignment);
            default:
                outline.Printed.Add((expression, scope));
                return new Print(expression);
        }
    }

    // f(x) = …
    FunctionDefinition DefineShort(Call call, Assignment assignment)
    {
        var parameters = new List<Parameter>();
        foreach (var argument in call.Arguments)
        {
            if (argument is { Name: null, Value: Variable parameter })
                parameters.Add(new Parameter(parameter.Name, null, IsRest: false));
        }

        if (parameters.Count != call.Arguments.Length || call.Target is not IAssignable target)
        {
            Error(call.Span, Messages.NestedAssignment());
            target = new Variable(call.Span, "");
        }

        var name = SourceOf(call.Target.Span);
        Forget(call);
        BeginFunction(name, [.. parameters]).Returned.Add(assignment.Value);
        return new FunctionDefinition(assignment.Span, target, new TemplateFunction(name, [.. parameters], null, assignment.Value, GivesValue: true, source, assignment.Span));
    }

    string SourceOf(TextSpan span) => text.Substring(span.Start, span.Length);

    Block ParseBody(string keyword)
    {
        EndStatement();
        var body = ParseBlock();
        ExpectEnd(keyword);
        return body;
    }

    Expression ParseTarget(string keyword)
    {
        var target = StartsOperand(Kind) ? ParsePostfix() : null;
        if (target is IAssignable)
            return target;
        Error(Current.Span, Messages.MissingExpression(keyword + " statement", Shown(Current), Keywords.Form(keyword)));
        return new Variable(Current.Span, "");
    }

    If ParseIf(TextSpan start)
    {
        var branches = new List<(Expression?, Block)>();
        Expression? condition = ParseRequired("if");
        var keyword = "if";
        while (true)
        {
            EndStatement();
            var closed = condition is null;
            branches.Add((condition, ParseBlock()));
            if (!IsWord("else"))
                break;
            if (closed)
            {
                Error(Current.Span, Messages.StrayElse());
                stopped = true;
                break;
            }

            keyword = "else";
            Next();
            condition = null;
            if (!IsWord("if"))
                continue;
            Next();
            condition = ParseRequired("if");
        }

        if (!stopped || !IsWord("else"))
            ExpectEnd(keyword);
        return new If(start, [.. branches]);
    }

    Case ParseCase(TextSpan start)
    {
        var subject = ParseRequired("case");
        EndStatement();
        var before = WithoutText(ParseBlock());
        var branches = new List<(Expression[]?, Block)>();
        var hasElse = false;
        while (!stopped && (IsWord("when") || IsWord("else")))
        {
            var word = TextOf(Current).ToString();
            if (word == "else" && (branches.Count == 0 || hasElse))
                Error(Current.Span, Messages.StrayElse());
            Next();
            hasElse = word == "else";
            var values = hasElse ? null : ParseWhenValues();
            EndStatement();
            branches.Add((values, ParseBlock()));
        }

        if (branches.Count == 0 && before.First is { } stray)
        {
            Error(stray.Span, Messages.NotInCase(SourceOf(tokens.First(token => token.Start == stray.Span.Start).Span)));
            stopped = true;
        }

        ExpectEnd(branches.Count == 0 ? "case" : hasElse ? "else" : "when");
        return new Case(start, subject, before, [.. branches]);
    }

    // Text between `case` and the first `when` is there for the looks of the template.
    static Block WithoutText(Block block) => block.Where(statement => statement is not RawText);

    Expression[] ParseWhenValues()
    {
        var values = new List<Expression>();
        while (!stopped)
        {
            var value = StartsOperand(Kind) ? ParseUnary() : null;
            if (value is null)
            {
                Error(Current.Span, Messages.EmptyWhen());
                break;
            }

            values.Add(ParseOperators(value, Precedence(TokenKind.DoubleBar)));
            if (Kind is not (TokenKind.Comma or TokenKind.DoubleBar))
                break;
            Next();
        }

        return [.. values];
    }

    For? ParseFor(string keyword, TextSpan start)
    {
        var first = Current;
        var variable = StartsOperand(Kind) ? ParsePostfix() : null;
        if (variable is null)
        {
            Error(first.Span, Messages.MissingExpression(keyword + " statement", Shown(first), Keywords.Form(keyword)));
            return null;
        }

        if (variable is not IAssignable)
        {
            Error(start, Messages.NoLoopVariable(keyword, SourceOf(variable.Span), Keywords.Form(keyword)));
            stopped = true;
            return null;
        }

        if (IsWord("in"))
            Next();
        else
        {
            Error(start, Messages.MissingIn(keyword, Shown(Current), Keywords.Form(keyword)));
            stopped = true;
        }

        var sequence = ParseSequence(keyword);
        outline.Bind(variable, sequence, scope);
        var options = ParseLoopOptions();
        EndStatement();
        var body = ParseBlock();
        Block? otherwise = null;
        if (IsWord("else"))
        {
            Next();
            if (IsWord("if"))
            {
                Error(Current.Span, Messages.ElseIfInFor());
                stopped = true;
                return null;
            }

            EndStatement();
            otherwise = ParseBlock();
        }

        ExpectEnd(keyword);
        return new For(start, variable, sequence, options, body, otherwise, keyword == "tablerow");
    }

    ReadOnly ParseReadOnly(TextSpan start)
    {
        var target = StartsOperand(Kind) ? ParsePrimary() : null;
        if (target is Variable or LocalVariable)
            return new ReadOnly(start, target);
        Error(Current.Span, Messages.MissingExpression("readonly statement", Shown(Current), Keywords.Form("readonly")));
        return new ReadOnly(start, new Variable(Current.Span, ""));
    }
}
