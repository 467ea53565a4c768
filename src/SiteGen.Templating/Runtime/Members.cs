using SiteGen.Templating.Builtins;
using SiteGen.Templating.Nodes;

namespace SiteGen.Templating.Runtime;

/// <summary><c>a.b</c>: reading and writing the members of every kind of value.</summary>
static class Members
{
    public static Value Get(RenderContext context, Value owner, MemberAccess site)
    {
        if (owner.IsNull)
        {
            if (site.Name is "empty?" or "blank?")
                return Value.Null;
            throw context.Options.RelaxedMemberAccess
                ? context.Fail(site.NameSpan, Messages.NullMember(context.SourceOf(site.Span)))
                : context.Fail(site.NameSpan, Messages.NullTarget(context.SourceOf(site.Target.Span), context.SourceOf(site.Span)));
        }

        if (owner.View is { } view)
            return OfView(context, view, site);
        if (TryGet(context, owner, site.Name, out var value) || context.Options.RelaxedMemberAccess)
            return value;
        throw owner.Kind is >= ValueKind.Bool and <= ValueKind.Decimal
            ? context.Fail(site.NameSpan, Messages.MemberOfPrimitive(Printing.ToText(context, owner), Naming.Type(owner), site.Name))
            : context.Fail(site.NameSpan, Messages.NoSuchMember(site.Name));
    }

    static Value OfView(RenderContext context, View view, MemberAccess site)
    {
        if (view.Members.Find(site.Name) is { } member)
        {
            site.Remembered = member;
            return member.Read(view);
        }

        if (site.Name is "empty?" or "blank?")
            return view.Members.All.Count == 0;
        return context.Options.StrictViews ? throw context.UnknownMember(view, site) : Value.Null;
    }

    public static bool TryGet(RenderContext context, Value owner, string name, out Value value)
    {
        value = Value.Null;
        switch (owner.Reference)
        {
            case TemplateObject members when name == "format" && ReferenceEquals(members, BuiltinTable.DateModule):
                value = context.DateFormat;
                return true;
            case TemplateObject members:
                if (members.TryGet(name, out value))
                    return true;
                if (name is not ("empty?" or "blank?"))
                    return false;
                value = members.Count == 0;
                return true;
            case View view:
                if (view.Members.Find(name) is not { } member)
                    return false;
                value = member.Read(view);
                return true;
            case string text:
                if (name is not ("size" or "empty?" or "blank?"))
                    return false;
                value = name == "size" ? text.Length : name == "empty?" ? text.Length == 0 : string.IsNullOrWhiteSpace(text);
                return true;
            case TemplateList list:
                if (list is TemplateArray { Members: { } named } && named.TryGet(name, out value))
                    return true;
                if (name is not ("size" or "empty?" or "blank?"))
                    return false;
                value = name == "size" ? list.Count : list.Count == 0;
                return true;
            case null when name is "empty?" or "blank?":
                value = owner.Kind == ValueKind.Empty;
                return true;
            default:
                return DateMembers.TryGet(context, owner, name, out value);
        }
    }

    public static void Set(RenderContext context, Value owner, MemberAccess site, Value value)
    {
        switch (owner.Reference)
        {
            case TemplateObject { IsFrozen: true } when ReferenceEquals(owner.Reference, BuiltinTable.DateModule) && site.Name == "format":
                context.DateFormat = Printing.ToText(context, value);
                break;
            case TemplateObject { IsFrozen: true } or TemplateArray { IsFrozen: true } or View:
                throw context.Fail(site.NameSpan, Messages.ViewIsReadOnly(context.SourceOf(site.Span)));
            case TemplateObject members when members.IsReadOnly(site.Name):
                throw context.Fail(site.NameSpan, Messages.ReadOnlyMember(context.SourceOf(site.Span)));
            case TemplateObject members:
                members[site.Name] = value;
                break;
            case TemplateArray list:
                if (site.Name != "size")
                    (list.Members ??= new TemplateObject())[site.Name] = value;
                break;
            case TemplateList:
                throw context.Fail(site.NameSpan, Messages.ViewIsReadOnly(context.SourceOf(site.Span)));
            case null when owner.IsNull:
                throw context.Fail(site.NameSpan, Messages.NullTarget(context.SourceOf(site.Target.Span), context.SourceOf(site.Span)));
            default:
                throw context.Fail(site.NameSpan, Messages.MemberOfPrimitive(Printing.ToText(context, owner), Naming.Type(owner), site.Name));
        }
    }
}
