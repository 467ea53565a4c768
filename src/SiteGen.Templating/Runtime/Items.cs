using SiteGen.Templating.Nodes;

namespace SiteGen.Templating.Runtime;

/// <summary><c>a[i]</c>: reading and writing items of lists, members of objects and letters of texts.</summary>
static class Items
{
    public static Value Get(RenderContext context, Value owner, Value index, IndexAccess site)
    {
        if (owner.IsNull)
            throw context.Fail(site.Target, Messages.NullIndexed(context.SourceOf(site.Target.Span), context.SourceOf(site.Span)));
        if (index.IsNull)
        {
            return context.Options.NullIndexer
                ? Value.Null
                : throw context.Fail(site.Index, Messages.NullIndex(context.SourceOf(site.Target.Span), context.SourceOf(site.Span)));
        }

        switch (owner.Reference)
        {
            case TemplateObject or View:
                return Member(context, owner, index, site);
            case TemplateList list:
                return Item(context, list, index, site);
            case string text:
                return Letter(context, text, index, site);
        }

        if (owner.Kind is >= ValueKind.Bool and <= ValueKind.Char)
            throw context.Fail(site.Target, Messages.PrimitiveAsList(Naming.Type(owner), Printing.ToText(context, owner)));
        return Member(context, owner, index, site);
    }

    static Value Member(RenderContext context, Value owner, Value index, IndexAccess site)
    {
        var name = Printing.ToText(context, index);
        if (Members.TryGet(context, owner, name, out var value))
            return value;
        if (owner.Reference is View && context.Options.StrictViews)
            throw context.Fail(site.Index, Messages.NoSuchMember(name));
        return context.Options.RelaxedMemberAccess
            ? Value.Null
            : throw context.Fail(site.Index, Messages.NoSuchItem(context.SourceOf(site.Target.Span), context.SourceOf(site.Index.Span)));
    }

    static Value Item(RenderContext context, TemplateList list, Value index, IndexAccess site)
    {
        if (index.Text is { } name)
        {
            Members.TryGet(context, list, name, out var named);
            return named;
        }

        var at = Conversion.ToInt(context, index, site.Index);
        if (at < 0)
            at += list.Count;
        if (at >= 0 && at < list.Count)
            return list[at];
        return context.Options.RelaxedIndexerAccess ? Value.Null : throw OutOfBounds(context, at, list.Count, site);
    }

    static Value Letter(RenderContext context, string text, Value index, IndexAccess site)
    {
        var at = Conversion.ToInt(context, index, site.Index);
        if (at < 0)
            at += text.Length;
        if (at >= 0 && at < text.Length)
            return text[at].ToString();
        throw context.Options.RelaxedIndexerAccess ? context.Fail(site.Target, Messages.OutsideText(at, text.Length)) : OutOfBounds(context, at, text.Length, site);
    }

    static TemplateError OutOfBounds(RenderContext context, int at, int count, IndexAccess site) =>
        context.Fail(site.Index, Messages.OutOfBounds(at, count, context.SourceOf(site.Target.Span), context.SourceOf(site.Index.Span)));

    public static void Set(RenderContext context, Value owner, Value index, IndexAccess site, Value value)
    {
        if (owner.IsNull)
            throw context.Fail(site.Target, Messages.NullIndexed(context.SourceOf(site.Target.Span), context.SourceOf(site.Span)));
        if (index.IsNull)
            throw context.Fail(site.Index, Messages.NullIndex(context.SourceOf(site.Target.Span), context.SourceOf(site.Span)));
        switch (owner.Reference)
        {
            case View or TemplateObject { IsFrozen: true } or TemplateArray { IsFrozen: true }:
                throw context.Fail(site.Target, Messages.ViewIsReadOnly(context.SourceOf(site.Span)));
            case TemplateObject members:
                var name = Printing.ToText(context, index);
                if (members.IsReadOnly(name))
                    throw context.Fail(site.Index, Messages.ReadOnlyItem(name, context.SourceOf(site.Span)));
                members[name] = value;
                break;
            case TemplateArray list when index.Text is { } member:
                (list.Members ??= new TemplateObject())[member] = value;
                break;
            case TemplateArray list:
                SetItem(context, list, index, site, value);
                break;
            case TemplateList:
                throw context.Fail(site.Target, Messages.ViewIsReadOnly(context.SourceOf(site.Span)));
            case string:
                throw context.Fail(site.Index, Messages.TextIsFixed());
            default:
                throw context.Fail(site.Target, Messages.PrimitiveAsList(Naming.Type(owner), Printing.ToText(context, owner)));
        }
    }

    static void SetItem(RenderContext context, TemplateArray list, Value index, IndexAccess site, Value value)
    {
        var at = Conversion.ToInt(context, index, site.Index);
        if (at < 0)
            at += list.Count;
        if (at < 0)
            return;
        if (at >= list.Count)
            context.CheckItems(at + 1L, site.Index.Span);
        list.Set(at, value);
    }
}
