using System.Collections;

namespace SiteGen.Templating;

/// <summary>The members of a type of view: name in snake_case, what it is, and how to read it.</summary>
public abstract class MemberTable : IEnumerable<Member>
{
    static readonly string[] Reserved = ["array", "blank", "date", "empty", "html", "include", "include_join", "math", "object", "regex", "string", "timespan"];

    readonly List<Member> members = [];
    readonly Dictionary<string, Member> byName = new(StringComparer.Ordinal);

    public IReadOnlyList<Member> All => members;

    public Member? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Whether a member bears the name of a builtin, and so hides it from templates.</summary>
    internal bool HidesBuiltins { get; private set; }

    public IEnumerator<Member> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected void Add(Member member)
    {
        HidesBuiltins |= Reserved.Contains(member.Name);
        byName.Add(member.Name, member);
        members.Add(member);
    }
}

/// <inheritdoc/>
public sealed class MemberTable<TView> : MemberTable
    where TView : View
{
    /// <param name="type">As a theme author reads it: <c>string</c>, <c>number</c>, <c>bool</c>, <c>date</c>, <c>markup</c> for text that is HTML already, a view's name, <c>[view]</c> for a list; <c>?</c> behind it when it may be null.</param>
    public void Add(string name, string type, string description, Func<TView, Value> read) =>
        Add(new Member<TView>(name, type, description, read) { Table = this });
}

public abstract record Member(string Name, string Type, string Description)
{
    /// <summary>Whose member it is; lets a node of a template remember where it found a name.</summary>
    internal MemberTable? Table { get; init; }

    /// <param name="view">One that has this member.</param>
    public abstract Value Read(View view);
}

sealed record Member<TView>(string Name, string Type, string Description, Func<TView, Value> Reading) : Member(Name, Type, Description)
    where TView : View
{
    public override Value Read(View view) => Reading((TView)view);
}
