"""Title blocks in Chinese, which parts no words: country and body stand before the office, this before the name."""

import re
from dataclasses import dataclass

from statements.countries import Country, resolve
from statements.organizations import Organization, resolve_organization

_OFFICE = (
    r"(?:国务委员兼)?(?:外交部长|外交部副部长|外交部长助理|外长|副外长|部长|副部长|部长助理|外交大臣|国防部长|防长|总统|副总统|主席|副主席|总理|副总理|首相|国王|女王|总书记|国务卿"
    r"|常驻联合国代表|常驻联合国副代表|常驻副代表|常驻代表|副代表|代表|大使|临时代办|公使|参赞|特使|特别代表|代表团团长|团长|秘书长|高级专员|总干事|发言人|新闻司司长|司长|主任)"
)
_HAN_NAME = r"[\u3400-\u9fff·•‧]{2,14}?"
_KIND = (
    r"(?:发言|讲话|致辞|声明|演讲|谈话|答记者问|答问|主旨演讲|书面致辞|贺信|贺电"
    r"|表态|解释性发言|一般性辩论发言|开幕辞|评论|公报|通告)"
)
_EVENT = r"(?=在|就|于|关于|的|出席|向|对|致|：|，|\s|答|发表|主持|回应|谈|同|与|\(|（|$)"
_PERSON = re.compile(
    rf"(?P<served>[\u3400-\u9fff]{{0,24}}?)(?P<office>{_OFFICE})(?!在|就|于|关于|的|出席|向|对|致|答|发表|主持|回应|同|与|举行"
    rf"|办公室)(?P<name>{_HAN_NAME})(?P<title>大使|先生|女士|博士|阁下|部长|副代表|代办)?{_EVENT}"
)
_NAME_FIRST = re.compile(rf"(?P<name>{_HAN_NAME})(?P<office>大使|代表|外长|部长|总统|总理|主席){_EVENT}")
_BODY = re.compile(
    r"(?P<label>(?P<country>[\u3400-\u9fff]{2,16}?)?(?P<body>外交部|国防部|政府|总统府|国务院|常驻联合国代表团|代表团|外交部发言人办公室"
    r"|大使馆))(?:发言人)?(?:办公室)?(?=就|关于|发表|的|声明|答|[\s：]|$)"
)
_SPEAKS = re.compile(_KIND)
_BY = re.compile(r"(?:\A|\n)\s*(?:[（(]?\s*)?")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class ChineseTitle:
    """Whom a title names."""

    label: str
    name: str | None = None
    role: str | None = None
    country: str | None = None
    organization: str | None = None
    person: bool = False


def of_title(said: str) -> ChineseTitle | None:
    """Whom a title or title block in Chinese names; None where it is in another language or says nobody."""
    plain = said[:_LONGEST]
    if not re.search(r"[\u3400-\u9fff]", plain) or not (_SPEAKS.search(plain) or "\n" in plain):
        return None
    for line in plain.split("\n"):
        found = _person(line.strip(" 　（）()—"))
        if found:
            return found
    body = _BODY.search(plain)
    if body is None:
        return None
    country = _country(body["country"] or "")
    return ChineseTitle(
        body["label"],
        None,
        None,
        country.code if country else None,
        body["body"] if not country or body["body"] != "政府" else None,
    )


def _person(line: str) -> ChineseTitle | None:
    match = _PERSON.search(line)
    if match is None or match["name"] == "办公室" or _SPEAKS.search(match["name"]):
        return None
    served = match["served"]
    place = _place(served)
    role = served[len(place[0]) :] + match["office"] if place else served + match["office"]
    found = place[1] if place else None
    return ChineseTitle(
        match[0],
        match["name"].strip("·"),
        role,
        found.code if isinstance(found, Country) else None,
        found.name if isinstance(found, Organization) else None,
        person=True,
    )


def _country(name: str) -> Country | None:
    return next((found for start in range(len(name) - 1) if (found := resolve(name[start:]))), None)


def _place(served: str) -> tuple[str, Country | Organization] | None:
    """The longest name of a country or body that an office begins with."""
    for end in range(len(served), 1, -1):
        found = resolve(served[:end]) or resolve_organization(served[:end])
        if found:
            return served[:end], found
    return None
