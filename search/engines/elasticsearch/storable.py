"""Any text of Python as a string that JSON and Elasticsearch take, and back."""

from base64 import b64decode, b64encode

# A code point that stands for no character and never will: no value begins with it by itself.
_MARK = "\ufdd0"


def storable(value: str) -> str:
    """The value as it is, but for halves of characters out of broken input, which no JSON can carry."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return _marked(value)
    return _marked(value) if value.startswith(_MARK) else value


def restored(value: str) -> str:
    """What `storable` was given."""
    if not value.startswith(_MARK):
        return value
    return b64decode(value[len(_MARK) :]).decode("utf-8", "surrogatepass")


def _marked(value: str) -> str:
    return _MARK + b64encode(value.encode("utf-8", "surrogatepass")).decode()
