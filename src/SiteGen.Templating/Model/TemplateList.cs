namespace SiteGen.Templating;

/// <summary>A list as templates see it. Lists of the model are read only; those made by a template can be changed by it.</summary>
public abstract class TemplateList
{
    public abstract int Count { get; }

    public abstract Value this[int index] { get; }

    /// <summary>True for what a template calls an iterator: a range, or the result of a function over a list.</summary>
    internal virtual bool IsSequence => false;
}

sealed class ViewList(View[] views) : TemplateList
{
    public override int Count => views.Length;

    public override Value this[int index] => views[index];
}

sealed class TextList(string[] texts) : TemplateList
{
    public override int Count => texts.Length;

    public override Value this[int index] => texts[index];
}

/// <summary>Whole numbers from a first one, up or down.</summary>
sealed class NumberRange(long first, int count, int step) : TemplateList
{
    public override int Count => count;

    public override Value this[int index]
    {
        get
        {
            var number = first + ((long)index * step);
            return number is >= int.MinValue and <= int.MaxValue ? (int)number : number;
        }
    }

    internal override bool IsSequence => true;
}

/// <summary>The letters of a text, where a list is asked for.</summary>
sealed class Letters(string text) : TemplateList
{
    public override int Count => text.Length;

    public override Value this[int index] => text[index];

    internal override bool IsSequence => true;
}
