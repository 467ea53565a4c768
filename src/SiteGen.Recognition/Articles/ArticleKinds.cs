using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>News, feature, notice …: the first row that fits decides.</summary>
static partial class ArticleKinds
{
    public static ArticleKind Of(ImmutableArray<Block> blocks, Draft draft, ArticleNames names)
    {
        if (draft.IsContinuation)
            return ArticleKind.Continuation;
        var texts = blocks.Where(b => b.Role is Role.Body or Role.Lead or Role.Caption).ToList();
        if (texts.Count == 0)
            return ArticleKind.Promo;
        var headline = string.Join(' ', blocks.Where(b => b.Role == Role.Headline).Select(b => b.Text));
        var titles = string.Join(' ', blocks.Where(b => b.Role is Role.Kicker or Role.Headline or Role.Deck).Select(b => b.Text));
        if (texts.All(b => b.Role == Role.Caption))
            return ArticleKind.Photo;
        if (NoticeTitle.IsMatch(headline))
            return ArticleKind.Notice;
        if (InterviewTitle.IsMatch(titles) || texts.Count(b => b.Text is ['问' or '答' or '记' or 'Q' or 'A', ..] && Question.IsMatch(b.Text)) >= 2)
            return ArticleKind.Interview;
        if (CommentaryTitle.IsMatch(titles))
            return ArticleKind.Commentary;
        if (headline.Length == 0)
            return ArticleKind.Brief;
        var hasDateline = draft.Texts.Any(t => t.First.IsDateline);
        if (names.AuthorIsBare && !hasDateline)
            return texts.Sum(b => b.Text.Length) > 2500 ? ArticleKind.Feature : ArticleKind.Commentary;
        return !hasDateline && blocks.Count(b => b.Role == Role.Subheading) >= 2 ? ArticleKind.Feature : ArticleKind.News;
    }

    [GeneratedRegex(@"(?:公告|通告|公示|名单|通知|启事|声明|讣告|通报|告示|布告)$|(?i)^(?:public |legal )?notice\b|^obituar")]
    static partial Regex NoticeTitle { get; }

    [GeneratedRegex(@"[—–-]+\s*(?:专)?访|专访|访谈|对话|答记者问|(?i)\binterview\b|\bQ&A\b")]
    static partial Regex InterviewTitle { get; }

    [GeneratedRegex(@"^(?:问|答|记者|Q|A)\s*[:：]")]
    static partial Regex Question { get; }

    [GeneratedRegex(@"评论|时评|短评|社论|述评|锐评|微评|街谈|漫谈|杂谈|[一二三四五六七八九十再]论|(?i)^(?:opinion|editorial|comment|analysis|letters?)\b")]
    static partial Regex CommentaryTitle { get; }
}
