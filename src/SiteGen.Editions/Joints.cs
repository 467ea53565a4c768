using System.Collections.Immutable;

namespace SiteGen.Editions;

/// <summary>Where a Chinese title falls apart into words, as far as the article's own text tells. Two characters that the text never
/// sets side by side, but each of them with its neighbour on the other side, belong to two words. Where the text tells nothing there
/// is no joint: a wrong one would cut a word.</summary>
public static class Joints
{
    /// <summary>The places before which a line may begin, in ascending order.</summary>
    public static ImmutableArray<int> Of(string title, ReadOnlySpan<string> texts)
    {
        var joints = ImmutableArray.CreateBuilder<int>();
        for (var i = 1; i < title.Length - 1; i++)
        {
            if (IsJoint(title, i, texts))
                joints.Add(i);
        }

        return joints.ToImmutable();
    }

    static bool IsJoint(string title, int i, ReadOnlySpan<string> texts)
    {
        var (before, after) = (title[i - 1], title[i]);
        if (!Ideographs.IsHan(before) || !Ideographs.IsHan(after))
            return (Opens(after) && Ideographs.IsHan(before)) || (Closes(before) && Ideographs.IsHan(after) && !Leans(after));
        return i > 1 && Ideographs.IsHan(title[i - 2]) && Ideographs.IsHan(title[i + 1])
            && Has(texts, title.AsSpan(i - 2, 2)) && Has(texts, title.AsSpan(i, 2)) && !Has(texts, title.AsSpan(i - 1, 2));
    }

    static bool Opens(char c) => c is '“' or '《' or '「' or '（';

    static bool Closes(char c) => c is '”' or '》' or '」' or '）';

    // A particle belongs to what stands before it.
    static bool Leans(char c) => c is '的' or '了' or '着' or '们' or '吗' or '呢' or '吧' or '之' or '中' or '上' or '下' or '里';

    static bool Has(ReadOnlySpan<string> texts, ReadOnlySpan<char> pair)
    {
        foreach (var text in texts)
        {
            if (text.AsSpan().Contains(pair, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
