using SiteGen.Editions;

namespace SiteGen.Cache;

static class PictureRecords
{
    public static void Write(RecordWriter to, Picture picture)
    {
        to.Text(picture.Path);
        to.Number((ulong)picture.Bytes);
        to.Text(picture.Alt);
        to.Flag(picture.Size is not null);
        if (picture.Size is { } size)
        {
            to.Number(size.Width);
            to.Number(size.Height);
        }
    }

    public static Picture Read(RecordReader from) => new(from.Text())
    {
        Bytes = (long)from.BigNumber(),
        Alt = from.Text(),
        Size = from.Flag() ? new PictureSize(from.Number(), from.Number()) : null,
    };
}
