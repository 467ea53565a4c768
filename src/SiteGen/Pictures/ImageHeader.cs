using System.Buffers.Binary;
using SiteGen.Editions;

namespace SiteGen.Pictures;

/// <summary>How large an image is, from the first bytes of its file; nothing is decoded. PNG (ISO/IEC 15948), JPEG (ITU-T T.81, with
/// the orientation of Exif) and WebP (RFC 9649).</summary>
static class ImageHeader
{
    /// <summary>Null where this is no such image, or its size is not among these bytes.</summary>
    public static PictureSize? Read(ReadOnlySpan<byte> file) => Measure(file) is { Width: > 0, Height: > 0 } size ? size : null;

    static PictureSize? Measure(ReadOnlySpan<byte> file) =>
        file is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? Png(file)
        : file is [0xFF, 0xD8, ..] ? JpegHeader.Read(file)
        : file is [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] ? WebP(file[12..])
        : null;

    static PictureSize? Png(ReadOnlySpan<byte> file) =>
        file.Length < 24 ? null : new(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));

    static PictureSize? WebP(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < 18)
            return null;
        var data = chunk[8..];
        if (chunk.StartsWith("VP8X"u8))
            return new(1 + (data[4] | (data[5] << 8) | (data[6] << 16)), 1 + (data[7] | (data[8] << 8) | (data[9] << 16)));
        if (chunk.StartsWith("VP8L"u8) && data[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return new(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return chunk.StartsWith("VP8 "u8) && data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? new(BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF)
            : null;
    }
}
