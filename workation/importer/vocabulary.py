"""The site's words for places and tags, looked up by what an old site called them."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

# "Wi-Fi" says nothing of a speed: these are claims that only a measurement may make.
ONLY_BY_LABEL = {"mbps-30", "mbps-100"}
# Words of WordPress sites that no label or synonym of the shipped vocabulary contains.
OLD_WORDS = {
    "家族と一緒に": "family-time",
    "ファミリー": "family-time",
    "集中して働く": "work-camp",
    "ひとりで": "solo",
    "子連れ歓迎": "with-children",
    "ペットok": "dogs",
}
WIFI = "wi-fi"
ENDING = re.compile(r"(?:あり|有り|有|完備|貸出|貸し出し|席|可|対応|ok|エリア|地域|地区)$")


@dataclass(frozen=True)
class Vocabulary:
    """Codes by Japanese name; `municipalities` gives (code, code of its area).

    `tags` holds (code, label, synonyms); `facts` the codes that are answered with yes or no.
    """

    areas: Mapping[str, str]
    municipalities: Mapping[str, tuple[str, str]]
    tags: Iterable[tuple[str, str, Iterable[str]]] = ()
    facts: frozenset[str] = frozenset()
    _by_name: dict[str, str] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        exact: dict[str, str] = {}
        loose: dict[str, str] = {}
        for code, label, synonyms in self.tags:
            exact[_normalise(label)] = code
            loose.setdefault(_shorten(label), code)
            if code not in ONLY_BY_LABEL:
                for word in synonyms:
                    loose.setdefault(_normalise(word), code)
        known = {code for code, _label, _synonyms in self.tags}
        old = {_normalise(word): code for word, code in OLD_WORDS.items() if code in known}
        self._by_name.update(loose | old | exact)

    def find_tag(self, name: str) -> str:
        """The code of a tag, by label, synonym, or either without あり, 完備 …; else empty."""
        return self._by_name.get(_normalise(name)) or self._by_name.get(_shorten(name), "")

    def find_area(self, name: str) -> str:
        return self.areas.get(_shorten(name)) or self.areas.get(name.strip(), "")

    def find_municipality(self, name: str) -> str:
        """The code of 「亀山市」, also written 「三重県亀山市」 or, alone, 「亀山」; else empty."""
        name = name.strip().removeprefix("三重県")
        if name in self.municipalities:
            return self.municipalities[name][0]
        bare = {known[:-1]: code for known, (code, _area) in self.municipalities.items()}
        return bare.get(name, "") if name not in self.areas else ""

    def find_in_text(self, text: str) -> str:
        """The municipality that an address or a venue names, the first one; else empty."""
        found = {text.find(name): code for name, (code, _area) in self.municipalities.items()}
        found.pop(-1, None)
        return found[min(found)] if found else ""

    def area_of(self, municipality: str) -> str:
        return next(
            (area for code, area in self.municipalities.values() if code == municipality), ""
        )


def _normalise(name: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", name)).lower()


def _shorten(name: str) -> str:
    return ENDING.sub("", _normalise(name)) or _normalise(name)
