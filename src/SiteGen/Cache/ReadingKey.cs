using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>The name of a reading: a hash over all that it follows from, the program's own code included. Another name, another reading.</summary>
static class ReadingKey
{
    // A theme or view that changes makes no page read otherwise.
    static readonly byte[] Program =
        BitConverter.GetBytes(ProgramCode.Of(typeof(SourceText), typeof(Page), typeof(PageRecognizer), typeof(Profiler), typeof(ReadingKey)).Value);

    /// <param name="corrections">Empty where the editor has written none.</param>
    public static string Of(string path, PageFacts facts, ReadOnlySpan<byte> seed, ReadOnlySpan<byte> corrections)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Program);
        foreach (var part in new[] { path, facts.Date?.ToString("O", CultureInfo.InvariantCulture), facts.DateBasis.ToString(), facts.PageNumber, facts.Section })
        {
            hash.AppendData([part is null ? (byte)0 : (byte)1]);
            hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
            hash.AppendData([0, 0]);
        }

        hash.AppendData(BitConverter.GetBytes(seed.Length));
        hash.AppendData(seed);
        hash.AppendData(corrections);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
