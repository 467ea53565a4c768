using System.Buffers.Binary;
using SiteGen.Editions;

namespace SiteGen.Pictures;

/// <summary>The segments of a JPEG up to its frame header, which has the size.</summary>
static class JpegHeader
{
    const byte App1 = 0xE1;

    public static PictureSize? Read(ReadOnlySpan<byte> file)
    {
        var isTurned = false;
        for (var at = 2; at + 9 <= file.Length;)
        {
            if (file[at] != 0xFF)
                return null;
            var marker = file[at + 1];
            // A marker may be padded with more of 0xFF, and some markers have no segment.
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (IsFrame(marker))
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]);
                var width = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]);
                return isTurned ? new(height, width) : new(width, height);
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (marker == App1 && at + 2 + length <= file.Length)
                isTurned = IsTurned(file.Slice(at + 4, Math.Max(0, length - 2)));
            at += 2 + length;
        }

        return null;
    }

    // Of C0 to CF three are tables and no frames.
    static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Whether Exif says that the camera lay on its side (orientations 5 to 8); browsers turn the image back.</summary>
    static bool IsTurned(ReadOnlySpan<byte> segment)
    {
        const ushort Orientation = 0x0112;
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 14)
            return false;
        var tiff = segment[6..];
        var isLittle = tiff[0] == 'I';
        var start = Long(tiff, 4, isLittle);
        if (start + 2 > tiff.Length)
            return false;
        for (var entry = start + 2; entry + 12 <= tiff.Length && entry < start + 2 + (12L * Short(tiff, start, isLittle)); entry += 12)
        {
            if (Short(tiff, entry, isLittle) == Orientation)
                return Short(tiff, entry + 8, isLittle) is >= 5 and <= 8;
        }

        return false;
    }

    static ushort Short(ReadOnlySpan<byte> data, long at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(data[(int)at..]) : BinaryPrimitives.ReadUInt16BigEndian(data[(int)at..]);

    static long Long(ReadOnlySpan<byte> data, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(data[at..]) : BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
}
