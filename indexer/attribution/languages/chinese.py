"""Labels, announcements and groups in Chinese."""

import re

from indexer.attribution.floor import Floor, FloorWords
from indexer.attribution.label_chinese import NAME, ChineseLabels
from indexer.attribution.language_marks import LanguageMarks
from indexer.attribution.posts import PostWords
from indexer.attribution.spoken_for import BehalfWords, SpokenFor

_LANGUAGE = r"(?P<language>[^\W\d_]{1,8}?[语文])"
_MARKS = (
    rf"以{_LANGUAGE}(?:继续)?发言",
    rf"(?:继续)?(?:用|改用){_LANGUAGE}发言",
    rf"(?:根据|由|从)?{_LANGUAGE}(?:口译|翻译|译出|发言)",
)
MARKS = LanguageMarks(
    forms=tuple(re.compile(form) for form in _MARKS),
    alone=re.compile(
        r"[（(]\s*(?:(?:以|继续用|用|改用)[^\W\d_]{1,8}?[语文](?:继续)?发言|(?:根据|由|从)[^\W\d_]{1,8}?[语文](?:口译|翻译))\s*[)）]"
    ),
)
LABELS = ChineseLabels(MARKS)

_ROLE = (
    r"(?:专员|主任|秘书|代表|特使|部长|大臣|协调员|司长|处长|局长|干事|主席|大使|顾问|司令|秘书长|会长"
    r"|创始人|研究员|教授|检察官|行长|院长|总裁|团长|发言人|经理|校长)"
)
_POSTS = PostWords(
    joints=re.compile(r"(?!)"),
    of_the_un=re.compile(r"秘书长|联合国"),
    body=re.compile(
        r"(?:部|办公室|委员会|法院|理事会|银行|秘书处|大会|组织|联盟|研究所|学院|大学|基金会?|规划署|开发署|署|同盟|中心|协会|论坛|集团|运动|局|厅|特派团)\Z"
    ),
    body_first=True,
)
FLOOR = Floor(
    FloorWords(
        gives=re.compile(
            r"请(?P<place>[^，。；：“”请]{2,40}?)(?:常驻)?(?:代表团|代表|观察员)(?:先生|女士)?(?:[^，。；：]{0,20}?)(?:发言|参加|行使|就程序)"
        ),
        place_ends=re.compile(r"(?!)"),
        thanks=re.compile(r"(?!)"),
        people=(
            re.compile(
                rf"(?:邀请|请|听取|欢迎|：|，|、|；|和|及)(?P<post>[^，。；：、“”请]{{2,60}}{_ROLE})[，]?(?P<name>{NAME})"
            ),
        ),
        post=re.compile(r"(?!)"),
        post_ends=re.compile(r"(?!)"),
        placed=re.compile(
            rf"(?:\A|[，。；：、]|和|及"
            rf"|主席)(?P<name>{NAME})[（(](?P<place>[^()（）]{{2,40}}(?:[（(][^()（）]{{0,40}}[)）][^()（）]{{0,20}})?)[)）]"
        ),
        read_post=_POSTS.read,
    )
)

_NOT_OTHERS = r"(?:(?!感谢|赞同|支持|附议|附和|听取|请|所作|尊敬)[^。；“”「」！？])"
_REPRESENTS = r"代表(?!团|们|的|权|性|处|所|大会|在|先生|女士|性)"
_SAYS = r"(?:发言|作|做|发表|表示|感谢|宣读|提出|介绍|祝贺|欢迎|，)"
SPOKEN_FOR = SpokenFor(
    BehalfWords(
        speaks=(
            re.compile(
                rf"(?:我们|我|本人|谨|荣幸){_NOT_OTHERS}{{0,40}}?(?:{_REPRESENTS}(?P<name>[^，。；：“”]{{2,80}}?)(?={_SAYS}))"
            ),
            re.compile(rf"(?:我们|我|本人|谨|荣幸){_NOT_OTHERS}{{0,40}}?以(?P<name>[^，。；：“”]{{2,80}}?)的?名义"),
            re.compile(rf"(?:\A|[。！？\n])\s*{_REPRESENTS}(?P<name>[^，。；：“”]{{2,80}}?)(?=，(?:我|我们|请允许))"),
        ),
        aligns=re.compile(r"(?:赞同|支持|附议|附和|加入)(?=[^。；“”]{2,120}(?:发言|声明|立场|解释))"),
        disagrees=re.compile(r"不(?:能)?(?:赞同|支持|附议)|候选国"),
        behalf=re.compile(rf"{_REPRESENTS}(?P<name>[^，。；]{{2,80}}?)(?=所作|所做|作|做|发表|发言|的发言)"),
        by=re.compile(
            r"(?P<name>[^，。；]{2,40}?)(?:常驻)?代表(?:团)?(?=所作|所做|刚才|早些|作|做|发表|的发言)|(?P<other>(?!))"
        ),
        sentence_ends=re.compile(r"[。；！？]|\n"),
        stop=re.compile(r"[。；：！？“”（(]|，(?!和)|\n"),
        article=re.compile(r"\A(?:所有|全体|以下)?"),
        nobody=re.compile(
            r"\A(?:我|本|贵|他|她|其|自己|大家|各位|全体|所有人|大会|安理会|安全理事会)|代表团\Z|人民\Z|政府\Z"
        ),
        group=re.compile(r"(?:集团|国家|联盟|组织|运动|共同体|小组|成员国?|倡议|论坛|联合体|协会|三国|四国|五国)"),
        between=re.compile(r"[、，]|以及|和|及|与"),
        tail=re.compile(r"(?:及|和)其成员国\Z|（[^（）]{1,20}）\Z"),
    )
)
