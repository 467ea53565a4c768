using System.Globalization;
using System.Text;

namespace SiteGen.Publish;

/// <summary>A commit in the language of <c>git fast-import</c>: the contents that the repository lacks, then the whole tree by name.</summary>
sealed class CommitStream(Stream stream)
{
    /// <param name="reference">Where the commit is kept until it is pushed.</param>
    /// <param name="parent">The commit below it, or null for one without a history.</param>
    /// <param name="known">Names of contents that the repository has.</param>
    public void Write(string reference, string? parent, string author, string committer, string message, IReadOnlyDictionary<string, Content> files, IReadOnlySet<string> known)
    {
        Line("feature done");
        var marks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var content in files.Values.Where(content => !known.Contains(content.Name) && marks.TryAdd(content.Name, marks.Count + 2)))
        {
            Line("blob");
            Line($"mark :{marks[content.Name]}");
            Data(content.Read());
        }

        Line($"commit {reference}");
        Line("mark :1");
        Line($"author {author}");
        Line($"committer {committer}");
        Data(Encoding.UTF8.GetBytes(message));
        if (parent is not null)
            Line($"from {parent}");
        Line("deleteall");
        foreach (var (path, content) in files)
            Line($"M 100644 {(marks.TryGetValue(content.Name, out var mark) ? $":{mark}" : content.Name)} {Quoted(path)}");
        Line("done");
    }

    void Data(byte[] content)
    {
        Line(string.Create(CultureInfo.InvariantCulture, $"data {content.Length}"));
        stream.Write(content);
        Line("");
    }

    void Line(string text)
    {
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.WriteByte((byte)'\n');
    }

    static string Quoted(string path) => "\"" + path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
