"""The fake is held to DeepL's documentation, with DeepL's own client.

https://developers.deepl.com/docs/api-reference/translate and …/glossaries
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import deepl
import pytest
from deepl import http_client
from deepl.api_data import MultilingualGlossaryDictionaryEntries

from tests.fakes.deepl_server import AUTH_KEY, FakeDeepL

TEXT = '海の見える部屋で、3泊4日。<a id="a1">予約</a>は8,000円から &amp; 税込'
KANA = re.compile(r"[぀-ヿ]")


@pytest.fixture
def server() -> Iterator[FakeDeepL]:
    with FakeDeepL() as running:
        yield running


@pytest.fixture
def client(server: FakeDeepL, monkeypatch: pytest.MonkeyPatch) -> Iterator[deepl.DeepLClient]:
    monkeypatch.setattr(http_client, "max_network_retries", 0)
    official = deepl.DeepLClient(AUTH_KEY, server_url=server.url)
    yield official
    official.close()


def translate(client: deepl.DeepLClient, text: str, target: str, **options: object) -> str:
    result = client.translate_text(text, source_lang="JA", target_lang=target, **options)
    assert isinstance(result, deepl.TextResult)
    return result.text


def test_each_target_gets_a_text_of_its_own_without_kana(client: deepl.DeepLClient) -> None:
    texts = {
        target: translate(client, TEXT, target, tag_handling="html")
        for target in ("EN-US", "EN-GB", "ZH-HANS", "ZH-HANT", "KO", "TH", "FR")
    }
    assert len(set(texts.values())) == len(texts)
    for text in texts.values():
        assert not KANA.search(text)
        assert '<a id="a1">' in text
        assert "8,000" in text
        assert "&amp;" in text
    assert texts["EN-US"] == translate(client, TEXT, "EN-US", tag_handling="html")


def test_bare_chinese_means_simplified(client: deepl.DeepLClient) -> None:
    assert translate(client, TEXT, "ZH") == translate(client, TEXT, "ZH-HANS")
    assert translate(client, TEXT, "ZH") != translate(client, TEXT, "ZH-HANT")


def test_the_official_client_refuses_bare_english(client: deepl.DeepLClient) -> None:
    with pytest.raises(deepl.DeepLException, match="deprecated"):
        translate(client, TEXT, "EN")


def test_an_unknown_target_is_refused(client: deepl.DeepLClient) -> None:
    with pytest.raises(deepl.DeepLException, match="target_lang"):
        translate(client, TEXT, "XX")


def test_at_most_50_texts(client: deepl.DeepLClient) -> None:
    answers = client.translate_text(["海"] * 50, source_lang="JA", target_lang="KO")
    assert isinstance(answers, list)
    assert len(answers) == 50
    with pytest.raises(deepl.DeepLException) as refusal:
        client.translate_text(["海"] * 51, source_lang="JA", target_lang="KO")
    assert refusal.value.http_status_code == 400


def test_at_most_128_kib(client: deepl.DeepLClient) -> None:
    assert translate(client, "海" * 21_000, "KO")
    with pytest.raises(deepl.DeepLException) as refusal:
        translate(client, "海" * 22_000, "KO")
    assert refusal.value.http_status_code == 413


def test_a_wrong_key_is_refused(server: FakeDeepL) -> None:
    stranger = deepl.DeepLClient("stranger", server_url=server.url)
    with pytest.raises(deepl.AuthorizationException):
        stranger.get_usage()
    stranger.close()


def test_usage_counts_and_the_quota_ends(server: FakeDeepL, client: deepl.DeepLClient) -> None:
    server.character_limit = 10
    translate(client, "海と山と川", "KO")
    usage = client.get_usage().character
    assert (usage.count, usage.limit) == (5, 10)
    with pytest.raises(deepl.QuotaExceededException):
        translate(client, "海と山と川と道", "KO")


def test_languages(client: deepl.DeepLClient) -> None:
    codes = {language.code for language in client.get_target_languages()}
    assert {"ZH-HANS", "ZH-HANT", "EN-US"} <= codes
    assert "ZH" not in codes
    targets = {pair.target_lang for pair in client.get_glossary_languages()}
    assert "zh" in targets
    assert not targets & {"zh-hans", "th"}


def dictionary(target: str, **terms: str) -> MultilingualGlossaryDictionaryEntries:
    return MultilingualGlossaryDictionaryEntries("JA", target, terms)


def test_a_glossary_is_applied_in_its_language(client: deepl.DeepLClient) -> None:
    glossary = client.create_multilingual_glossary("words", [dictionary("EN", 神宮="Jingu")])
    text = translate(client, "神宮の森", "EN-US", glossary=glossary.glossary_id)
    assert text.startswith("Jingu")
    with pytest.raises(deepl.DeepLException, match="dictionary"):
        translate(client, "神宮の森", "KO", glossary=glossary.glossary_id)


def test_one_chinese_dictionary_serves_both_scripts(client: deepl.DeepLClient) -> None:
    glossary = client.create_multilingual_glossary("words", [dictionary("ZH-HANT", 神宮="神宮")])
    for target in ("ZH-HANS", "ZH-HANT"):
        assert "神宮" in translate(client, "神宮の森", target, glossary=glossary.glossary_id)


def test_a_glossary_can_be_read_replaced_and_deleted(client: deepl.DeepLClient) -> None:
    made = client.create_multilingual_glossary("words", [dictionary("EN", 神宮="Jingu")])
    replaced = client.replace_multilingual_glossary_dictionary(
        made.glossary_id, dictionary("EN", 神宮="Ise Jingu", 海女="ama")
    )
    assert replaced.entry_count == 2
    entries = client.get_multilingual_glossary_entries(made.glossary_id, "JA", "EN")
    assert entries.dictionaries[0].entries == "神宮\tIse Jingu\n海女\tama"
    assert [known.name for known in client.list_multilingual_glossaries()] == ["words"]
    client.delete_multilingual_glossary_dictionary(
        made.glossary_id, source_lang="JA", target_lang="EN"
    )
    client.delete_multilingual_glossary(made.glossary_id)
    with pytest.raises(deepl.GlossaryNotFoundException):
        client.get_multilingual_glossary(made.glossary_id)
    with pytest.raises(deepl.DeepLException) as missing:
        translate(client, "神宮", "EN-US", glossary=made.glossary_id)
    assert missing.value.http_status_code == 404


def test_a_glossary_into_thai_is_refused(client: deepl.DeepLClient) -> None:
    with pytest.raises(deepl.DeepLException, match="Unsupported glossary"):
        client.create_multilingual_glossary("words", [dictionary("TH", 神宮="ศาลเจ้า")])


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (403, deepl.AuthorizationException),
        (429, deepl.TooManyRequestsException),
        (456, deepl.QuotaExceededException),
        (503, deepl.DeepLException),
    ],
)
def test_it_answers_errors_on_demand(
    server: FakeDeepL, client: deepl.DeepLClient, status: int, error: type[Exception]
) -> None:
    server.misbehave(str(status))
    with pytest.raises(error):
        translate(client, TEXT, "KO")
    assert translate(client, TEXT, "KO")
