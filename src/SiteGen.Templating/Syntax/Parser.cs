using System.Runtime.CompilerServices;
using SiteGen.Templating.Escaping;
using SiteGen.Templating.Nodes;
using SiteGen.Text;

namespace SiteGen.Templating.Syntax;

/// <summary>Builds the tree of a template. Mistakes are collected; after one that makes the rest a guess, reading stops.</summary>
sealed partial class Parser
{
    readonly SourceText source;
    readonly string text;
    readonly TemplateOptions options;
    readonly bool isPassing;
    readonly List<Token> tokens;
    readonly List<Diagnostic> errors = [];
    readonly List<Diagnostic> lexerErrors;
    readonly Outline outline = new();
    OutlineScope scope;
    int position;
    int depth;

    // Inside [ ] and { } of code a line end is white space.
    int lineEndsIgnored;

    // In the middle of `a ? b : c` a colon ends the branch.
    bool inBranch;

    // Inside `f a b` without parentheses.
    bool inArgument;

    // A `ret` with a value was read in the function under way.
    bool returnsValue;
    bool stopped;

    /// <param name="isPassing">A text that is read once, while a page is rendered: its names are not kept for the life of the program.</param>
    public Parser(SourceText source, TemplateOptions options, bool isPassing = false)
    {
        this.isPassing = isPassing;
        this.source = source;
        this.options = options;
        text = source.Text;
        scope = outline.Page;
        (tokens, lexerErrors) = Lexer.Read(source, options.ScriptOnly);
    }

    Token Current => tokens[position];

    TokenKind Kind => tokens[position].Kind;

    Token Previous => position > 0 ? tokens[position - 1] : tokens[0];

    public Outcome<Template> ParseTemplate()
    {
        var body = ParseBlock(isPage: true);
        // Behind the place where reading stopped everything is a guess.
        errors.AddRange(lexerErrors.Where(error => !stopped || error.Span.Start <= Current.Start));
        return Outcome.Of(new Template(source, body, outline), errors);
    }

    ReadOnlySpan<char> TextOf(Token token) => text.AsSpan(token.Start, token.End - token.Start);

    bool IsWord(string word) => Kind == TokenKind.Identifier && TextOf(Current).SequenceEqual(word);

    void Next()
    {
        if (position < tokens.Count - 1)
            position++;
        if (lineEndsIgnored > 0)
            SkipLineEnds();
    }

    void SkipLineEnds()
    {
        while (Kind == TokenKind.NewLine)
            position++;
    }

    TokenKind PeekKind(int ahead = 1) => position + ahead < tokens.Count ? tokens[position + ahead].Kind : TokenKind.Eof;

    TextSpan From(TextSpan start) => new(start.Start, Math.Max(start.End, Previous.End));

    void Error(TextSpan span, string message)
    {
        if (!stopped)
            errors.Add(Messages.Syntax(source, span, message));
    }

    /// <summary>A token as messages show it.</summary>
    string Shown(Token token) => token.Kind == TokenKind.Eof ? "<eof>" : TextOf(token).ToString().Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);

    /// <summary>Reads statements up to the <c>end</c>, <c>else</c> or <c>when</c> that closes the block, which stays unread.</summary>
    Block ParseBlock(bool isPage = false)
    {
        var savedLineEnds = lineEndsIgnored;
        var saved = (inBranch, inArgument);
        (lineEndsIgnored, inBranch, inArgument) = (0, false, false);
        var statements = new List<Statement>();
        var start = Current.Span;
        string? indent = null;
        var afterRaw = false;
        var inside = Enter();
        while (!stopped && Kind != TokenKind.Eof)
        {
            switch (Kind)
            {
                case TokenKind.CodeEnter:
                    indent = afterRaw && options.AutoIndent ? IndentBefore(Previous.End) : "";
                    afterRaw = false;
                    position++;
                    continue;
                case TokenKind.CodeExit:
                    indent = null;
                    position++;
                    continue;
                case TokenKind.NewLine or TokenKind.Semicolon:
                    position++;
                    continue;
                case TokenKind.Raw:
                    statements.Add(new RawText(Current.Span, text));
                    afterRaw = true;
                    position++;
                    continue;
            }

            if (Kind == TokenKind.Identifier && Keywords.EndsBlock(TextOf(Current)))
            {
                if (!isPage)
                    break;
                ParseStrayEnd();
                continue;
            }

            afterRaw = false;
            var statement = ParseStatement();
            if (statement is not null)
            {
                statement.Indent = indent;
                statements.Add(statement);
            }
        }

        Leave(inside);
        lineEndsIgnored = savedLineEnds;
        (inBranch, inArgument) = saved;
        return new Block(From(start), [.. statements]);
    }

    // An `end`, `else` or `when` that belongs to nothing.
    void ParseStrayEnd()
    {
        var keyword = Current;
        var word = TextOf(keyword).ToString();
        Next();
        if (word == "end")
        {
            // Behind a block that could not be read its `end` is no news.
            if (errors.Count == 0)
                Error(new TextSpan(keyword.End - 1, keyword.End), Messages.StrayEnd());
            return;
        }

        if (word == "when" || IsWord("if"))
            ParseRequired(word);
        EndStatement();
        ParseBlock();
        ExpectEnd(word);
        Error(keyword.Span, word == "else" ? Messages.StrayElse() : Messages.StrayWhen());
    }

    string IndentBefore(int end)
    {
        var start = end;
        while (start > 0 && text[start - 1] != '\n' && char.IsWhiteSpace(text[start - 1]))
            start--;
        return start == 0 || text[start - 1] == '\n' ? text[start..end] : "";
    }

    /// <summary>One level deeper; the result goes to <see cref="Leave"/>.</summary>
    int Enter()
    {
        var before = depth++;
        if ((depth > options.Limits.Syntax || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) && !stopped)
        {
            errors.Add(Messages.LimitReached(source, Previous.Span, Messages.TooDeepSyntax(options.Limits.Syntax), nameof(Limits.Syntax), options.Limits.Syntax));
            stopped = true;
        }

        return before;
    }

    void Leave(int before) => depth = before;

    /// <summary>A statement ends at a line end, a semicolon or the end of the code. Anything else there stops the reading.</summary>
    void EndStatement()
    {
        if (Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.Eof || stopped)
            return;
        Error(Current.Span, Messages.InvalidToken(Shown(Current)));
        stopped = true;
    }

    /// <summary>Reads <c>end</c>, or says that it is missing.</summary>
    void ExpectEnd(string statement)
    {
        if (IsWord("end"))
        {
            Next();
            EndStatement();
            return;
        }

        Error(Previous.Span, Messages.MissingEnd(statement, Keywords.Form(statement)));
    }

    Value DecodeNumber(Token token)
    {
        var digits = TextOf(token).ToString().Replace("_", "", StringComparison.Ordinal);
        try
        {
            return token.Kind switch
            {
                TokenKind.HexInteger => NumberLiterals.Hex(digits),
                TokenKind.BinaryInteger => NumberLiterals.Binary(digits),
                TokenKind.Float => NumberLiterals.Fraction(digits),
                _ => NumberLiterals.Whole(digits),
            };
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            Error(token.Span, Messages.BadNumber(TextOf(token).ToString()));
            return Value.Null;
        }
    }
}
