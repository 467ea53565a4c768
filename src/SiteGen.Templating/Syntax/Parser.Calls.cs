using SiteGen.Templating.Escaping;
using SiteGen.Templating.Nodes;
using SiteGen.Templating.Runtime;
using SiteGen.Text;

namespace SiteGen.Templating.Syntax;

// Calls in their three forms, and the definition of functions.
sealed partial class Parser
{
    const int MostParameters = 64;

    /// <summary><c>f a b key: c</c></summary>
    /// <param name="piped">What stands left of the pipe, as the first argument.</param>
    Call ParseArguments(Expression target, Expression? piped)
    {
        var arguments = new List<Argument>();
        if (piped is not null)
            arguments.Add(new Argument(piped));
        while (!stopped && StartsExpression(Kind))
        {
            var argument = ParseArgument();
            if (argument is null)
                break;
            if (Kind != TokenKind.Colon)
            {
                arguments.Add(new Argument(argument));
                continue;
            }

            if (NameOf(argument) is not { } name)
            {
                arguments.Add(new Argument(argument));
                // In `c ? f 'a' : b` the colon belongs to the question mark.
                if (!inBranch || piped is not null)
                    Error(argument.Span, Messages.NamelessArgument());
                break;
            }

            Next();
            arguments.Add(ParseNamed(name, argument.Span));
        }

        return Noted(new Call(From(piped?.Span ?? target.Span), target, [.. arguments], piped is not null));
    }

    // One argument ends where the next begins, so that no call without parentheses can stand in it.
    Expression? ParseArgument()
    {
        var saved = inArgument;
        inArgument = true;
        var argument = ParseBinary(0);
        inArgument = saved;
        return argument;
    }

    static string? NameOf(Expression expression) => expression switch
    {
        Variable variable => variable.Name,
        LocalVariable local => local.Name,
        _ => null,
    };

    Argument ParseNamed(string name, TextSpan span)
    {
        var value = StartsOperand(Kind) ? ParseArgument() : null;
        if (value is null)
            Error(Current.Span, Messages.MissingExpression("named argument", Shown(Current), "<name>: <expression>"));
        return new Argument(name, value ?? new Literal(span, Value.Null), span);
    }

    /// <summary><c>f(a, key: b)</c></summary>
    Call ParseCall(Expression target)
    {
        var saved = (inBranch, inArgument);
        (inBranch, inArgument) = (false, false);
        Next();
        var arguments = new List<Argument>();
        var good = true;
        while (good && Kind != TokenKind.CloseParen)
        {
            var argument = ParseCallArgument();
            good = argument is not null;
            if (argument is null)
            {
                Error(Current.Span, Messages.MissingArgument());
                break;
            }

            arguments.Add(argument);
            if (Kind != TokenKind.Comma)
                break;
            Next();
            if (Kind == TokenKind.CloseParen)
            {
                Error(Current.Span, Messages.MissingArgument());
                good = false;
            }
        }

        (inBranch, inArgument) = saved;
        if (good && Kind == TokenKind.CloseParen)
            Next();
        else
            Error(Current.Span, Messages.MissingCloseParen());
        return Noted(new Call(From(target.Span), target, [.. arguments], isPipe: false));
    }

    Argument? ParseCallArgument()
    {
        if (ParseOptional() is not { } value)
            return null;
        if (Kind != TokenKind.Colon)
            return new Argument(value);
        if (NameOf(value) is not { } name)
        {
            Error(value.Span, Messages.NamelessArgument());
            return new Argument(value);
        }

        Next();
        return new Argument(name, ParseOptional() ?? new Literal(value.Span, Value.Null), value.Span);
    }

    /// <summary><c>left | f a</c>: the left side becomes the first argument. Without further arguments operators apply to the result.</summary>
    Expression? ParsePipe(Expression left)
    {
        Next();
        SkipLineEnds();
        var inside = Enter();
        var target = stopped || !StartsOperand(Kind) ? null : ParseUnary();
        Leave(inside);
        if (target is null)
        {
            Error(Current.Span, Messages.MissingExpression("pipe expression", Shown(Current), "<expression> | <expression>"));
            return left;
        }

        // `x | f(a)` is f(x, a).
        if (target is Call { IsPipe: false } call)
        {
            Forget(call);
            return ParseOperators(Noted(new Call(From(left.Span), call.Target, [new Argument(left), .. call.Arguments], isPipe: true)), 0);
        }

        return ParseOperators(ParseArguments(target, left), 0);
    }

    Call Noted(Call call)
    {
        outline.Calls.Add((call, scope));
        return call;
    }

    // A call that became part of another one, or turned out to be the head of a definition.
    void Forget(Call call) => outline.Calls.RemoveAt(outline.Calls.FindLastIndex(noted => noted.Call == call));

    OutlineScope BeginFunction(string name, Parameter[]? parameters)
    {
        var begun = new OutlineScope(outline, name, parameters);
        outline.Functions.Add(begun);
        return begun;
    }

    AnonymousFunction ParseAnonymous()
    {
        var start = Current.Span;
        Next();
        Parameter[]? parameters = null;
        if (Kind == TokenKind.OpenParen)
            parameters = ParseParameters();
        var function = ParseBody(null, parameters, start);
        return new AnonymousFunction(From(start), function);
    }

    TemplateFunction ParseBody(string? name, Parameter[]? parameters, TextSpan start)
    {
        EndStatement();
        var outer = returnsValue;
        returnsValue = false;
        var outerScope = scope;
        scope = BeginFunction(name ?? "", parameters);
        var body = ParseBlock();
        scope = outerScope;
        var givesValue = returnsValue;
        returnsValue = outer;
        if (IsWord("end"))
            Next();
        else
            errors.Add(Messages.Syntax(source, Previous.Span, Messages.MissingEnd("function", Keywords.Form("function"))));
        return new TemplateFunction(name, parameters, body, null, givesValue, source, From(start));
    }

    /// <summary><c>func name … end</c>; stands behind the keyword.</summary>
    FunctionDefinition? ParseFunction(TextSpan start)
    {
        var name = Current;
        if (name.Kind is not (TokenKind.Identifier or TokenKind.LocalIdentifier))
        {
            Error(name.Span, Messages.MissingExpression("function statement", Shown(name), Keywords.Form("func")));
            return null;
        }

        Next();
        Parameter[]? parameters = null;
        if (Kind == TokenKind.OpenParen)
            parameters = ParseParameters();
        IAssignable target = name.Kind == TokenKind.Identifier
            ? new Variable(name.Span, Intern(name))
            : new LocalVariable(name.Span, Intern(TextOf(name)[1..]));
        return new FunctionDefinition(From(start), target, ParseBody(TextOf(name).ToString(), parameters, start));
    }

    Parameter[] ParseParameters()
    {
        var parameters = new List<Parameter>();
        Next();
        while (Kind == TokenKind.Identifier)
        {
            var name = Current;
            Next();
            var isRest = Kind == TokenKind.TripleDot;
            if (isRest)
                Next();
            var afterRest = parameters.Any(parameter => parameter.IsRest);
            Literal? standard = null;
            if (Kind == TokenKind.Equal)
            {
                if (afterRest)
                    Error(name.Span, Messages.OptionalAfterRest());
                Next();
                standard = ParseDefault(name);
            }
            else if (afterRest || (!isRest && parameters.Any(parameter => parameter.Default is not null)))
            {
                Error(name.Span, Messages.RequiredAfterOptional());
            }

            if (isRest && parameters.Exists(parameter => TextOf(name).SequenceEqual(parameter.Name)))
                Error(name.Span, Messages.RepeatedParameter(TextOf(name).ToString()));
            parameters.Add(new Parameter(Intern(name), standard, isRest));
            if (Kind != TokenKind.Comma)
                break;
            Next();
        }

        if (parameters.Count > MostParameters)
            Error(Current.Span, Messages.TooManyParameters(MostParameters));
        if (Kind == TokenKind.CloseParen)
            Next();
        else
            Error(Current.Span, Messages.ExpectedCloseParen(Shown(Current)));
        return [.. parameters];
    }

    Literal ParseDefault(Token name)
    {
        var value = ParseOptional();
        if (value is Literal literal)
            return literal;
        Error(name.Span, Messages.DefaultNotLiteral());
        return new Literal(name.Span, Value.Null);
    }
}
