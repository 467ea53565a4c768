using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Templating;

/// <summary>Named values in the order they were added: an object literal of a template, or an object of JSON.</summary>
public sealed class TemplateObject
{
    // Below this a walk over the names is faster than a hash.
    const int Hashed = 9;

    Entry[] entries = new Entry[4];
    Dictionary<string, int>? index;

    public int Count { get; private set; }

    public Value this[string name]
    {
        get => TryGet(name, out var value) ? value : Value.Null;
        set => Set(name, value);
    }

    public bool TryGet(string name, out Value value)
    {
        var at = IndexOf(name);
        value = at < 0 ? Value.Null : entries[at].Value;
        return at >= 0;
    }

    /// <summary>True for the modules of builtins, which all threads share.</summary>
    internal bool IsFrozen { get; private set; }

    internal TemplateObject Freeze()
    {
        IsFrozen = true;
        return this;
    }

    internal string NameAt(int position) => entries[position].Name;

    internal Value ValueAt(int position) => entries[position].Value;

    internal bool Contains(string name) => IndexOf(name) >= 0;

    internal bool IsReadOnly(string name) => IndexOf(name) is >= 0 and var at && entries[at].IsReadOnly;

    internal void MakeReadOnly(string name)
    {
        if (IndexOf(name) is >= 0 and var at)
            entries[at].IsReadOnly = true;
    }

    internal void Clear()
    {
        entries.AsSpan(0, Count).Clear();
        Count = 0;
        index = null;
    }

    void Set(string name, Value value)
    {
        var at = IndexOf(name);
        if (at >= 0)
        {
            entries[at].Value = value;
            return;
        }

        if (Count == entries.Length)
            Array.Resize(ref entries, Count * 2);
        entries[Count] = new Entry { Name = name, Value = value };
        index?.Add(name, Count);
        Count++;
        if (Count == Hashed)
            BuildIndex();
    }

    int IndexOf(string name)
    {
        if (index is not null)
            return index.TryGetValue(name, out var found) ? found : -1;
        for (var i = 0; i < Count; i++)
        {
            if (ReferenceEquals(entries[i].Name, name))
                return i;
        }

        for (var i = 0; i < Count; i++)
        {
            if (string.Equals(entries[i].Name, name))
                return i;
        }

        return -1;
    }

    [MemberNotNull(nameof(index))]
    void BuildIndex()
    {
        index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
            index.Add(entries[i].Name, i);
    }

    struct Entry
    {
        public string Name;
        public Value Value;
        public bool IsReadOnly;
    }
}
