"""The client keeps DeepL's limits and turns every misbehaviour into an error with a name."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

import pytest

from tests.fakes.deepl_server import AUTH_KEY, FakeDeepL
from workation.translation.deepl import (
    DeepLClient,
    GlossaryMissingError,
    KeyRefusedError,
    LanguageNotSupportedError,
    QuotaExceededError,
    UnavailableError,
    connect_to_deepl,
    find_target_code,
    split_into_batches,
)

LINKED = '<a id="a1">宿</a>と<b>仕事場</b>を予約する'


@pytest.fixture
def client(fake_deepl: FakeDeepL) -> Iterator[DeepLClient]:
    connected = DeepLClient(AUTH_KEY, fake_deepl.url, call_seconds=1)
    yield connected
    connected.close()


def test_chinese_scripts_are_never_mixed_up(client: DeepLClient, fake_deepl: FakeDeepL) -> None:
    simplified = client.translate(["海と山"], "zh-hans")
    traditional = client.translate(["海と山"], "zh-hant")
    assert simplified[0].text != traditional[0].text
    assert [request["target_lang"] for request in fake_deepl.translate_requests] == [
        "ZH-HANS",
        "ZH-HANT",
    ]


@pytest.mark.parametrize(
    ("code", "target"),
    [
        ("en", "EN-US"),
        ("zh-hans", "ZH-HANS"),
        ("zh-hant", "ZH-HANT"),
        ("pt", "PT-PT"),
        ("pt-br", "PT-BR"),
        ("ko", "KO"),
        ("th", "TH"),
    ],
)
def test_target_codes(code: str, target: str) -> None:
    assert find_target_code(code) == target


def test_every_language_of_the_site_has_a_target() -> None:
    from workation.settings.languages import LANGUAGES

    targets = [find_target_code(code) for code, _name in LANGUAGES if code != "ja"]
    assert len(set(targets)) == len(targets)
    assert not {"EN", "ZH", "PT"} & set(targets)


def test_a_language_without_target_is_an_error() -> None:
    with pytest.raises(LanguageNotSupportedError):
        find_target_code("tlh")


def test_batches_keep_both_limits_and_the_order() -> None:
    short = [f"短い文{number}" for number in range(120)]
    assert [len(batch) for batch in split_into_batches(short)] == [50, 50, 20]
    long = ["長" * 6000, "短", "長" * 12000, "長" * 5000]
    batches = list(split_into_batches(long))
    assert [text for batch in batches for text in batch] == long
    assert [len(batch) for batch in batches] == [2, 1, 1]
    assert all(len(json.dumps(batch)) < 102_000 for batch in batches)
    assert list(split_into_batches([])) == []


def test_what_is_sent_is_pinned(client: DeepLClient, fake_deepl: FakeDeepL) -> None:
    client.translate(["海"], "ko", context="プラン")
    sent = fake_deepl.translate_requests[0]
    assert sent["source_lang"] == "JA"
    assert (sent["tag_handling"], sent["tag_handling_version"]) == ("html", "v2")
    assert sent["context"] == "プラン"


def test_tags_survive(client: DeepLClient) -> None:
    (result,) = client.translate([LINKED], "en")
    assert '<a id="a1">' in result.text
    assert not result.markup_lost


@pytest.mark.parametrize("misbehaviour", ["drop-tags", "double-tags", "unclosed-tags"])
def test_broken_tags_are_mended_by_a_second_try_without_them(
    client: DeepLClient, fake_deepl: FakeDeepL, misbehaviour: str
) -> None:
    fake_deepl.misbehave(misbehaviour)
    plain, linked = client.translate(["海", LINKED], "en")
    assert (plain.markup_lost, linked.markup_lost) == (False, True)
    assert "<" not in linked.text
    assert linked.text
    assert fake_deepl.texts[-1] == "宿と仕事場を予約する"
    assert linked.billed_characters == len(LINKED) + len("宿と仕事場を予約する")


def test_tags_out_of_nowhere_twice_are_a_problem_of_that_text(
    client: DeepLClient, fake_deepl: FakeDeepL
) -> None:
    fake_deepl.misbehave("invent-tags", "invent-tags")
    (result,) = client.translate(["海"], "en")
    assert "tags" in result.problem


def test_an_empty_answer_is_a_problem_of_that_text(
    client: DeepLClient, fake_deepl: FakeDeepL
) -> None:
    fake_deepl.misbehave("empty-text")
    first, second = client.translate(["海", "山"], "en")
    assert first.problem
    assert second.text
    assert not second.problem


def test_a_text_that_is_too_long_does_not_stop_the_others(
    client: DeepLClient, fake_deepl: FakeDeepL
) -> None:
    results = client.translate(["海", "長" * 25_000, "山"], "en")
    assert [bool(result.problem) for result in results] == [False, True, False]
    fake_deepl.misbehave("413")
    assert all(result.text for result in client.translate(["海", "山"], "en"))


@pytest.mark.parametrize(
    ("misbehaviour", "error"),
    [
        ("403", KeyRefusedError),
        ("456", QuotaExceededError),
        ("429", UnavailableError),
        ("500", UnavailableError),
        ("503", UnavailableError),
        ("html", UnavailableError),
        ("garbage", UnavailableError),
        ("wrong-count", UnavailableError),
        ("no-billing", UnavailableError),
        ("drop", UnavailableError),
    ],
)
def test_misbehaviour_gets_a_name(
    client: DeepLClient, fake_deepl: FakeDeepL, misbehaviour: str, error: type[Exception]
) -> None:
    fake_deepl.misbehave(misbehaviour)
    with pytest.raises(error):
        client.translate(["海"], "en")
    assert client.translate(["海"], "en")[0].text


@pytest.mark.parametrize("misbehaviour", ["drip", "hang"])
def test_a_slow_answer_ends_at_the_deadline(
    client: DeepLClient, fake_deepl: FakeDeepL, misbehaviour: str
) -> None:
    fake_deepl.misbehave(misbehaviour)
    started = time.monotonic()
    with pytest.raises(UnavailableError, match="within 1 second"):
        client.translate(["海"], "en")
    assert time.monotonic() - started < 3
    assert client.translate(["海"], "en")[0].text


def test_no_server_is_unavailable() -> None:
    client = DeepLClient(AUTH_KEY, "http://127.0.0.1:9", call_seconds=5)
    with pytest.raises(UnavailableError):
        client.translate(["海"], "en")
    client.close()


def test_usage(client: DeepLClient) -> None:
    client.translate(["海と山"], "en")
    assert client.find_usage() == (3, 500_000_000)


def test_each_language_has_a_glossary_of_its_own(
    client: DeepLClient, fake_deepl: FakeDeepL
) -> None:
    ids = {
        code: client.push_glossary(code, {"神宮": word}, glossary_id=None)
        for code, word in [("en", "Jingu"), ("zh-hans", "神宫"), ("zh-hant", "神宮")]
    }
    assert len(fake_deepl.glossaries) == 3
    for code, word in [("en", "Jingu"), ("zh-hans", "神宫"), ("zh-hant", "神宮")]:
        (result,) = client.translate(["神宮の森"], code, glossary_id=ids[code])
        assert word in result.text


def test_a_glossary_is_replaced_and_made_anew_when_it_is_gone(
    client: DeepLClient, fake_deepl: FakeDeepL
) -> None:
    first = client.push_glossary("en", {"神宮": "Jingu"}, glossary_id=None)
    assert client.push_glossary("en", {"神宮": "Ise Jingu"}, glossary_id=first) == first
    assert client.translate(["神宮"], "en", glossary_id=first)[0].text == "Ise Jingu"

    fake_deepl.glossaries.clear()
    with pytest.raises(GlossaryMissingError):
        client.translate(["神宮"], "en", glossary_id=first)
    second = client.push_glossary("en", {"神宮": "Jingu"}, glossary_id=first)
    assert second != first
    assert client.translate(["神宮"], "en", glossary_id=second)[0].text == "Jingu"


def test_thai_has_no_glossary(client: DeepLClient) -> None:
    assert client.supports_glossary("zh-hant")
    assert not client.supports_glossary("th")


def test_without_a_key_there_is_no_client(settings) -> None:
    settings.DEEPL_AUTH_KEY = ""
    assert connect_to_deepl() is None
