"""What can go wrong with DeepL, told apart by what is to be done about it."""


class DeepLError(Exception):
    """DeepL did not do what was asked."""


class QuotaExceededError(DeepLError):
    """The characters of this billing period are used up (456)."""


class KeyRefusedError(DeepLError):
    """The key is wrong or may not do this (403)."""


class UnavailableError(DeepLError):
    """Nothing usable came back now: overload, fault, time-out, garbage. Try later."""


class RequestRefusedError(DeepLError):
    """This request will never be accepted as it is (400, 413 and the like)."""


class GlossaryMissingError(DeepLError):
    """DeepL does not know the glossary any more (404)."""


class LanguageNotSupportedError(DeepLError):
    """DeepL has no such target language."""
