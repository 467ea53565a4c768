using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

/// <summary>A named piece of text on its way to the layout that prints it.</summary>
/// <param name="source">Where it was first given something.</param>
sealed class LayoutBlock(string name, SourceText source, TextSpan span)
{
    public string Name => name;

    public SourceText Source => source;

    public TextSpan Span => span;

    /// <summary>What stands in place of the layout's own text; null where nobody filled it.</summary>
    public Value Filled { get; set; }

    /// <summary>The level that filled it.</summary>
    public int Level { get; set; }

    /// <summary>What comes behind it, or behind the layout's own text.</summary>
    public Value Added { get; set; }

    public bool IsFilled => !Filled.IsNull;

    public bool IsBlank => IsBlankText(Filled) && IsBlankText(Added);

    static bool IsBlankText(Value value) => value.IsNull || (value.Captured is { } captured ? captured.Span : value.Plain ?? "-").IsWhiteSpace();
}
