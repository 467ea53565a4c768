using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A list that goes on on a second page, and a third, so that none grows without end.</summary>
static class LongList
{
    /// <param name="length">How many a page holds.</param>
    /// <param name="print">Of one of them, with all that a page can show of it.</param>
    /// <param name="owner">Of whom or what the list is.</param>
    public static IEnumerable<PlannedFile> Parts<T>(
        Site site, string address, string template, ImmutableArray<T> all, int length,
        Func<ImmutableArray<T>, Func<string, string, HeadView>, ImmutableArray<LinkView>, SitePageView> view,
        Func<Fingerprint, T, Fingerprint> print, Func<Fingerprint>? owner = null)
    {
        var count = (all.Length + length - 1) / length;
        return Enumerable.Range(0, count).Select(at => HtmlPages.Themed(site, Routes.Part(address, at), template, () =>
        {
            var links = Enumerable.Range(0, count).Select(i => new LinkView(Text(i), i == at ? null : site.Routes.Href(Routes.Part(address, i)))).ToImmutableArray();
            var (previous, next) = links.Around(at);
            HeadView Head(string title, string description) =>
                Heads.Of(site, Routes.Part(address, at), at == 0 ? title : $"{title} ({Text(at)})", description, previous?.Url, next?.Url);
            return view(Slice(at), Head, count == 1 ? [] : links);
        }, () => new FileInputs(owner?.Invoke() ?? default, Listed: new Fingerprint().With(count).With(Slice(at), print))));

        ImmutableArray<T> Slice(int at) => all.Slice(at * length, Math.Min(length, all.Length - (at * length)));
    }

    static string Text(int part) => (part + 1).ToString(CultureInfo.InvariantCulture);
}
