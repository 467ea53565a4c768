using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>A topic or series before it has a name for good.</summary>
sealed record SubjectDraft(SubjectKind Kind, string Name, ImmutableArray<DraftMember> Members);

sealed record DraftMember(LinkedArticle Article, Proof Proof, string Reason);
