using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Linking;

/// <summary>A table whose values are made when they are asked for, each time anew.</summary>
/// <param name="numbers">By which what a key has is known.</param>
/// <param name="has">Whether there is a value for a number.</param>
sealed class LateTable<TKey, TValue>(IReadOnlyDictionary<TKey, int> numbers, Func<int, bool> has, Func<int, TValue> make) : IReadOnlyDictionary<TKey, TValue>
{
    public TValue this[TKey key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();

    public int Count => Keys.Count();

    public IEnumerable<TKey> Keys => numbers.Where(number => has(number.Value)).Select(number => number.Key);

    public IEnumerable<TValue> Values => numbers.Where(number => has(number.Value)).Select(number => make(number.Value));

    public bool ContainsKey(TKey key) => numbers.TryGetValue(key, out var number) && has(number);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        var isThere = numbers.TryGetValue(key, out var number) && has(number);
        value = isThere ? make(number) : default;
        return isThere;
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() =>
        numbers.Where(number => has(number.Value)).Select(number => KeyValuePair.Create(number.Key, make(number.Value))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
