"""Answers that are not what was asked for: walls before a site, errors served as pages, front pages for what is gone.

They are told by marks of the products that make them and by the shape of the answer, and only reported: nobody
is told to pass as a browser.
"""

import re
from urllib.parse import urlsplit

from indexer.connectors.addresses import host_of
from indexer.connectors.answer import Answer
from indexer.connectors.errors import NotFetched, Trouble

_READ = "Read it in a browser; what you save there can be added as a file."
# Headers that only a wall sets, with what it is called.
_HEADERS = {
    "x-amzn-waf-action": "a challenge of AWS",
    "cf-mitigated": "a challenge of Cloudflare",
}
# Marks in the body of a challenge. Pages of sites behind the same products may have them too, beside more words.
_BODIES = (
    (rb"_Incapsula_Resource|Incapsula incident ID", "a block page of Imperva"),
    (rb"/cdn-cgi/challenge-platform|cf-browser-verification|cf_chl_opt", "a challenge of Cloudflare"),
    (rb"errors\.edgesuite\.net", "a block page of Akamai"),
    (rb"perfdrive\.com|Radware (?:Bot Manager|Captcha)|validate\.perfdrive", "a check for robots by Radware"),
    (rb"awsWafCookieDomainList|AwsWafIntegration|token\.awswaf\.com", "a challenge of AWS"),
    (rb"<title>\s*(?:Just a moment|Attention Required|Access Denied|Request Rejected)", "a block page"),
    (rb"g-recaptcha|h-captcha|hcaptcha\.com|cf-turnstile", "a captcha"),
)
_WALLS = [(re.compile(pattern, re.IGNORECASE), what) for pattern, what in _BODIES]
# Scripts make challenges long; what they say to people is short.
_LONGEST_WALL = 100_000
_PASSWORD = re.compile(rb"<input\b[^>]*\btype\s*=\s*[\"']?password\b", re.IGNORECASE)
_LOGIN_PATH = re.compile(r"(?i)(?:^|[/_-])(?:log-?in|sign-?in|logon|sso|auth(?:enticate)?|cas)(?:[/_.-]|$)")
_TAG = re.compile(rb"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.IGNORECASE | re.DOTALL)
_HTML = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html\b)",
    re.IGNORECASE | re.DOTALL,
)
# Words that an article has at the least beside a login box or a captcha.
_FEW_WORDS = 80


def refuse_status(answer: Answer, after: float | None) -> None:
    """Raises NotFetched unless the status is 200 or 304 and no wall stands in the answer's place."""
    status, address, host = answer.status, answer.address, host_of(answer.address)
    if wall := wall_in(answer):
        raise NotFetched(Trouble.BLOCKED, f"{host} answers {address} with {wall}.", _READ)
    if status in {200, 304}:
        return
    if status == 429:
        raise NotFetched(
            Trouble.THROTTLED,
            f"{host} has been asked too often.",
            "Wait, and raise the pause of its source.",
            after=after,
        )
    if status in {401, 402, 403, 407, 451}:
        raise NotFetched(Trouble.BLOCKED, f"{host} does not give {address} to programs (status {status}).", _READ)
    if status in {404, 410}:
        raise NotFetched(
            Trouble.GONE,
            f"{address} is not there (status {status}).",
            "See where the site has moved it.",
            for_good=status == 410,
        )
    if status >= 500:
        raise NotFetched(
            Trouble.SERVER, f"{host} has a fault of its own (status {status}).", "Try again later.", after=after
        )
    if status == 202:
        raise NotFetched(Trouble.BLOCKED, f"{host} answers {address} with status 202, as walls do.", _READ)
    raise NotFetched(
        Trouble.REFUSED, f"{host} refuses {address} (status {status}).", "See whether the site has changed."
    )


def wall_in(answer: Answer) -> str | None:
    """What kind of wall an answer is, None for none."""
    for header, what in _HEADERS.items():
        if header in answer.headers:
            return what
    if len(answer.body) > _LONGEST_WALL:
        return None
    found = next((what for pattern, what in _WALLS if pattern.search(answer.body)), None)
    return found if found and _words_shown(answer.body) < _FEW_WORDS else None


def is_page(body: bytes) -> bool:
    """Whether bytes are an HTML page, whatever they were called."""
    return bool(_HTML.match(body[:4_096]))


def refuse_other_page(asked: str, answer: Answer) -> None:
    """Raises NotFetched where a document's address led to a login, to the front page, or to nothing at all."""
    if not answer.body.strip():
        raise NotFetched(Trouble.EMPTY, f"{asked} answers with nothing: 0 bytes.", "Try again later.")
    before, after = urlsplit(asked), urlsplit(answer.address)
    if _LOGIN_PATH.search(after.path) and not _LOGIN_PATH.search(before.path):
        raise NotFetched(Trouble.BLOCKED, f"{asked} leads to a login ({answer.address}).", _READ)
    if after.path.strip("/") == "" and not after.query and before.path.strip("/"):
        raise NotFetched(
            Trouble.GONE, f"{asked} leads to the front page of the site.", "See where the site has moved it."
        )
    if _PASSWORD.search(answer.body) and _words_shown(answer.body) < _FEW_WORDS:
        raise NotFetched(Trouble.BLOCKED, f"{asked} shows a login form.", _READ)


def _words_shown(body: bytes) -> int:
    return len(_TAG.sub(b" ", body).split())
