namespace SiteGen.Serve;

/// <param name="Hash">Of the content; short, and good in an address.</param>
sealed record RenderedFile(ReadOnlyMemory<byte> Content, string Hash);
