using System.Collections.Immutable;
using System.Numerics;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>That an article has a term, a column's name, a number in a series.</summary>
/// <param name="Name">As this article prints it.</param>
/// <param name="Words">That prove it.</param>
readonly record struct SubjectSign(LinkedArticle Article, string Name, string Words)
{
    public TextSpan Source { get; init; }

    /// <summary>In a numbered series.</summary>
    public int Number { get; init; }

    /// <summary>The article shows that the term is more than a turn of speech.</summary>
    public bool IsTerm { get; init; }
}

/// <summary>Where a subject is taken from: a term, or a series' name folded to letters.</summary>
readonly record struct SubjectSource(SubjectSourceKind Kind, string Text);

/// <summary>In the order in which the articles of one subject are listed that are found in several ways.</summary>
enum SubjectSourceKind
{
    Term,
    Organisation,
    Place,
    Numbered,
    Column,
    Interviews,
    Banner,
}

/// <summary>The articles that one source gives a subject.</summary>
sealed record SubjectDraft(SubjectKind Kind, string Name, ImmutableArray<DraftMember> Members);

sealed record DraftMember(LinkedArticle Article, Proof Proof, ImmutableArray<LinkReason> Reasons);

/// <summary>That an article belongs to a subject.</summary>
readonly record struct Membership(SubjectNode Subject, DraftMember Member);

/// <summary>A subject while the archive changes.</summary>
sealed class SubjectNode(SubjectKind kind, string name)
{
    public SubjectKind Kind => kind;

    public string Name => name;

    public string Address { get; set; } = "";

    public SortedSet<SubjectSource> Sources { get; } = new(Comparer<SubjectSource>.Create((a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Text, b.Text)));

    public ImmutableArray<DraftMember> Members { get; set; } = [];

    /// <summary>How often the number of its members can be halved.</summary>
    public int Size => BitOperations.Log2((uint)Members.Length);

    public Subject? Subject { get; set; }
}
