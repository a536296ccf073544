"""DeepL, through its official client, within its limits and with errors that can be told apart.

The official client neither splits requests nor bounds a slow answer, raises `TypeError` on some
garbage, and hands out an empty list for an HTML page with status 200. All that ends here: a
caller gets checked texts or one of the errors below.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

import deepl
from deepl import http_client
from deepl.api_data import MultilingualGlossaryDictionaryEntries
from django.conf import settings

from workation.translation.deepl_answers import (
    TranslatedText,
    translate_in_parts,
    translate_mending_tags,
)
from workation.translation.deepl_errors import DeepLError as DeepLError
from workation.translation.deepl_errors import GlossaryMissingError as GlossaryMissingError
from workation.translation.deepl_errors import KeyRefusedError as KeyRefusedError
from workation.translation.deepl_errors import (
    LanguageNotSupportedError as LanguageNotSupportedError,
)
from workation.translation.deepl_errors import QuotaExceededError as QuotaExceededError
from workation.translation.deepl_errors import RequestRefusedError as RequestRefusedError
from workation.translation.deepl_errors import UnavailableError as UnavailableError
from workation.translation.splitting import measure

SOURCE_LANGUAGE = "JA"
# DeepL takes 50 texts and 128 KiB a request. The official client escapes JSON to ASCII, six bytes
# for each Japanese character, so size is measured as sent, with room for the other fields.
MOST_TEXTS = 50
MOST_BYTES = 100_000
CALL_SECONDS = 90.0

# The job behind every call retries with growing delays for ever; the client itself only bridges
# a blip. These two are the client's documented module settings.
http_client.max_network_retries = 1
http_client.min_connection_timeout = 30.0

# Wagtail's codes whose DeepL name is not simply the upper-cased code.
_SPECIAL_TARGETS = {"en": "EN-US", "pt": "PT-PT", "no": "NB", "zh": "ZH-HANS"}
_TARGETS = {
    value.lower(): value.upper()
    for name, value in vars(deepl.Language).items()
    if name.isupper() and isinstance(value, str)
}

Result = TypeVar("Result")


def find_target_code(language_code: str) -> str:
    """Return DeepL's name of a target language: zh-hant → ZH-HANT, en → EN-US.

    Never a bare ZH, which DeepL takes for Simplified, nor a bare EN, which it refuses.
    """
    code = language_code.lower()
    target = _SPECIAL_TARGETS.get(code) or _TARGETS.get(code)
    if target is None:
        raise LanguageNotSupportedError(f"DeepL does not translate into {language_code}.")
    return target


def find_joint(target: str) -> str:
    """Return what stands between two sentences in a target language."""
    return "" if target.partition("-")[0] in {"ZH", "TH", "JA"} else " "


def split_into_batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield the texts in order, in lists that fit one request; a huge text comes alone.

    `DeepLClient.translate` sends such a text in parts.
    """
    batch: list[str] = []
    size = 0
    for text in texts:
        length = measure(text) + 2
        if batch and (len(batch) == MOST_TEXTS or size + length > MOST_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += length
    if batch:
        yield batch


class DeepLClient:
    """Translates Japanese segments. Close it after use."""

    def __init__(
        self, auth_key: str, server_url: str | None = None, *, call_seconds: float = CALL_SECONDS
    ) -> None:
        self._auth_key = auth_key
        self._server_url = server_url
        self._call_seconds = call_seconds
        self._client = self._connect()

    def _connect(self) -> deepl.DeepLClient:
        return deepl.DeepLClient(
            self._auth_key, server_url=self._server_url, send_platform_info=False
        )

    def close(self) -> None:
        """Close the connection."""
        self._client.close()  # type: ignore[no-untyped-call]  # untyped in the client

    def translate(
        self,
        texts: Sequence[str],
        language_code: str,
        *,
        context: str = "",
        glossary_id: str | None = None,
    ) -> list[TranslatedText]:
        """Translate one batch of HTML fragments (see `split_into_batches`), in its order.

        `context` tells DeepL what the texts are about and costs nothing.
        """
        target = find_target_code(language_code)

        def request(some: Sequence[str]) -> list[TranslatedText]:
            return self._request(some, target, context, glossary_id)

        if len(texts) == 1 and measure(texts[0]) > MOST_BYTES:
            return [translate_in_parts(request, texts[0], MOST_BYTES, joint=find_joint(target))]
        return translate_mending_tags(request, texts)

    def find_usage(self) -> tuple[int, int]:
        """Return (characters used, characters allowed) of this billing period."""
        used = self._call(self._client.get_usage).character
        if used.count is None or used.limit is None:
            raise UnavailableError("DeepL's usage answer holds no figures.")
        return used.count, used.limit

    def supports_glossary(self, language_code: str) -> bool:
        """Whether DeepL takes glossary terms from Japanese into this language."""
        root = find_target_code(language_code).partition("-")[0]
        pairs = self._call(self._client.get_glossary_languages)
        return any(
            (pair.source_lang.upper(), pair.target_lang.upper()) == (SOURCE_LANGUAGE, root)
            for pair in pairs
        )

    def push_glossary(
        self, language_code: str, entries: Mapping[str, str], *, glossary_id: str | None
    ) -> str:
        """Make these the terms of the language's own glossary; return the glossary's id.

        Each language has a glossary of its own, since DeepL's dictionaries know only root
        codes: one with `zh` would serve Simplified and Traditional alike.
        """
        target = find_target_code(language_code)
        dictionary = MultilingualGlossaryDictionaryEntries(SOURCE_LANGUAGE, target, dict(entries))
        if glossary_id:
            try:
                self._call(
                    lambda: self._client.replace_multilingual_glossary_dictionary(
                        glossary_id, dictionary
                    )
                )
            except GlossaryMissingError:
                pass  # deleted on DeepL's side: make it anew
            else:
                return glossary_id
        created = self._call(
            lambda: self._client.create_multilingual_glossary(f"workation {target}", [dictionary])
        )
        return created.glossary_id

    def _request(
        self, texts: Sequence[str], target: str, context: str, glossary_id: str | None
    ) -> list[TranslatedText]:
        answers = self._call(
            lambda: self._client.translate_text(
                list(texts),
                source_lang=SOURCE_LANGUAGE,
                target_lang=target,
                context=context or None,
                glossary=glossary_id,
                preserve_formatting=True,
                tag_handling="html",
                tag_handling_version="v2",
            )
        )
        if not isinstance(answers, list) or len(answers) != len(texts):
            raise UnavailableError(f"DeepL answered {len(texts)} texts with another number.")
        return [_check(answer) for answer in answers]

    def _call(self, call: Callable[[], Result]) -> Result:
        """Run a call of the official client within the deadline, with our errors.

        In a thread of its own: a read timeout starts anew with every byte, so nothing else
        ends an answer that drips. An abandoned call keeps its old connection to itself.
        """
        outcome: queue.SimpleQueue[tuple[Result | None, Exception | None]] = queue.SimpleQueue()

        def run() -> None:
            try:
                outcome.put((call(), None))
            except Exception as error:
                outcome.put((None, error))

        threading.Thread(target=run, name="DeepL call", daemon=True).start()
        try:
            result, error = outcome.get(timeout=self._call_seconds)
        except queue.Empty:
            self._client = self._connect()
            raise UnavailableError(
                f"DeepL gave no answer within {self._call_seconds:g} seconds."
            ) from None
        if error is not None:
            raise _translate_error(error) from error
        return result  # type: ignore[return-value]  # None only where the call returns None


def _translate_error(error: Exception) -> DeepLError:
    """Say which of our errors this is, by status: the client's own `should_retry` misleads."""
    if isinstance(error, deepl.ConnectionException):
        return UnavailableError(str(error))
    if not isinstance(error, deepl.DeepLException):
        return UnavailableError(f"DeepL's answer makes no sense: {error!r}")
    status = error.http_status_code
    if status == 403:
        return KeyRefusedError(str(error))
    if status == 456:
        return QuotaExceededError(str(error))
    if status == 404:
        return GlossaryMissingError(str(error))
    if status is not None and (status == 429 or status >= 500):
        return UnavailableError(str(error))
    return RequestRefusedError(str(error))


def _check(answer: deepl.TextResult) -> TranslatedText:
    if not isinstance(answer.text, str):
        raise UnavailableError("DeepL's answer holds something else than text.")
    problem = "" if answer.text.strip() else "DeepL answered with an empty text."
    return TranslatedText(answer.text, int(answer.billed_characters), problem=problem)


def connect_to_deepl() -> DeepLClient | None:
    """Return a client for the configured key, or None without one."""
    if not settings.DEEPL_AUTH_KEY:
        return None
    return DeepLClient(settings.DEEPL_AUTH_KEY, settings.DEEPL_SERVER_URL)
