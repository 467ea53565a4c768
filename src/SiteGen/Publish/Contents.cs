using System.Text;

namespace SiteGen.Publish;

/// <summary>Reads contents of a repository by their names, many at once.</summary>
static class Contents
{
    public static Dictionary<string, byte[]> Read(Git git, IReadOnlyCollection<string> names, CancellationToken stop)
    {
        var read = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (names.Count == 0)
            return read;
        var answered = git.Run(input => input.Write(Encoding.ASCII.GetBytes(string.Join('\n', names) + "\n")), stop, "cat-file", "--batch").Output.AsSpan();
        // “name type length” and the content, each on a line; of one that is missing only the first.
        while (answered.IndexOf((byte)'\n') is > 0 and var end)
        {
            var head = Encoding.ASCII.GetString(answered[..end]).Split(' ');
            answered = answered[(end + 1)..];
            if (head is not [var name, "blob", var length])
                continue;
            var count = int.Parse(length, System.Globalization.CultureInfo.InvariantCulture);
            read[name] = answered[..count].ToArray();
            answered = answered[(count + 1)..];
        }

        return read;
    }
}
