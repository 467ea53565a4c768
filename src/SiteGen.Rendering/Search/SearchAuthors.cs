using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>Who wrote and photographed what: each name and the steps between the numbers of its articles. Fetched only by readers who
/// ask for an author.</summary>
static class SearchAuthors
{
    public static byte[] ToJson(ImmutableArray<ArticleCard?> texts)
    {
        var numbers = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is not { } article)
                continue;
            Add(article.Reporters, i);
            Add(article.Correspondents, i);
            Add(article.Photographers, i);
        }

        return SearchJson.Write(json =>
        {
            json.WriteStartObject();
            foreach (var (name, own) in numbers)
            {
                json.WriteStartArray(name);
                var last = 0;
                foreach (var number in own)
                {
                    json.WriteNumberValue(number - last);
                    last = number;
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        });

        void Add(ImmutableArray<AuthorCard> authors, int article)
        {
            foreach (var author in authors)
            {
                if (!numbers.TryGetValue(author.Name, out var own))
                    numbers.Add(author.Name, own = []);
                if (own.Count == 0 || own[^1] != article)
                    own.Add(article);
            }
        }
    }
}
