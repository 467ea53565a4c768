using System.Collections.Frozen;

namespace SiteGen.Linking;

/// <summary>Words of which every Chinese newspaper is full: data. What begins or ends with one of them, or is made of them alone, is a turn of
/// speech or a part of a sentence.</summary>
static class PlainWords
{
    /// <summary>Whether a string of ideographs can be no term.</summary>
    public static bool HasOnlyThem(ReadOnlySpan<char> term) =>
        Openers.Contains(Pair(term)) || Heads.Contains(Pair(term[^2..])) || NeverFirst.Contains(term[0]) || NeverLast.Contains(term[^1]) || IsCovered(term);

    // Word by word: that two of them meet in the middle of two others proves nothing.
    static bool IsCovered(ReadOnlySpan<char> term)
    {
        if (term.Length % 2 != 0)
            return false;
        for (var i = 0; i < term.Length; i += 2)
        {
            if (Pair(term[i..]) is var pair && !Heads.Contains(pair) && !Openers.Contains(pair))
                return false;
        }

        return true;
    }

    static int Pair(ReadOnlySpan<char> word) => (word[0] << 16) | word[1];

    static FrozenSet<int> Pairs(string words) => words.Split(' ').Select(word => Pair(word)).ToFrozenSet();

    // What joins words, and what tells where or when.
    static readonly FrozenSet<char> NeverFirst = "的了是在和与及对为等以于从被让把将向由到给使有个次年月日号点届例名位项起件条".ToFrozenSet();

    static readonly FrozenSet<char> NeverLast = "的了是在和与及对为等以于从被让把将向由到给使有个次年月日号点届外内前后里中间时们达比约率数元万亿余".ToFrozenSet();

    // Verbs and adverbs with which clauses begin, and what points to something else.
    static readonly FrozenSet<int> Openers = Pairs(
        "优化 推动 推进 加快 加强 加大 加速 坚定 坚持 坚决 全面 深入 深化 认真 切实 扎实 积极 努力 大力 持续 不断 严格 严肃 全力 贯彻 落实 做好 做强 做大 抓好 抓紧 抓实 完善 健全 强化 提升 提高 促进 确保 保障 实现 开展 组织 " +
        "实施 服务 支持 鼓励 引导 帮助 打造 建设 建立 建成 构建 形成 发挥 参加 参与 出席 主持 召开 举行 举办 介绍 表示 指出 强调 要求 告诉 认为 恢复 重振 振奋 稳住 统筹 聚焦 围绕 立足 突出 紧盯 学习 宣传 研究 部署 检查 " +
        "督促 了解 关心 关注 截至 目前 新增 有关 相关 全体 各级 各类 各项 广大 部分 主要 重要 重点 进行 继续 成为 成立 取得 获得 拥有 具有 根据 按照 通过 由于 因为 如果 虽然 但是 所以 并且 以及 其中 其他 没有 不是 就是 可以 " +
        "可能 能够 应该 需要 必须 已经 正在 今年 去年 明年 当天 昨天 昨日 今天 日前 近日 近年 同时 此外 首先 随着 为了 对于 关于 他们 她们 我们 你们 自己 这个 那个 这些 那些 一些 许多 很多 非常 更加 十分 特别 尤其 充分 有效 有序 " +
        "有力 着力 着眼 牢记 牢固 牢牢 树立 担当 履行 增强 巩固 拓展 扩大 培育 培养 引进 创造 创建 争取 争创 力争 助力 赋能 激发 释放 推广 运用 利用 采取 制定 出台 印发 发布 公布 宣布 启动 开工 投产 完成 达到 超过 提供 收到 " +
        "接受 接到 走进 来到 前往 把握 体现 展现 展示 彰显 弘扬 传承 维护 保持 保证 保护 防止 防范 化解 解决 处理 应对 面对 面临 进入 迎来 迎接 欢迎 感谢 希望 相信 表明 显示 反映 说明 证明 发现 看到 听取 汇报 通报 传达 审议 " +
        "讨论 征求 邀请 联合 会同 协调 配合 带动 带领 率领 动员 号召 呼吁 倡导 引领 指导 监督 规范 整治 打击 查处 严禁 禁止 避免 减少 降低 增加 改善 改进 改变 转变 调整 适应 满足 符合 属于 位于 来自 本报 记者 全市 全省 全国 全县 " +
        "全区 我市 我省 我国 我县 我区 本市 本省 当地 各地 各方 双方 广泛 共同 不仅 而且 还要 还有 还是 只有 只要 只能 不能 不要 不得 进一 一步 一个 一批 一种 这里 那里 这样 那样 怎么 什么 为什 多个 多名 多家 每个 每天 每年 大家 " +
        "人们 有的 有些 经过 直接 主动 自觉 始终 依法 依托 依据 凭借 借助 突破 攻克 紧扣 紧抓 狠抓 谋划 擦亮 筑牢 夯实 压实 织密 守护 守好 用好 讲好 办好 走好 打好 打赢 下大 奋力 奋进 勇当 争做 甘当 敢于 善于 勇于 乐于");

    // Nouns that stand at the end of whatever is spoken of, and of themselves say nothing.
    static readonly FrozenSet<int> Heads = Pairs(
        "发展 建设 工作 项目 措施 形势 情况 问题 方面 领域 水平 能力 力度 作用 期间 机制 体系 体制 制度 模式 方式 方法 方案 系统 平台 环境 条件 基础 资源 要素 主体 重点 任务 目标 要求 标准 指标 计划 规划 行动 活动 服务 管理 保障 支持 " +
        "支撑 落实 推进 推动 提升 提高 增长 增加 改革 创新 转型 升级 合作 交流 协调 指导 监督 检查 调研 会议 报告 讲话 精神 思想 意识 理念 责任 作风 氛围 局面 趋势 态势 特点 优势 成效 成果 成绩 效果 效率 质量 数量 规模 范围 程度 " +
        "速度 步伐 进程 过程 阶段 时期 时代 时间 时候 以来 以上 以下 以后 以前 之间 之后 之前 左右 人员 人士 人民 群众 市民 居民 村民 农民 职工 员工 干部 党员 领导 同志 书记 主任 部长 市长 县长 区长 省长 局长 院长 校长 记者 代表 " +
        "委员 专家 负责 单位 部门 机构 组织 企业 公司 集团 中心 地区 地方 区域 城市 农村 社区 街道 小区 国家 社会 经济 产业 行业 农业 工业 市场 产品 商品 物资 设备 设施 技术 信息 数据 资金 资产 费用 收入 价格 生产 生活 经营 消费 需求 " +
        "供应 供给 运行 运营 使用 应用 利用 开发 开放 开展 实施 实现 完成 进行 工程 事业 事项 手续 渠道 途径 力量 队伍 人才 学生 教师 孩子 老人 家庭 朋友 指出 强调 表示 介绍 认为 说道 提出 告诉 研究 学习 教育 培训 宣传 讨论 分析 " +
        "处理 解决 决定 意见 建议 办法 规定 政策 文件 通知 内容 材料 资料 图片 照片 摄影 新闻 媒体 报道 全市 全省 全国 今年 去年 目前 正常 重要 主要 有关 相关 全面 积极 恢复 信心 秩序 关系 感觉 体验 故事 文化 历史 传统 特色 品牌 形象 " +
        "影响 变化 机会 机遇 挑战 压力 风险 安全 健康 稳定 协同 统一 一体 结合 融合 联合 配合 联动 第一 第二 第三 每天 每年 昨天 今天 明天 上午 下午 晚上 同比 环比 增速 分别 人均 启动 开工 投产 召开 举行 举办 参加 现场 名单 工人 " +
        "战略 格局 路径 动力 活力 潜力 实力 合力 贡献 支柱 核心 关键 方向 道路 空间 手段 措辞 做法 经验 典型 榜样 样板 亮点 成就 辉煌 篇章 新貌 风貌 面貌 生态 投资 总额 总量 金额 比例 比重 占比 面积 人口 人数 人次 岗位 职责 职能 权力 " +
        "需要 可以 必须 没有 不是 就是 他们 我们 自己 大家 一起 一样 一些 很多 许多 非常 特别 继续 持续 不断 有效 有序 有力 明显 显著 突出 优秀 先进 良好 主题 专题 系列 类型 种类 部分 整体 总体 全部 所有 共同 双方 各地 当地 国内 国际 世界");
}
