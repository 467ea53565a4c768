namespace SiteGen.Editions;

/// <summary>What the editor says of the paper and its site.</summary>
public sealed record PaperSettings
{
    /// <summary>The site's title.</summary>
    public required string Title { get; init; }

    /// <summary>The newspaper's name.</summary>
    public required string Newspaper { get; init; }

    /// <summary>A BCP 47 tag such as <c>zh-CN</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Absolute, with a closing slash, such as <c>https://example.org/paper/</c>; or just a base path such as <c>/</c>
    /// when the address is not known yet (then nothing that needs an absolute address is emitted).</summary>
    public required string BaseUrl { get; init; }

    /// <summary>Under which terms the texts may be used, in words; null where the paper does not say.</summary>
    public string? License { get; init; }

    public string? LicenseUrl { get; init; }

    /// <summary>Whom to write to: an e-mail address, a web address or words.</summary>
    public string? Contact { get; init; }
}
