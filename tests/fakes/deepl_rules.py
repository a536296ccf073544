"""What DeepL documents: its limits, languages, glossaries and error answers."""

from __future__ import annotations

import re
from typing import Any

MOST_TEXTS = 50
MOST_BYTES = 128 * 1024
_GLOSSARY_TARGETS = re.findall(
    r"\S+",
    """AR BG CS DA DE EL EN-GB EN-US ES ES-419 ET FI FR HE HU ID IT KO LT LV NB NL PL PT-BR PT-PT
    RO RU SK SL SV TR UK VI ZH-HANS ZH-HANT""",
)
# Thai and what was added in 2025 have translation but no glossary.
_PLAIN_TARGETS = re.findall(
    r"\S+",
    """TH ACE AF AN AS AY AZ BA BE BHO BN BR BS CA CEB CKB CY EO EU FA GA GL GN GOM GU HA HI HR HT
    HY IG IS JV KA KK KMR KY LA LB LMO LN MAI MG MI MK ML MN MR MS MT MY NE OC OM PA PAG PAM PRS
    PS QU SA SCN SQ SR ST SU SW TA TE TG TK TL TN TS TT UR UZ WO XH YI YUE ZU""",
)
TARGETS = _GLOSSARY_TARGETS + _PLAIN_TARGETS
# Accepted for backward compatibility, and a trap: both Chinese scripts come back as Simplified.
OLD_TARGETS = {"EN": "EN-GB", "PT": "PT-PT", "ZH": "ZH-HANS"}
GLOSSARY_ROOTS = {target.partition("-")[0] for target in _GLOSSARY_TARGETS} | {"JA"}
STATUS_MESSAGES = {
    403: "Authorization failure",
    413: "Request Entity Too Large",
    429: "Too many requests",
    456: "Quota Exceeded",
    500: "Internal error",
    503: "Resource currently unavailable",
}


class Refusal(Exception):
    """An error answer."""

    def __init__(self, status: int, message: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.message = message or STATUS_MESSAGES[status]


def read_dictionary(entry: dict[str, Any]) -> tuple[tuple[str, str], dict[str, str]]:
    """Return ((source, target), terms) of a dictionary in a request; refuse what DeepL refuses."""
    pair = (str(entry["source_lang"]).upper(), str(entry["target_lang"]).upper())
    if not set(pair) <= GLOSSARY_ROOTS:
        raise Refusal(400, "Unsupported glossary source or target language.")
    if entry.get("entries_format") != "tsv":
        raise Refusal(400, "Unsupported entries format.")
    terms: dict[str, str] = {}
    for line in entry["entries"].split("\n"):
        term, tab, translation = line.partition("\t")
        if not tab or not term.strip() or not translation.strip() or "\t" in translation:
            raise Refusal(400, "Invalid glossary entries provided.")
        if term in terms:
            raise Refusal(400, "Duplicate source term.")
        terms[term] = translation
    return pair, terms


def describe_glossary(glossary: dict[str, Any]) -> dict[str, Any]:
    """Return a glossary as DeepL shows it: without its terms."""
    dictionaries = [
        {"source_lang": pair[0].lower(), "target_lang": pair[1].lower(), "entry_count": len(terms)}
        for pair, terms in glossary["dictionaries"].items()
    ]
    return glossary | {"dictionaries": dictionaries}
