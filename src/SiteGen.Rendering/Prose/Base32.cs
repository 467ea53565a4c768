using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Rendering;

/// <summary>Short names for folders that every host keeps as they are: lower-case letters and digits only.</summary>
static class Base32
{
    const string Digits = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The first <paramref name="length"/> characters (at most 51) of the text's SHA-256.</summary>
    public static string Hash(string text, int length)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return string.Create(length, hash, static (name, bytes) =>
        {
            for (var i = 0; i < name.Length; i++)
            {
                var (first, shift) = (i * 5 / 8, i * 5 % 8);
                name[i] = Digits[(((bytes[first] << 8) | bytes[first + 1]) >> (11 - shift)) & 31];
            }
        });
    }
}
