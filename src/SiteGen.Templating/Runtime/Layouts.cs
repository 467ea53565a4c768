using System.Diagnostics.CodeAnalysis;
using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

/// <summary>What the page and its layouts have put into blocks so far. Level 0 is the page, 1 its layout, 2 the layout of that.</summary>
sealed class Layouts
{
    /// <summary>The block of what stands outside of all others.</summary>
    public const string Content = "content";

    readonly Dictionary<string, LayoutBlock> blocks = new(StringComparer.Ordinal);
    readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public int Level { get; private set; }

    /// <summary>The layout that the running level goes into.</summary>
    public NextLayout? Next { get; set; }

    public IEnumerable<string> AskedNames => asked;

    /// <summary>The block as a layout asks for it: from now on it counts as printed.</summary>
    public bool TryAsk(string name, [NotNullWhen(true)] out LayoutBlock? block)
    {
        asked.Add(name);
        return blocks.TryGetValue(name, out block);
    }

    /// <summary>Whether the page, or a layout nearer to it than the running one, has the say in this block.</summary>
    public bool IsFilledInside(string name) => blocks.TryGetValue(name, out var block) && block.IsFilled && block.Level < Level;

    public void Fill(string name, Value text, Caller caller, SourceText source)
    {
        var block = BlockOf(name, caller, source);
        (block.Filled, block.Level) = (text, Level);
    }

    public LayoutBlock BlockOf(string name, Caller caller, SourceText source)
    {
        if (!blocks.TryGetValue(name, out var block))
            blocks[name] = block = new LayoutBlock(name, source, caller.Node.Span);
        return block;
    }

    /// <summary>The level above begins, with what was printed below as its content.</summary>
    public void Rise(Value content, NextLayout layout)
    {
        Level++;
        Next = null;
        asked.Remove(Content);
        blocks.Remove(Content);
        if (!content.IsNull)
            Fill(Content, content, layout.Caller, layout.Source);
    }

    public LayoutBlock? Lost(bool contentOnly) =>
        blocks.Values.FirstOrDefault(block => !asked.Contains(block.Name) && !block.IsBlank && (!contentOnly || block.Name == Content));
}
