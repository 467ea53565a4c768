using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SiteGen.Templating;

/// <summary>A view as the package sees an object: its members are read when they are asked for, and cannot be written to.</summary>
sealed class ViewObject(View view) : IScriptObject
{
    public int Count => view.Members.All.Count;

    public bool IsReadOnly
    {
        get => true;
        set => throw new NotSupportedException("A view is always read only.");
    }

    public IEnumerable<string> GetMembers() => view.Members.All.Select(member => member.Name);

    public bool Contains(string member) => view.Members.Find(member) is not null;

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        var found = view.Members.Find(member);
        value = found is null ? null : PackageValue.From(found.Read(view));
        return found is not null;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
