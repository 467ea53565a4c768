using System.Text.RegularExpressions;

namespace SiteGen.Publish;

/// <summary>Takes names and passwords out of what is printed: an address may carry them, and git repeats addresses.</summary>
sealed partial class Secrets
{
    const string Hidden = "***";

    readonly List<string> known = [];

    /// <summary>Remembers what an address carries, so that it is hidden also where it stands alone.</summary>
    public void Learn(string address)
    {
        if (UserPart.Match(address) is not { Success: true } match)
            return;
        var user = match.Groups["user"].Value;
        var at = user.IndexOf(':', StringComparison.Ordinal);
        // A name alone may be a token; a name beside a password is only a name.
        foreach (var secret in at < 0 ? [user] : new[] { user[(at + 1)..] })
            known.AddRange(new[] { secret, Uri.UnescapeDataString(secret) }.Where(text => text.Length > 3 && !known.Contains(text)));
    }

    public string Hide(string text)
    {
        foreach (var secret in known)
            text = text.Replace(secret, Hidden, StringComparison.Ordinal);
        return UserPart.Replace(text, match => match.Groups["scheme"].Value is "ssh://" && !match.Groups["user"].Value.Contains(':', StringComparison.Ordinal) ? match.Value : $"{match.Groups["scheme"].Value}{Hidden}@");
    }

    [GeneratedRegex(@"(?<scheme>[A-Za-z][A-Za-z0-9+.-]*://)(?<user>[^/\s'""]*)@")]
    static partial Regex UserPart { get; }
}
