"""PDFium's functions, called with bare addresses: typed pointers cost ctypes three times as much a call."""

import ctypes
from collections.abc import Callable, Sequence

from pypdfium2 import raw

ADDRESS = ctypes.c_void_p


def _function(name: str, result: type[ctypes.c_int | ctypes.c_void_p], *arguments: type) -> Callable[..., int | None]:
    address = ctypes.cast(getattr(raw, name), ADDRESS).value or 0
    return ctypes.CFUNCTYPE(result, *arguments)(address)


text_object = _function("FPDFText_GetTextObject", ADDRESS, ADDRESS, ctypes.c_int)
object_font = _function("FPDFTextObj_GetFont", ADDRESS, ADDRESS)
font_name = _function("FPDFFont_GetBaseFontName", ctypes.c_int, ADDRESS, ADDRESS, ctypes.c_int)
font_flags = _function("FPDFFont_GetFlags", ctypes.c_int, ADDRESS)
origin = _function("FPDFText_GetCharOrigin", ctypes.c_int, ADDRESS, ctypes.c_int, ADDRESS, ADDRESS)
loose_box = _function("FPDFText_GetLooseCharBox", ctypes.c_int, ADDRESS, ctypes.c_int, ADDRESS)
is_unmapped = _function("FPDFText_HasUnicodeMapError", ctypes.c_int, ADDRESS, ctypes.c_int)
render_mode = _function("FPDFTextObj_GetTextRenderMode", ctypes.c_int, ADDRESS)
object_count = _function("FPDFPage_CountObjects", ctypes.c_int, ADDRESS)
object_at = _function("FPDFPage_GetObject", ADDRESS, ADDRESS, ctypes.c_int)
object_kind = _function("FPDFPageObj_GetType", ctypes.c_int, ADDRESS)
_char_index = _function("FPDFText_GetCharIndexFromTextIndex", ctypes.c_int, ADDRESS, ctypes.c_int)


def char_indices(handle: int | None, text: str, chars: int) -> Sequence[int]:
    """PDFium's character number of each code point of a page's text; they are the same on nearly every page."""
    if len(text) == chars:
        return range(chars)
    indices: list[int] = []
    place = 0
    for char in text:
        found = _char_index(handle, place)
        indices.append(found if found is not None and found >= 0 else (indices[-1] if indices else 0))
        place += 1 + (ord(char) > 0xFFFF)
    return indices
