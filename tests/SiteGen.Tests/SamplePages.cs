namespace SiteGen.Tests;

/// <summary>Small pages of a paper that does not exist.</summary>
static class SamplePages
{
    public const string Bridge = """
        2031年2月1日 星期六 第02版 编辑:林一 校对:周宁

        青禾镇新桥提前通车

        本报讯（记者 钟文岚 通讯员 陆一舟）昨日上午，青禾镇新桥提前两个月通车，两岸居民过河的时间从半个小时缩短到了五分钟。

        新桥全长320米，双向四车道，两侧设有步道。镇政府负责人表示，桥下的旧渡口将改建为一座小公园，预计明年春天开放。

        阅览室夜间也开门

        本报讯（记者 贺清和）市图书馆近日宣布，一楼阅览室从下周起开放到晚上十点，方便下班后的读者。

        记者在现场看到，阅览室新添了两百个座位，灯光和取暖设备也全部更换。
        """;

    public const string Canal = """
        2031年2月1日 星期六 第03版 编辑:林一 校对:周宁

        灌溉渠全线贯通

        本报讯（记者 雷若溪）历时三年，云湖县灌溉渠昨日全线贯通，沿线一万两千亩农田不再看天吃饭。

        县水务局介绍，渠道采用了新的衬砌工艺，每年可以节水四百万立方米。
        """;

    public const string About = """
        ---
        title: 关于本报
        slug: about
        description: 这份数字报从哪里来
        ---

        这里是**青禾日报**的数字版。
        """;
}
