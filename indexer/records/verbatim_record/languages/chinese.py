"""The words of records printed in Chinese."""

import re

from indexer.attribution.label_chinese import MARK, NAME
from indexer.attribution.languages.chinese import FLOOR, LABELS, SPOKEN_FOR
from indexer.records.verbatim_record.chair_words import ChairWords
from indexer.records.verbatim_record.cover_words import CoverWords
from indexer.records.verbatim_record.directions import Direction, Directions, DirectionWords, form
from indexer.records.verbatim_record.furniture import BAR_CODE, JOB, Disclaimer
from indexer.records.verbatim_record.kind_cues import KindCues
from indexer.records.verbatim_record.meeting_time import TimeWords
from indexer.records.verbatim_record.members import MemberWords
from indexer.records.verbatim_record.national_pieces import NationalWords
from indexer.records.verbatim_record.presiding import ChairChanges
from indexer.records.verbatim_record.record_words import RecordWords
from indexer.records.verbatim_record.vote_lists import VoteWords
from statements.sentences import word_count

_IN = r"[^。！？\n]"
_END = r"\s*[。.]?(?=\s|$)"
_HOUR = r"(?:上午|下午|中午|晚上|傍晚|午夜|\d)"
_DIRECTIONS = Directions(
    DirectionWords(
        first_words=re.compile(
            r"[上下中晚傍午\d会议通决就这进举应因副主代临修序执全各在当陪女\[（(第以]|[^\s]{1,40}(?:先生|女士|夫人|爵士)"
        ),
        forms=(
            form(Direction.SITTING, rf"{_HOUR}{_IN}{{0,24}}?(?:宣布开会|开会|散会|休会|复会|暂停){_IN}{{0,40}}{_END}"),
            form(
                Direction.SITTING,
                rf"会议(?:于|在)?{_IN}{{0,40}}?(?:开始|暂停|复会|继续|散会|休会|结束|开会){_IN}{{0,40}}{_END}",
            ),
            form(Direction.DECISION, rf"就这样决定(?:\s*[(（][^()（）]{{1,40}}[)）])?{_END}|议程(?:获得)?通过{_END}"),
            form(
                Direction.DECISION,
                rf"(?:经修正的|经口头订正的|第)?{_IN}{{0,60}}?(?:决议草案|决定草案|草案|修正案|建议|执行部分第?{_IN}{{0,10}}?段"
                rf"|序言部分第?{_IN}{{0,10}}?段|动议|议程|主席声明)"
                rf"{_IN}{{0,160}}?(?:获得通过|被否决|未获通过|予以保留|通过){_IN}{{0,80}}{_END}",
            ),
            form(
                Direction.VOTE,
                rf"(?:进行了?|以)(?:举手|记录|无记名|唱名|记名)?(?:投票)?表决{_IN}{{0,80}}{_END}|举手表决{_END}|进行了?无记名投票{_END}",
            ),
            form(
                Direction.CHAIR,
                rf"(?:因主席缺席，|主席缺席，)?{_IN}{{0,80}}?(?:主持会议|代行主席职务|就任主席|担任主席|主持了?会议){_END}",
            ),
            form(
                Direction.CHAIR,
                rf"主席(?:回到|返回)(?:主席)?(?:座位|席位?){_END}|主席(?:恢复|重新|继续)主持(?:会议)?{_END}",
            ),
            form(Direction.PEOPLE, rf"应主席(?:的)?邀请{_IN}{{1,600}}?(?:就座|就坐|入座|陪同){_IN}{{0,200}}{_END}"),
            form(Direction.PEOPLE, rf"(?:全体)?(?:成员|代表|与会者){_IN}{{0,40}}(?:默哀|肃立){_IN}{{0,80}}{_END}"),
            form(Direction.PEOPLE, rf"{_IN}{{2,120}}?(?:在陪同下|由人陪同){_IN}{{0,80}}{_END}"),
            form(Direction.PEOPLE, rf"(?:会上)?(?:放映|播放)了?{_IN}{{0,40}}(?:录像|影片|视频){_IN}{{0,40}}{_END}"),
            form(Direction.PEOPLE, rf"{_IN}{{2,80}}?(?:宣誓就职|宣誓){_IN}{{0,60}}{_END}"),
        ),
        never=re.compile(r"我|你|您|贵国"),
        bracketed=re.compile(r"[\[［](?:嗣后|随后|后来)[^\[\]［］]{3,600}[\]］]"),
        shortest_line=4,
    )
)

_REPLY = r"答辩(?:权)?"
_LAST = r"(?:听取|听)了?[^。]{0,16}最后"
_KINDS = KindCues(
    explains=re.compile(
        r"解释(?:其|他们的|自己的|性)?(?:投票|立场)|投票解释|(?:表决|投票|通过[^。，]{0,20})(?:之)?[前后][^。，]{0,12}?(?:发言|解释|说明)|解释投票"
    ),
    advice=re.compile(r"只解释一次|不(?:要|应)解释"),
    explained=re.compile(rf"{_LAST}[^。]{{0,30}}(?:解释|投票|立场)|表决程序[^。]{{0,8}}结束|结束[^。]{{0,8}}表决"),
    before=re.compile(
        r"(?:表决|投票|通过|采取行动|作出决定|做出决定)(?:之)?前|(?:在)?(?:就|对)[^。，]{0,30}(?:表决|采取行动|作出决定)(?:之)?前"
    ),
    after=re.compile(
        r"(?:表决|投票|通过|作出决定)(?:之)?后|刚刚?(?:获得)?通过|第\d+[/（(\d]*[^。，]{0,10}号(?:决议|决定)"
    ),
    limit=re.compile(r"解释[^。]{0,30}以[^。]{0,6}分钟为限|解释[^。]{0,20}限[^。]{0,6}分钟"),
    replies=re.compile(r"答辩权|行使答辩"),
    replied=re.compile(rf"{_LAST}[^。]{{0,30}}{_REPLY}"),
    order=re.compile(r"程序问题"),
    ends=re.compile(
        r"(?:名单上)?(?:已)?(?:没有|再无)(?:其他|更多|别的)?(?:人|发言者|代表|发言人)|没有(?:人)?要求发言|结束(?:了)?(?:对|本阶段|现阶段)[^。]{0,40}审议"
        r"|现在(?:将)?听取[^。]{0,30}(?:通报|情况介绍|讲话)(?![^。]*(?:答辩|表决))"
    ),
    observer=re.compile(r"观察员"),
    own_reply=re.compile(r"(?:我|本代表团|代表团)[^。]{0,40}(?:行使|使用|利用)[^。]{0,16}答辩权"),
    no_reply=re.compile(r"保留[^。]{0,12}答辩权|不(?:行使|想行使)"),
    own_order=re.compile(r"(?:我|本代表团)[^。]{0,30}(?:提出|就|有)[^。]{0,10}程序问题|\A\W*(?:就)?程序问题"),
    own_explanation=re.compile(
        r"(?:我|本代表团|代表团)[^。]{0,60}(?:解释|说明)(?:我国|我们|我|本国)?(?:的)?(?:投票|立场)|解释投票"
    ),
)

_CHAIR = ChairWords(
    procedure=re.compile(
        r"发言|邀请|我请|会议|议程|议事规则|表决|决议草案|决定草案|选举|候选人|反对|决定|审议|磋商|通报|感谢|职责|文件|报告|来信|信函|回顾|通知|名单|分钟|口译|参加"
    ),
    tribute=re.compile(r"悼念|逝世|哀悼|慰问|缅怀|默哀"),
    count=word_count,
)

_OWN = r"以(?:我|本)国(?:代表|国家)?的?(?:身份|名义)|以国家(?:代表)?身份|代表我国"


def _capacity(group: str) -> str:
    """In one's national capacity; `group` names the country's group."""
    post = r"(?:代表|外交部长|外长|部长|大臣|总统|总理|首相)"
    return rf"(?:以(?P<{group}>[^，。；：我本]{{2,30}}?)(?:常驻)?{post}的?身份|{_OWN})"


_NATIONAL = NationalWords(
    announces=re.compile(
        rf"(?:我|请允许我)[^。；“”]{{0,12}}?{_capacity('country')}[^。；]{{0,12}}?(?:发言|讲话|作|做|发表|说)"
    ),
    speaks=re.compile(rf"\s*(?:现在，?)?{_capacity('named')}，(?:我|我们|请允许)"),
    resumes=re.compile(
        r"\s*(?:我)?(?:现在)?(?:我)?(?:恢复|重新|继续)(?:行使|担任|履行|我)?[^。]{0,16}主席[^。]{0,6}(?:职责|职能|职务|身份|工作)"
    ),
)

_PLACE = r"(?:[（(](?P<place>[^()（）]{1,40}(?:[（(][^()（）]{0,40}[)）][^()（）]{0,20})?)[)）])?"
_CHANGES = ChairChanges(
    took=(
        re.compile(
            rf"(?:\A|，|；)(?P<vice>(?:副主席|代理主席|临时主席|代主席)?)(?P<name>{NAME}){_PLACE}(?:，(?P<post>副主席|代理主席)，?)?(?:主持"
            rf"|代行主席职务|就任主席|担任主席)"
        ),
    ),
    returned=re.compile(r"(?:\A|，)主席(?:回到|返回)(?:主席)?(?:座位|席)|(?:\A|，)主席(?:恢复|重新|继续)?主持"),
    stands_in=re.compile(r"代理|临时|副"),
    absence=re.compile(r"缺席"),
)

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_TENS = {"十": 10, "百": 100, "千": 1000}


def number_of(printed: str) -> int:
    """A number in figures or in Chinese digits, by place ("八四二二") or in words ("八千四百二十二")."""
    if printed.isdecimal():
        return int(printed)
    if not any(sign in _TENS for sign in printed):
        return int("".join(str(_DIGITS[sign]) for sign in printed))
    total = digit = 0
    for sign in printed:
        if sign in _TENS:
            total += (digit or 1) * _TENS[sign]
            digit = 0
        else:
            digit = _DIGITS[sign]
    return total + digit


_NUMERAL = r"[\d〇○零一二三四五六七八九十百千]"
_TIME = TimeWords(
    lines=(
        re.compile(
            r"(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日\s*[，,]?\s*(?P<weekday>星期[一二三四五六日天])?\s*[，,]?\s*"
            r"(?P<time>(?:上午|下午|中午|晚上|傍晚|午夜)?\s*\d{1,2}\s*时(?:\s*(?:\d{1,2}\s*分|半))?|正午|中午|午夜)?"
        ),
    ),
    months=tuple((str(month), f"{month:02}") for month in range(1, 13)),
    weekdays=tuple(f"星期{day}" for day in "一二三四五六日"),
    clock=re.compile(r"(?P<hour>\d{1,2})\s*时(?:\s*(?P<minute>\d{1,2})\s*分)?"),
    noon=re.compile(r"正午|中午(?:\s*12\s*时)?\Z"),
    midnight=re.compile(r"午夜"),
    morning=re.compile("上午"),
    afternoon=re.compile("下午|晚上|傍晚|中午"),
)


def _meeting(number: int, plenary: str) -> str:
    return f"第{number}次{plenary}会议"


_COVER = CoverWords(
    record="逐字记录",
    number=re.compile(rf"(?m)^[^\n]{{0,60}}?第\s*(?P<number>{_NUMERAL}{{1,10}})\s*次\s*(?P<plenary>(?:全体)?)会议"),
    meeting=_meeting,
    resumption="（续会{}）",
    session=re.compile(rf"(?m)^[ \t]*(?P<session>第{_NUMERAL}{{1,8}}届(?:紧急)?(?:特别)?会议)[ \t]*$"),
    foot=re.compile(rf"(?m)^[ \t]*(?:本记录|更正应|{JOB}|{BAR_CODE})"),
    bodies=(),
    committee=re.compile(r"(?m)^[ \t]*(第[一二三四五六]委员会|特别政治委员会)[ \t]*$"),
    provisional=re.compile(r"\s+临时\Z"),
    body_word=re.compile(r"(?:理事会|大会|委员会|会议|联盟|论坛|代表大会)\Z"),
    no_body=re.compile(r"记录|临时|主席|成员|议程|代表团|年|届|次|\d"),
    places=("纽约", "日内瓦", "维也纳", "内罗毕", "巴黎", "伦敦", "亚的斯亚贝巴", "海牙"),
    held_at=re.compile(r"(?m)^[^\n。]{0,40}在(?P<place>[^\W\d_]{2,12}?)(?:总部)?举行"),
    agenda=re.compile(r"(?m)^[ \t]*议程(?:项目)?[：:]?[ \t]*\n"),
    goes_on=("，", "、", "和", "的"),
    time=_TIME,
    members=MemberWords(
        officer=re.compile(
            r"(?m)^[ \t]*(?P<office>(?P<stands_in>(?:代理|临时))?主席)\s*[:：](?=\s*(?P<rest>\S.*(?:\n.*){0,2}))"
        ),
        later=re.compile(r"(?:后来|随后)\s*[:：]"),
        members=re.compile(r"(?m)^[ \t]*成员\s*[:：][ \t]*"),
        after_members=re.compile(
            rf"(?m)^[ \t]*(?:议程|本记录|{JOB}|{BAR_CODE}|(?:上午|下午)\S{{0,12}}开会|主席\s*[:：])"
        ),
        somebody=re.compile(rf"(?<=\s)\S{{1,30}}{MARK}"),
    ),
    read_number=number_of,
    between="",
    before_item="：",
)
WORDS = RecordWords(
    language="zh",
    labels=LABELS,
    floor=FLOOR,
    directions=_DIRECTIONS,
    votes=VoteWords(
        re.compile(r"(?:投?赞成(?:票)?|投?反对(?:票)?|弃权|缺席|未参加(?:表决|投票)|出席但未投票)\s*[:;：]"), None
    ),
    agenda_heading=re.compile(
        r"(?:临时)?议程项目\s*\d|通过议程\s*(?:\n|$)|工作安排\s*(?:\n|$)|第\S{1,12}届会议(?:开幕|闭幕)|悼念\S{0,30}(?:\n|$)|(?:表示感谢|表示欢迎|表示慰问)"
    ),
    disclaimer=Disclaimer(
        "本记录包括",
        re.compile(
            rf"本记录包括.{{0,800}}?(?:\(http[^()]{{5,60}}\)\s*[。.]?|（http[^（）]{{5,60}}）\s*。?"
            rf"|[A-Z]{{1,2}}-\d{{3,4}}\s*室?\s*(?:[(（][^()（）\s]{{5,60}}[)）])?\s*。|{BAR_CODE})"
            rf"(?:\s*更正后的记录[^。]{{0,200}}。)?(?:\s+{JOB})?(?:\s+{BAR_CODE})?",
            re.DOTALL,
        ),
    ),
    kinds=_KINDS,
    chair=_CHAIR,
    national=_NATIONAL,
    changes=_CHANGES,
    cover=_COVER,
    on_behalf_of=SPOKEN_FOR.on_behalf_of,
    aligned_with=SPOKEN_FOR.aligned_with,
    closed=re.compile(r"散会|会议结束"),
    secretariat=re.compile(r"(?:秘书长|法律顾问|高级专员)\Z"),
    body_of_post=re.compile(r"(?P<body>[^，]{2,20}?(?:委员会|理事会|会议|小组|大会|法院))"),
    officer=re.compile(rf"\s*{NAME}(?:[\s.…·]*[（(]|[ \t\r.…]*(?:\n|\Z))"),
)
