using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>The index of links that are all there.</summary>
sealed class LinkIndex(Links links) : ILinkIndex
{
    public ImmutableArray<PersonHead> People { get; } = [.. links.People.Select(p => new PersonHead(p.Name, p.Address, p.Offices[^1].Title, p.Articles.Length, new Fingerprint().With(p).Value))];

    public ImmutableArray<SubjectHead> Subjects { get; } = [.. links.Subjects.Select(s => new SubjectHead(s.Kind, s.Name, s.Address, s.Members.Length, new Fingerprint().With(s).Value))];

    public Person PersonAt(string address) => links.People.First(p => p.Address == address);

    public Subject SubjectAt(string address) => links.Subjects.First(s => s.Address == address);

    public ulong FingerprintOf(string article) => links.Of(article) is { IsEmpty: false } own ? new Fingerprint().With(own).Value : 0;

    public ulong FingerprintOf(DateOnly day) => links.Days.TryGetValue(day, out var said) ? new Fingerprint().With(said).Value : 0;

    public ulong FingerprintOfSums(string issue) => links.Sums.TryGetValue(issue, out var sums) ? new Fingerprint().With(sums).Value : 0;
}
