"""Text that looks translated: deterministic, different for each target, without kana.

Figures, Latin letters, tags and entities stay as they are, as a good translation leaves them.
"""

from __future__ import annotations

import hashlib
import re

SIMPLIFIED = "国东车门马鸟鱼龙语说读写书画乐声医药厅厂广场馆汤华观览桥"
TRADITIONAL = "國東車門馬鳥魚龍語說讀寫書畫樂聲醫藥廳廠廣場館湯華觀覽橋"
HANGUL = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허"
THAI = "กขคงจฉชซดตถทธนบปผพฟมยรลวสหอฮ"
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstwz" for vowel in "aeio"]

_PIECE = re.compile(r"<[^>]*>|&#?\w+;|[　-ヿ㐀-鿿豈-﫿＀-￯々]+|[^<&　-ヿ㐀-鿿豈-﫿＀-￯々]+")
_JAPANESE = re.compile(r"[　-ヿ㐀-鿿豈-﫿＀-￯々]")
_MARKS = {"。": ". ", "、": ", ", "・": " · ", "　": " ", "「": "“", "」": "”", "ー": "-"}
_CHINESE_MARKS = {"。": "。", "、": "，", "・": "·", "　": " ", "「": "「", "」": "」", "ー": "—"}


def translate(text: str, target: str, glossary: dict[str, str] | None = None) -> str:
    """Return the pseudo-translation of an HTML fragment into a DeepL target code."""
    terms = sorted(glossary or {}, key=len, reverse=True)
    if not terms:
        return _translate_fragment(text, target)
    pieces = re.split("(" + "|".join(re.escape(term) for term in terms) + ")", text)
    return "".join(
        (glossary or {}).get(piece) or _translate_fragment(piece, target) for piece in pieces
    )


def _translate_fragment(text: str, target: str) -> str:
    return "".join(
        _translate_run(piece, target) if _JAPANESE.match(piece) else piece
        for piece in _PIECE.findall(text)
    ).strip(" ")


def _translate_run(run: str, target: str) -> str:
    marks = _CHINESE_MARKS if target.startswith("ZH") else _MARKS
    words = re.split("([" + "".join(marks) + "])", run)
    return "".join(marks.get(word) or _translate_words(word, target) for word in words if word)


def _translate_words(word: str, target: str) -> str:
    alphabet = {"ZH-HANS": SIMPLIFIED, "ZH-HANT": TRADITIONAL, "KO": HANGUL, "TH": THAI}.get(target)
    numbers = hashlib.sha256(word.encode()).digest()
    if alphabet:
        length = max(2, round(len(word) * 0.8))
        return "".join(alphabet[numbers[n % 32] % len(alphabet)] for n in range(length))
    # The code opens the text, so that EN-US and EN-GB, or FR and DE, can be told apart.
    count = max(1, round(len(word) / 2.5))
    syllables = [SYLLABLES[numbers[n % 32] % len(SYLLABLES)] for n in range(count * 2)]
    pairs = ["".join(syllables[n : n + 2]) for n in range(0, len(syllables), 2)]
    return f"{target.lower()}-{' '.join(pairs)}"
