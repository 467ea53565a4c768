using System.Security.Cryptography;
using System.Text;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Folders for people and subjects: short, and the same as long as the name is.</summary>
sealed class ShortName(string folder)
{
    const int Length = 8;

    readonly HashSet<string> given = new(StringComparer.Ordinal);

    public string AddressOf(string name)
    {
        var hash = Slug.Base32(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        var length = Length;
        while (!given.Add(hash[..length]))
            length += 4;
        return $"{folder}/{hash[..length]}/";
    }
}
