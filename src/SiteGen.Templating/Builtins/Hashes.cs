using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Templating.Builtins;

/// <summary>Digests as lower-case hex of the UTF-8 text.</summary>
static class Hashes
{
    // Templates use these for names and addresses of files (avatars, cache keys), not for secrets.
    [SuppressMessage("Security", "CA5351", Justification = "The language offers it; see above.")]
    public static string Md5(string text) => Hex(MD5.HashData(Bytes(text)));

    [SuppressMessage("Security", "CA5350", Justification = "The language offers it; see above.")]
    public static string Sha1(string text) => Hex(SHA1.HashData(Bytes(text)));

    public static string Sha256(string text) => Hex(SHA256.HashData(Bytes(text)));

    public static string Sha512(string text) => Hex(SHA512.HashData(Bytes(text)));

    [SuppressMessage("Security", "CA5350", Justification = "The language offers it; see above.")]
    public static string HmacSha1(string text, string key) => Hex(HMACSHA1.HashData(Bytes(key), Bytes(text)));

    public static string HmacSha256(string text, string key) => Hex(HMACSHA256.HashData(Bytes(key), Bytes(text)));

    public static string HmacSha512(string text, string key) => Hex(HMACSHA512.HashData(Bytes(key), Bytes(text)));

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static string Hex(byte[] digest) => Convert.ToHexStringLower(digest);
}
