using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>Fingerprints of links and of what they rest on, with every field: as long as one is the same, a page that shows nothing else of
/// the links is the same.</summary>
public static class LinkPrints
{
    extension(Fingerprint print)
    {
        public Fingerprint With(ImmutableArray<Link> links) => print.With(links, static (p, link) => p.With(link));

        public Fingerprint With(Link link) => print
            .With((long)link.Kind).With(link.Target).With(link.Title).With(link.Score)
            .With(link.Reasons, static (p, reason) => p.With((long)reason.Kind).With(reason.Terms))
            .With(link.Evidence, static (p, proof) => p.With(proof));

        public Fingerprint With(Proof proof) => print.With(proof.Text).With(proof.Article).With(proof.Source.Start).With(proof.Source.Length);

        public Fingerprint With(OfficeRecord office) => print
            .With(office.Title).With((long)office.Standing).With(office.Date).With(office.DateIsInferred).With(office.Until).With(office.UntilIsInferred).With(office.Proof);

        public Fingerprint With(Person person) => print
            .With(person.Name).With(person.Address).With(person.Offices, static (p, office) => p.With(office)).With(person.Articles).With(person.Namesakes);

        public Fingerprint With(Subject subject) => print
            .With((long)subject.Kind).With(subject.Name).With(subject.Address).With(subject.Members, static (p, member) => p.With(member.Article).With(member.Proof));

        public Fingerprint With(DatedSentence dated) => print.With(dated.From).With(dated.To).With(dated.Words).With(dated.IsInferred).With(dated.Proof);

        public Fingerprint With(ImmutableArray<DatedSentence> dated) => print.With(dated, static (p, sentence) => p.With(sentence));

        public Fingerprint With(NamedSum sum) => print.With(sum.Words).With(sum.Amount).With(sum.Proof);

        public Fingerprint With(ImmutableArray<NamedSum> sums) => print.With(sums, static (p, sum) => p.With(sum));
    }
}
