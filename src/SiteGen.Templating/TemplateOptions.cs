namespace SiteGen.Templating;

/// <summary>How strict a template is read and run. The defaults suit a theme; the original language is laxer.</summary>
public sealed record TemplateOptions
{
    public static TemplateOptions Default { get; } = new();

    /// <summary>A name that is nowhere defined is an error and not null.</summary>
    public bool StrictVariables { get; init; } = true;

    /// <summary>A member that a view does not have is an error. Objects made by templates and JSON give null.</summary>
    public bool StrictViews { get; init; } = true;

    /// <summary>Text that is printed into HTML is escaped unless it passes <c>html.raw</c> or <c>html.escape</c>.</summary>
    public bool AutoEscape { get; init; }

    /// <summary>A page can name a layout and fill its blocks, with the functions of <c>layout</c>.</summary>
    public bool Layouts { get; init; }

    /// <summary>A value of several lines takes over the indentation of the tag that prints it.</summary>
    public bool AutoIndent { get; init; } = true;

    /// <summary>An unknown member of an object gives null; if false, it is an error.</summary>
    public bool RelaxedMemberAccess { get; init; } = true;

    /// <summary>A member or item of null gives null; if false, it is an error.</summary>
    public bool RelaxedTargetAccess { get; init; }

    /// <summary>Calling an unknown function gives null.</summary>
    public bool RelaxedFunctionAccess { get; init; }

    /// <summary>An index beyond the end of a list gives null; if false, it is an error.</summary>
    public bool RelaxedIndexerAccess { get; init; } = true;

    /// <summary><c>list[null]</c> gives null and is no error.</summary>
    public bool NullIndexer { get; init; }

    /// <summary>A function that returns nothing may not stand where a value is needed.</summary>
    public bool StatementFunctionIsError { get; init; }

    /// <summary>The whole file is code, without <c>{{ }}</c>.</summary>
    public bool ScriptOnly { get; init; }

    /// <summary>What <c>date.now</c> gives. Without it, asking for the time is an error: the same input gives the same page.</summary>
    public DateTimeOffset? Now { get; init; }

    public Limits Limits { get; init; } = new();
}
