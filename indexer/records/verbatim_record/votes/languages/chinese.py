"""Votes and results as Chinese records print them."""

import re

from indexer.records.verbatim_record.votes.words import NUMBER, VoteResultWords
from statements.vocabulary import VoteChoice, VoteManner, VoteMatter

_DIGITS = "零一二三四五六七八九十"
_NUMBERS = (
    {digit: number for number, digit in enumerate(_DIGITS)}
    | {f"十{_DIGITS[number]}": 10 + number for number in range(1, 6)}
    | {"〇": 0, "无": 0, "零": 0, "两": 2}
)
_N = rf"\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"
_VERB = r"(?:未)?(?:获得通过|获通过|被否决|被通过|予以保留|得到保留|获得保留|通过|被驳回)"

WORDS = VoteResultWords(
    choices=(
        (VoteChoice.NOT_PARTICIPATING, re.compile("未参加|未投票")),
        (VoteChoice.IN_FAVOUR, re.compile("赞成")),
        (VoteChoice.AGAINST, re.compile("反对")),
        (VoteChoice.ABSTAINING, re.compile("弃权")),
        (VoteChoice.ABSENT, re.compile("缺席")),
    ),
    manners=(
        (VoteManner.BALLOT, re.compile("无记名")),
        (VoteManner.SHOW_OF_HANDS, re.compile("举手")),
        (VoteManner.ROLL_CALL, re.compile("唱名")),
        (VoteManner.RECORDED, re.compile("记录|记名")),
    ),
    matters=(
        (
            VoteMatter.PART,
            re.compile(r"(?:执行部分|序言部分)?第?\s?[\d零一二三四五六七八九十]{1,3}\s?段|(?:执行|序言)部分"),
        ),
        (VoteMatter.AMENDMENT, re.compile("修正案|修正草案")),
        (VoteMatter.MOTION, re.compile("动议")),
        (VoteMatter.DECISION, re.compile("决定草案|(?<!作出)决定")),
        (VoteMatter.RESOLUTION, re.compile("决议草案|决议|草案")),
        (VoteMatter.OTHER, re.compile("议程|建议|提案|案文")),
    ),
    draft=re.compile("草案|修正案"),
    last=re.compile(r"\s*(?:以及|和|及)\s*"),
    subject=re.compile(
        rf"\A(?:以[^，]{{1,40}}(?:、[^，]{{1,20}})?，)?(?P<subject>.+?)\s*(?:以\s?[\d零一二三四五六七八九十]{{1,3}}\s?票[^。]*?)?{_VERB}"
    ),
    adopted=re.compile("获得通过|获通过|通过|保留"),
    rejected=re.compile("否决|未(?:能)?(?:获得|获)?(?:一致)?(?:通过|保留)|驳回"),
    consensus=re.compile("未经表决|协商一致|鼓掌"),
    resolution=re.compile(rf"第?\s?{NUMBER}\s?号(?:(?P<decision>决定)|决议)"),
    counts=(
        re.compile(
            rf"以\s?(?P<in_favour>{_N})\s?票(?:赞成)?(?:对|、|，)\s?(?P<against>{_N})\s?票(?:反对)?(?:[、，]\s?(?P<abstaining>{_N})\s?票?弃权)?"
        ),
        re.compile(rf"(?P<in_favour>{_N})\s?票赞成"),
        re.compile(rf"赞成(?:票|者)?\s?(?P<in_favour>{_N})\s?票"),
        re.compile(rf"(?P<against>{_N})\s?票反对"),
        re.compile(rf"(?P<abstaining>{_N})\s?票?弃权"),
    ),
    numbers=_NUMBERS,
    adopt=re.compile("通过"),
    announced=re.compile(r"(?:决议|决定)草案[^。]{0,120}(?:获得通过|获通过)[^。]{0,40}(?:成为|作为)第?\s?\d"),
    several=re.compile(r"各(?:项|个)|[两二三四五六七八九十\d]\s?项"),
    note=re.compile(r"(?P<names>[^，；。\[\]［］]+?)(?:的)?代表团?(?P<rest>[^；\]］]*)"),
    intended=(
        (VoteChoice.NOT_PARTICIPATING, re.compile("不(?:打算|想)?参加")),
        (VoteChoice.IN_FAVOUR, re.compile("赞成")),
        (VoteChoice.AGAINST, re.compile("反对")),
        (VoteChoice.ABSTAINING, re.compile("弃权")),
    ),
    sentence=re.compile(r"(?<=[。！？])\s*|\n\s*\n"),
)
