using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace SiteGen.Templating;

/// <summary>What a template can hold. Numbers, booleans and dates are not boxed.</summary>
public readonly struct Value
{
    const long FunctionMark = long.MinValue;

    readonly object? reference;
    readonly long bits;

    Value(object? reference, long bits = 0)
    {
        this.reference = reference;
        this.bits = bits;
    }

    internal Value(decimal number)
        : this((object)number)
    {
    }

    internal Value(BigInteger number)
        : this((object)number)
    {
    }

    internal Value(ICallable function)
        : this(function, FunctionMark)
    {
    }

    public static Value Null => default;

    /// <summary>The value named <c>empty</c> in templates: false, and it prints nothing.</summary>
    public static Value Empty => new(Scalar.Empty);

    public ValueKind Kind => reference switch
    {
        null => ValueKind.Null,
        Scalar scalar => scalar.Kind,
        string or CapturedText => ValueKind.Text,
        TemplateList => ValueKind.List,
        Templating.View => ValueKind.View,
        TemplateObject => ValueKind.Object,
        ICallable => ValueKind.Function,
        decimal => ValueKind.Decimal,
        System.Numerics.BigInteger => ValueKind.BigInteger,
        _ => ValueKind.DateTimeOffset,
    };

    public bool IsNull => reference is null;

    /// <summary>The text, list, object, view or function itself; null for everything that is not held by reference.</summary>
    public object? Reference => reference switch
    {
        Scalar => null,
        CapturedText captured => captured.ToString(),
        _ => reference,
    };

    /// <summary>Only null, false and <c>empty</c> are false; 0, "" and [] are true.</summary>
    public bool IsTrue => reference is Scalar scalar ? scalar.Kind != ValueKind.Empty && (scalar.Kind != ValueKind.Bool || bits != 0) : reference is not null;

    internal bool IsFunction => Function is not null;

    // Every value is asked, and hardly any is one: the costly test comes last.
    internal ICallable? Function => bits == FunctionMark ? reference as ICallable : null;

    internal bool Bool => bits != 0;

    internal int Int => (int)bits;

    internal long Long => bits;

    internal double Double => BitConverter.Int64BitsToDouble(bits);

    internal char Char => (char)bits;

    internal decimal Decimal => (decimal)reference!;

    internal BigInteger BigInteger => (BigInteger)reference!;

    internal DateTime DateTime => DateTime.FromBinary(bits);

    internal DateOnly DateOnly => DateOnly.FromDayNumber((int)bits);

    internal DateTimeOffset DateTimeOffset => (DateTimeOffset)reference!;

    internal TemplateObject? Object => reference as TemplateObject;

    internal View? View => reference as View;

    internal TimeSpan TimeSpan => new(bits);

    internal string? Text => reference as string ?? (reference as CapturedText)?.ToString();

    /// <summary>Text that is a string already.</summary>
    internal string? Plain => reference as string;

    internal CapturedText? Captured => reference as CapturedText;

    public static implicit operator Value(string? text) => new((object?)text);

    public static implicit operator Value(bool flag) => new(Scalar.Bool, flag ? 1 : 0);

    public static implicit operator Value(char character) => new(Scalar.Char, character);

    public static implicit operator Value(int number) => new(Scalar.Int, number);

    public static implicit operator Value(long number) => new(Scalar.Long, number);

    public static implicit operator Value(double number) => new(Scalar.Double, BitConverter.DoubleToInt64Bits(number));

    public static implicit operator Value(DateOnly date) => new(Scalar.Date, date.DayNumber);

    public static implicit operator Value(DateTime time) => new(Scalar.DateTime, time.ToBinary());

    public static implicit operator Value(DateTimeOffset time) => new((object)time);

    public static implicit operator Value(TimeSpan duration) => new(Scalar.TimeSpan, duration.Ticks);

    public static implicit operator Value(View? view) => new(view);

    public static implicit operator Value(TemplateObject? members) => new(members);

    public static implicit operator Value(TemplateList? list) => new(list);

    /// <summary>A list that is shared, not copied.</summary>
    public static Value List<TView>(ImmutableArray<TView> views)
        where TView : View => new(new ViewList(ImmutableCollectionsMarshal.AsArray(views) ?? []));

    public static Value List(ImmutableArray<string> texts) => new(new TextList(ImmutableCollectionsMarshal.AsArray(texts) ?? []));

    /// <summary>Text that is HTML already, and is printed as it is also where text is escaped by itself.</summary>
    public static Value Markup(string? text) => text is null ? Null : new Value(text, 1);

    internal static Value Markup(CapturedText text) => new(text, 1);

    internal bool IsMarkup => bits != 0 && reference is string or CapturedText;

    internal static Value Single(float number) => new(Scalar.Float, BitConverter.DoubleToInt64Bits(number));

    /// <summary>The same object, or the same bits of the same kind.</summary>
    internal static bool Same(Value a, Value b) => ReferenceEquals(a.reference, b.reference) && a.bits == b.bits;

    // A scalar is known by one of these objects in place of a reference, which keeps the struct at 16 bytes.
    sealed class Scalar(ValueKind kind)
    {
        public static readonly Scalar Bool = new(ValueKind.Bool);
        public static readonly Scalar Int = new(ValueKind.Int);
        public static readonly Scalar Long = new(ValueKind.Long);
        public static readonly Scalar Float = new(ValueKind.Float);
        public static readonly Scalar Double = new(ValueKind.Double);
        public static readonly Scalar Char = new(ValueKind.Char);
        public static readonly Scalar Date = new(ValueKind.Date);
        public static readonly Scalar DateTime = new(ValueKind.DateTime);
        public static readonly Scalar TimeSpan = new(ValueKind.TimeSpan);
        public static readonly Scalar Empty = new(ValueKind.Empty);

        public ValueKind Kind { get; } = kind;
    }
}
