"""Text as tokenizers can read it."""


def readable(text: str) -> str:
    """The text with every lone surrogate replaced by U+FFFD, and paired ones joined.

    Tokenizers take UTF-8, which has no surrogates; they come from decoders that smuggle undecodable
    bytes through, and must not stop an indexing run. BERT's normalization then drops U+FFFD.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
