using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Templating;

/// <summary>Every sentence the language says about a mistake, in one place. Those of the original are kept where they are clear,
/// so that its manuals and threads can be searched for them.</summary>
static class Messages
{
    const int LongestMessage = 400;

    public static Diagnostic Syntax(SourceText source, TextSpan span, string message) => Error("SG3001", source, span, message);

    public static Diagnostic Runtime(SourceText source, TextSpan span, string message) => Error("SG3002", source, span, message);

    public static Diagnostic UnknownName(SourceText source, TextSpan span, string name, string? near) =>
        Error("SG3003", source, span, UnknownName(name)) with { Hint = DidYouMean(near) };

    public static Diagnostic UnknownMember(SourceText source, TextSpan span, string owner, string name, string? near) =>
        Error("SG3004", source, span, $"`{owner}` has no member `{name}`") with { Hint = DidYouMean(near is null ? null : $"{owner}.{near}") };

    public static Diagnostic UnknownFunction(SourceText source, TextSpan span, string name, string? near) =>
        Error("SG3005", source, span, $"The function `{name}` was not found") with { Hint = DidYouMean(near) };

    /// <param name="limit">Its name in <see cref="Limits"/>.</param>
    public static Diagnostic LimitReached(SourceText source, TextSpan span, string message, string limit, long value, string unit = "") =>
        Error("SG3007", source, span, message) with { Hint = string.Create(CultureInfo.InvariantCulture, $"This is the limit `{limit}`: {value:N0}{unit}.") };

    public static Diagnostic IncludeNotFound(SourceText source, TextSpan span, string name, string? near) =>
        Error("SG3006", source, span, $"There is no template `{name}` to include") with { Hint = DidYouMean(near) };

    public static Diagnostic Unescaped(SourceText source, TextSpan span, string expression) =>
        new("SG3010", Severity.Warning, Shorten($"`{expression}` is written into the page without escaping.")) { Source = source, Span = span, Hint = "Write `| html.escape` behind it." };

    static Diagnostic Error(string code, SourceText source, TextSpan span, string message) =>
        new(code, Severity.Error, Shorten(message)) { Source = source, Span = span };

    // Messages quote values and code, which may be as long as a template likes.
    static string Shorten(string message) => message.Length <= LongestMessage ? message : string.Concat(message.AsSpan(0, LongestMessage), "…");

    static string? DidYouMean(string? near) => near is null ? null : $"Did you mean `{near}`?";

    // Lexer.
    public static string UnexpectedCloseBrace() => "Unexpected } while no matching {";

    public static string UnterminatedString(char quote) => $"Unexpected end of file while parsing a string not terminated by a {quote}";

    public static string UnterminatedVerbatim(char quote) => $"Unexpected end of file while parsing a verbatim string not terminated by a {quote}";

    public static string NoHexDigit() => "Invalid hex number, expecting at least a hex digit [0-9a-fA-F] after 0x";

    public static string NoBinaryDigit() => "Invalid binary number, expecting at least a binary digit 0 or 1 after 0b";

    public static string NoExponentDigit() => "Expecting at least one digit after the exponent";

    public static string BadEscape(char c) => $"Unexpected escape character `{c}` in string";

    public static string BadEscapeAllowed(char c) => $"Unexpected escape character `{c}` in string. Only 0 ' \\ \" b f n r t v u0000-uFFFF x00-xFF are allowed";

    public static string BadNumber(string digits) => $"Unable to parse the integer {digits}";

    // Parser.
    public static string MissingExpression(string what, string found, string form) => $"Error while parsing {what}: Expecting <expression> instead of `{found}` in: {form}";

    public static string MissingEnd(string statement, string form) => $"Error while parsing {(statement == "func" ? "function" : statement)} statement: The <end> statement was not found in: {form}";

    public static string StrayEnd() => "Found <end> statement without a corresponding beginning of a block";

    public static string StrayElse() => "A else condition must be preceded by another if/else/when condition or a for loop.";

    public static string StrayWhen() => "A `when` condition must be preceded by another `when`/`else`/`case` condition";

    public static string EmptyWhen() => "When is expecting at least one value.";

    public static string InvalidToken(string found) => $"Invalid token found `{found}`. Expecting <EOL>/end of line.";

    public static string UnexpectedToken(string found) => $"Unexpected token {found}";

    public static string TooDeepSyntax(int limit) => $"The statement depth limit `{limit}` was reached when parsing this statement";

    public static string MissingOperand(string found) => $"Error while parsing binary expression: Expecting an <expression> to the right of the operator instead of `{found}` in: <expression> operator <expression>";

    public static string NotIncrementable() => "The operand of an increment or decrement operator must be a variable, property or indexer";

    public static string NoMemberName(string found) => $"Invalid token `{found}`. The dot operator is expected to be followed by a plain identifier";

    public static string ExpectedCloseBracket(string found) => $"Unexpected token found `{found}` while expecting `]`.";

    public static string MissingIndex(string found) => $"Error while parsing indexer expression: Expecting <index_expression> instead of `{found}` in: <expression>[<index_expression>]";

    public static string OpenIndex(string found) => $"Unexpected `{found}`. Expecting ']'";

    public static string ExpectedCloseParen(string found) => $"Invalid token `{found}`. Expecting a closing `)`.";

    public static string ExpectedColon(string found) => $"Unexpected token found `{found}` while expecting `:`.";

    public static string NestedAssignment() => $"Error while parsing assign expression: Expression is only allowed for a top level assignment in: {Templating.Syntax.Keywords.Assignment}";

    public static string NamelessArgument() => "Expecting a simple global or local variable before `:` in order to create a named argument";

    public static string MissingArgument() => "Expecting an expression for argument function calls instead of this token.";

    public static string MissingCloseParen() => "Expecting a closing parenthesis for a function call.";

    public static string RequiredAfterOptional() => "Cannot declare a normal parameter after an optional parameter.";

    public static string OptionalAfterRest() => "Cannot declare an optional parameter after a variable parameter (`...`).";

    public static string DefaultNotLiteral() => "Expecting only a literal for an optional parameter value.";

    public static string RepeatedParameter(string name) => $"The parameter `{name}` stands here a second time.";

    public static string TooManyParameters(int most) => $"A function cannot have more than {most} parameters.";

    public static string OpenInterpolation() => "Opened interpolated expression not closed on the same line.";

    public static string NoMemberKey(string found) => $"Unexpected token `{found}` while parsing object initializer. Expecting a simple identifier for the member name.";

    public static string LiteralAsKey() => "Invalid literal found for object initializer member name. Only literal string or identifier name are allowed";

    public static string NoColonAfterKey(string found, string name) => $"Unexpected token `{found}` Expecting a colon : after identifier `{name}` for object initializer member name";

    public static string NoMemberValue(string found) => $"Unexpected token `{found}`. Expecting an expression for the value of the member.";

    public static string NestedWrappedBlock() => "Cannot use block delegate $$ in a nested expression";

    public static string NoLoopFact(string loop, string name, bool isKnown) =>
        isKnown ? $"The loop variable <{loop}.{name}> is invalid" : $"The loop variable <{loop}.{name}> is not supported";

    public static string NoLoopVariable(string loop, string found, string form) => $"Error while parsing {loop} statement: Expecting a variable instead of `{found}` in: {form}";

    public static string MissingIn(string loop, string found, string form) => $"Error while parsing {loop} statement: Expecting 'in' word instead of `{found}` in: {form}";

    public static string NotInCase(string found) => $"Unexpected statement/expression `{found}` in the body of a `case` statement. Only `when`/`else` are expected.";

    public static string ElseIfInFor() => "Invalid if/else combination within a for statement.";

    // Names and members.
    public static string UnknownName(string name) => $"The variable or function `{name}` was not found";

    public static string ReadOnly(string name) => name.StartsWith('$') ? $"Cannot set value on the readonly variable `{name}`" : $"Cannot set the readonly variable `{name}`";

    public static string ViewIsReadOnly(string what) => $"`{what}` belongs to the model, which a template cannot change";

    public static string NullMember(string chain) => $"Cannot get the member {chain} for a null object.";

    public static string NullTarget(string target, string chain) => $"Object `{target}` is null. Cannot access member: {chain}";

    public static string NullIndexed(string target, string chain) => $"Object `{target}` is null. Cannot access indexer: {chain}";

    public static string NullIndex(string target, string chain) => $"Cannot access target `{target}` with a null indexer: {chain}";

    public static string NoSuchMember(string name) => $"Cannot get member with name {name}.";

    public static string NoSuchItem(string target, string index) => $"Cannot access target `{target}` with an indexer: {index}";

    public static string MemberOfPrimitive(string value, string type, string name) => $"Cannot get or set a member on the primitive `{value}/{type}` when accessing member: {name}";

    public static string PrimitiveAsList(string type, string value) => $"Cannot use the {type} primitive `{value}` as a list.";

    public static string ReadOnlyMember(string chain) => $"Cannot set a value for the readonly member: {chain}";

    public static string ReadOnlyItem(string name, string chain) => $"Cannot set a value for the readonly member `{name}` in the indexer: {chain}";

    public static string OutOfBounds(int at, int count, string target, string index) => $"The index {at} is out of bounds [0, {count}] on the `{target}` with the indexer: {index}";

    public static string OutsideText(int at, int length) => $"There is no letter {at} in a text of {length} letters";

    public static string TextIsFixed() => "Cannot replace a character in a string";

    public static string CannotSetThis() => "Cannot set this variable";

    public static string NotAssignable() => "Unsupported target expression for assignment.";

    // Operators.
    public static string SignNotSupported(string sign) => $"Operator `{sign}` is not supported";

    public static string NotOnText(string operation) => $"Operator `{operation}` is not supported on string objects";

    public static string OnlyTextTimesNumber() => "Expecting an integer. The operator `*` is not supported for the expression. Only working on string x int or int x string";

    public static string NotForBools(string operation) => $"The operator `{operation}` is not valid for bool<->bool";

    public static string NotImplemented(string operation, string type) => $"The operator `{operation}` is not implemented for {type}<->{type}";

    public static string NotBetween(string operation, string left, string right) => $"The operator `{operation}` is not supported between {left} and {right}.";

    public static string ExpectingList() => "Expecting an array for the right argument.";

    public static string CannotConvert(string from, string to) => $"Unable to convert type `{from}` to {to}";

    public static string CannotConvertTo(string from, string to) => $"Unable to convert type `{from}` to `{to}`";

    public static string UnsupportedOperands(string left, string leftType, string operation, string right, string rightType) =>
        $"Unsupported types `{left}/{leftType}` {operation} `{right}/{rightType}` for binary operation";

    public static string DivideByZero() => "Attempted to divide by zero.";

    public static string DecimalOverflow() => "The result is too large for a decimal number.";

    public static string DateOutOfRange() => "The date is out of range: years go from 1 to 9999.";

    // Calls.
    public static string NoFunction(string value, string type) => $"Invalid target function `{value}` ({type})";

    public static string NoPipeTarget(string target) => $"Pipe expression destination `{target}` is not a valid function";

    public static string NoWrapTarget(string target, string kind) => $"Expecting a direct function instead of the expression `{target}/{kind}`";

    public static string WrongArgumentCount(int given, string function, int expected) => $"Invalid number of arguments `{given}` passed to `{function}` while expecting `{expected}` arguments";

    public static string NoReturnValue(string function) => $"The function `{function}` is a statement and cannot be used within an expression.";

    public static string NotIterable(string type) => $"Unexpected type `{type}` for a loop. Expecting a list, a range, a text or an object.";

    public static string CollectionModified() => "Collection was modified; enumeration operation may not execute.";

    public static string UnknownLoopOption(string name, string statement) => $"Unsupported argument `{name}` for statement: `{statement}`";

    public static string JumpOutsideLoop(string word) => $"The <{word}> statement can only be used inside for/while loops";

    public static string NoObjectForWith(string target, string type) => $"Invalid target property `{target}` used for [with] statement. Must be an object instead of `{type}`";

    public static string CannotImport(string type) => $"Unexpected value `{type}` for import. Expecting an object.";

    public static string NotAFunction(string value) => $"The parameter `{value}` is not a function. Maybe prefix it with @?";

    // Builtins.
    public static string NullText(string function) => $"`{function}` needs a text and not null";

    public static string NullParameter(string name) => $"The argument `{name}` cannot be null";

    public static string EmptyMatch() => "The text to replace cannot be empty";

    public static string NegativeWidth() => "The width cannot be negative.";

    public static string NotANumber(string value) => $"The value `{value}` is not a number";

    public static string NotFormattable(string value) => $"Unexpected `{value}`. Must be a formattable number";

    public static string BadPrecision() => "The precision must be between 0 and 15.";

    public static string RandomBounds() => "minValue must be greater than maxValue";

    public static string FormatTooLong(int limit) => $"The format is longer than `{limit}` characters or asks for more digits than that.";

    public static string NoJsonOfFunction() => "Can not serialize functions to JSON";

    public static string PatternNotForParsing(char code) => $"The pattern %{code} is not supported for the parse method";

    public static string NoDuration(string text) => $"String '{text}' was not recognized as a valid TimeSpan.";

    public static string NoClock() => "This build knows no current time; the same input must give the same page.";

    public static string Broken(Diagnostic error) => $"{error.Path}({error.Source?.PositionOf(error.Span.Start)}) : error : {error.Message}";

    // Includes.
    public static string IncludeNameEmpty() => "Include template name cannot be null or empty";

    public static string IncludeBroken(string name, string errors) => $"Error while parsing template `{name}` Parser messages:\n {errors}";

    public static string IncludedHere(string how, string name, int times) => times == 1 ? $"{how} `{name}` here" : $"{how} `{name}` here, {times} times";

    public static Diagnostic TemplateNotFound(string name) => new("SG3006", Severity.Error, $"There is no template `{name}`.") { Path = name };

    // Layouts.
    public static Diagnostic BlockNotPrinted(SourceText source, TextSpan span, string name, string? near) =>
        Error("SG3009", source, span, name == Templating.Runtime.Layouts.Content ? "The layout does not print what stands outside of the blocks: `content`" : $"No layout prints the block `{name}`") with { Hint = DidYouMean(near) };

    public static Diagnostic NoLayouts(SourceText source, TextSpan span) =>
        UnknownName(source, span, "layout", null) with { Hint = "Layouts have to be switched on: `\"layouts\": true` in theme.json." };

    public static string BlockNameEmpty() => "A block needs a name";

    public static string ContentFillsItself() => "The block `content` is what stands outside of the others; it cannot be filled";

    public static string TextOrBlock(string function, bool hasText) => hasText
        ? $"`{function}` is given a text and a block, and takes one of them"
        : $"`{function}` needs a text, or a block: `wrap {function} 'name'` … `end`";

    public static string TakesNoBlock(string function) => $"`{function}` takes no block";

    public static string IncludedHasNoLayout() => "Only a page or a layout can have a layout; this file is included";

    public static string SecondLayout(string name) => $"There is a layout already: `{name}`";

    // Limits.
    public static string TooManyRounds(int limit, string where) => $"Exceeding number of iteration limit `{limit}` for {where}.";

    public static string TooMuchWork() => "The page takes too many steps";

    public static string RangeTooLong(int limit) => $"Range expression exceeds LoopLimit `{limit}`.";

    public static string TooNested() => "Structure is too deeply nested or contains reference loops.";

    public static string TooDeep(int limit, string node) => $"Exceeding number of recursive depth limit `{limit}` for node: `{node}`";

    public static string TextTooLong(long length) => $"The text would have {length} characters";

    public static string OutputTooLong() => "The page is too long";

    public static string TooMuchText() => "All texts of this page together are too long";

    public static string TooManyItems(long count) => $"The list would have {count} items";

    public static string NumberTooLarge() => "The number has too many digits";

    public static string RegexTooLong() => "The regular expression is too long";

    public static string RegexTimeout() => "The regular expressions of this page take too long";

    public static string StackExhausted() => "The template is nested too deeply to go on.";
}
