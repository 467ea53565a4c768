namespace SiteGen.Templating.Runtime;

/// <summary>One object of the stack of globals: a view, an object or a list with members; an object of its own where none is given.</summary>
sealed class GlobalScope(object? target)
{
    TemplateObject? members = target as TemplateObject ?? (target as TemplateArray)?.Members;

    public object? Target => target;

    public bool IsWritable => target is not (View or TemplateArray { IsFrozen: true }) && members is not { IsFrozen: true };

    public Value AsValue() => target switch
    {
        View view => view,
        TemplateArray list => list,
        _ => members ??= new TemplateObject(),
    };

    public bool TryGet(string name, out Value value)
    {
        if (members is not null)
            return members.TryGet(name, out value);
        if (target is View view && view.Members.Find(name) is { } member)
        {
            value = member.Read(view);
            return true;
        }

        if (target is TemplateList list && name == "size")
        {
            value = list.Count;
            return true;
        }

        value = Value.Null;
        return false;
    }

    public void Set(string name, Value value)
    {
        if (members is null)
        {
            members = new TemplateObject();
            if (target is TemplateArray list)
                list.Members = members;
        }

        members[name] = value;
    }

    public bool IsReadOnly(string name) => members?.IsReadOnly(name) == true;

    public void MakeReadOnly(string name) => members?.MakeReadOnly(name);

    public IEnumerable<string> Names()
    {
        if (target is View view)
            return view.Members.All.Select(member => member.Name);
        return members is null ? [] : Enumerable.Range(0, members.Count).Select(members.NameAt);
    }
}
