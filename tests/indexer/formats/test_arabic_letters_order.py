import pytest

from indexer.formats.arabic_letters_order import disordered_arabic
from indexer.formats.reader import read_source

SOUND = (
    "تدعو سرمديا جميع الدول الأعضاء إلى فتح الأقفال على نهر السيران، وتشكر المجلس والأمم المطلة على النهر. "
    "إن السلام والأمن لا يقومان إلا بالاحترام المتبادل، والاتفاق الذي وقعناه يحمي الملاحة والتجارة في الإقليم. "
    "ونرحب بالحوار الذي بدأ في اللجنة، ونأمل أن يستمر حتى يعود المرور إلى ما كان عليه قبل الإغلاق."
)


def test_sound_arabic_and_other_scripts_are_left_alone() -> None:
    assert disordered_arabic(SOUND) is None
    assert disordered_arabic("The locks are shut, and 40 barges wait. " * 40) is None
    assert not read_source(SOUND.encode(), "a.txt").warnings


@pytest.mark.parametrize(
    ("broken", "example"),
    [
        (SOUND.replace("الأ", "األ").replace("السلام", "السالم"), "األ"),
        (SOUND.replace("المجلس", "اجمللس").replace("في", "يف"), "يف"),
        (SOUND.replace("ي", "يييييي"), "يييييي"),
    ],
)
def test_letters_out_of_order_are_told_with_an_example(broken: str, example: str) -> None:
    warning = disordered_arabic(broken)
    assert warning
    assert warning.code == "arabic_disordered"
    assert example in warning.message
    assert warning.start is not None
    assert broken[warning.start :].startswith(warning.message.split("“")[1].split("”")[0])
    assert [w.code for w in read_source(broken.encode(), "a.txt").warnings] == ["arabic_disordered"]


def test_shapes_in_place_of_letters_are_told() -> None:
    shapes = "ﲨﻬﻮﺭﻳﺔ ﺳﺮﻣﺪﻳﺎ ﺗﺪﻋﻮ ﺟﻤﻴﻊ ﺍﻟﺪﻭﻝ ﺇﻟﻰ ﻓﺘﺢ ﺍﻷﻗﻔﺎﻝ"
    warning = disordered_arabic(shapes)
    assert warning
    assert (warning.code, warning.start) == ("arabic_shapes", 0)
