"""One spelling for words of names in any script, and how alike two of them are.

Names reach records over several transliterations: "Zelenskyy", "Zelensky", "Selenskyj" and "Зеленський". Vowels,
doubled letters and the letters for h, s and v are what transliterations disagree about; consonants stay. So two words
are one name where their consonants are the same and hardly a letter differs.
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

# Resolution 55 of the Cabinet of Ministers of Ukraine, 2010, as passports print it.
_UKRAINIAN = str.maketrans(
    dict(zip("абвгґдезиклмнопрстуф", "abvhgdezyklmnoprstuf", strict=True))
    | {"ж": "zh", "і": "i", "ї": "i", "й": "i", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": None}
    | {"є": "ie", "ю": "iu", "я": "ia", "'": None, "ы": "y", "э": "e", "ё": "io"}
)
_ONLY_UKRAINIAN = frozenset("іїєґ")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_WITHOUT_VOWELS = re.compile(r"[\u0590-\u06ff]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ARABIC_ARTICLE = re.compile(r"\bال(?=\w{3})")
# و is a long vowel unless a vowel follows it or nothing precedes it.
_LONG_U = re.compile(r"(?<=\w)و(?!ا)")
_HAMZA = str.maketrans(dict.fromkeys("أإآٱ", "ا") | {"ة": "ه", "ى": "ي", "ـ": None})
_DOUBLED = re.compile(r"(.)\1+")
# In this order: what several letters stand for before what one does.
_FOLDED = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"shch|tsch|tch", "ch"), (r"dzh|dj|dsch", "j"), (r"sch", "sh"), (r"ph|ff", "f"), (r"ck|cq|q", "k"),
        (r"x", "ks"), (r"(?<=[iy])j\b", ""), (r"\bye|\bie|\bje", "e"), (r"y", "i"), (r"w", "v"), (r"(?<=a)h\b", ""),
    )
)  # fmt: skip
_CONSONANTS = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (r"ch|sh|zh|ts|tz|c(?=[ei])|[zj]", "s"), (r"kh|gh|[gc]", "k"), (r"th", "t"), (r"dh", "d"), (r"p", "b"),
        (r"v", "f"), (r"[aeiou]", ""), (r"[^a-z0-9]", ""),
    )
)  # fmt: skip
_FEWEST_CONSONANTS = 3
# One misprint is forgiven in words of this length: "Jiirgenson" for "Jürgenson".
_LONG = 7


@lru_cache(1 << 14)
def romanized(text: str, country: str | None = None) -> str:
    """The text in Latin letters without accents, case kept; Cyrillic as the country's passports would print it.

    Chinese comes syllable by syllable. Arabic and Hebrew come without vowels, which they do not write, and without
    the article.
    """
    if _CYRILLIC.search(text):
        lower = text.casefold()
        if country == "UKR" or _ONLY_UKRAINIAN & set(lower):
            return lower.translate(_UKRAINIAN)
    if _WITHOUT_VOWELS.search(text):
        text = unicodedata.normalize("NFKC", text).translate(_HAMZA)
        text = _LONG_U.sub("", _ARABIC_ARTICLE.sub("", text))
    latin = anyascii(text)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", latin) if _HAN.search(text) else latin


def without_vowels(text: str) -> bool:
    """Whether the script of a text leaves vowels out."""
    return bool(_WITHOUT_VOWELS.search(text))


@lru_cache(1 << 15)
def folded(word: str) -> str:
    """A Latin word with one letter for those that transliterations choose between."""
    word = _DOUBLED.sub(r"\1", word.casefold())
    for pattern, into in _FOLDED:
        word = pattern.sub(into, word)
    return _DOUBLED.sub(r"\1", word)


@lru_cache(1 << 15)
def consonants(word: str) -> str:
    """The consonants of a Latin word, those that sound alike as one; h is dropped, as many spellings drop it.

    The word itself where it has none, such as "Ai".
    """
    return _skeleton(folded(word), "") or folded(word)


@lru_cache(1 << 15)
def _skeletons(word: str) -> frozenset[str]:
    """With h dropped, and with h for g: Ukrainian writes "Serhii" where Russian writes "Sergei"."""
    fold = folded(word)
    return frozenset((_skeleton(fold, ""), _skeleton(fold, "k")))


def _skeleton(fold: str, h: str) -> str:
    for pattern, into in _CONSONANTS:
        fold = pattern.sub(into, fold)
    return fold.replace("h", h)


@lru_cache(1 << 16)
def same_word(one: str, other: str) -> bool:
    """Whether two Latin words can be spellings of one name.

    A word that begins with "~" was written without vowels: there the consonants decide alone. A final a that only
    one of two has tells a woman's name from a man's (Maria and Mario, Ivanova and Ivanov).
    """
    if one == other:
        return True
    bare_one, bare_other = one.lstrip("~"), other.lstrip("~")
    first, second = folded(bare_one), folded(bare_other)
    if first == second:
        return True
    alike = bool(_skeletons(bare_one) & _skeletons(bare_other))
    skeleton = min(len(consonants(bare_one)), len(consonants(bare_other)))
    if "~" in {one[:1], other[:1]}:
        return alike and skeleton > 1
    if first.endswith("a") != second.endswith("a"):
        return False
    shortest = min(len(first), len(second))
    if alike:
        more = skeleton >= _FEWEST_CONSONANTS
        most = (2 if shortest > 4 else 1) if more else int(shortest > 4)
    else:
        most = int(shortest >= _LONG and first[0] == second[0])
    return OSA.distance(first, second, score_cutoff=most) <= most
