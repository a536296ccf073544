"""Finds the key person of a plan: its second picture and the text that belongs to it (R3.4).

Editors set the pair in many ways: as a picture with caption, in a gallery, as a picture followed
by a paragraph, side by side in columns. The words differ too; what they share is a name, most
often with its reading in brackets, a role, and a text.
"""

import html
import re
from dataclasses import dataclass

from workation.importer.blocks import Block, Heading, Image, Quote, RichText, to_text

TITLES = (
    "ワーケーションキーパーソン|キーパーソン|案内人|案内役|ガイド|人物|地域の人|この人|ホスト|担い手|"
    "コーディネーター|名人|達人|語り手"
)
TITLE = rf"(?:{TITLES})(?:の?(?:ご?紹介|に会う))?"
PREFIX = re.compile(
    rf"^[\s　■●◆▼★☆・]*(?:[【\[［〈《]{TITLE}[】\]］〉》][\s　：:]*|{TITLE}[\s　：:／/｜|・\-–—]+)"
)
HONORIFIC = r"(?:さん|氏|様|先生)"
SEPARATOR = r"[\s　：:／/｜|・,、，\-–—]"
KANA = r"[ぁ-ゖァ-ヺー・\s　]+|[A-Za-z.\s]+"
NAMED = re.compile(
    rf"^(?P<name>[^（(：:／/｜|。]{{1,24}}?)\s*[（(](?P<kana>{KANA})[）)]\s*{HONORIFIC}?(?P<rest>.*)$",
    re.S,
)
ADDRESSED = re.compile(rf"^(?P<name>[^（(：:／/｜|。、\n]{{1,20}}?){HONORIFIC}(?P<rest>.*)$", re.S)
DIVIDED = re.compile(r"^(?P<name>[^（(：:／/｜|。、\n]{1,20}?)\s*[／/｜|](?P<rest>.*)$", re.S)
# Captions of ordinary pictures, whose brackets hold no reading.
PICTURE_WORDS = re.compile(r"イメージ|写真|提供|撮影|外観|様子")


@dataclass(frozen=True)
class KeyPerson:
    """`text` is plain, one paragraph a line; `media` 0 when the picture is lost or was none."""

    name: str
    text: str
    reading: str = ""
    role: str = ""
    media: int = 0
    src: str = ""
    alt: str = ""


@dataclass(frozen=True)
class Introduction:
    """The label and the text of a key person, taken apart."""

    name: str
    reading: str
    role: str
    text: str
    is_certain: bool


def extract_key_person(blocks: list[Block], featured: int) -> tuple[KeyPerson | None, list[Block]]:
    """The key person and what is left of the body; None when no second picture introduces one.

    `featured` is the post's own picture: it is the first one, in the body or not.
    """
    candidates = _list_after_first(blocks, featured)
    for must_be_certain in (True, False):
        for position, index in enumerate(candidates):
            found = _read_at(blocks, index)
            if found is None or not (found[0].is_certain if must_be_certain else position == 0):
                continue
            introduction, used = found
            image = _image_at(blocks, index)
            person = KeyPerson(
                name=introduction.name or _name_from_alt(image.alt),
                reading=introduction.reading,
                role=introduction.role,
                text=introduction.text,
                media=image.media,
                src=image.src,
                alt=image.alt,
            )
            return person, [b for n, b in enumerate(blocks) if n not in used]
    return None, blocks


def read_introduction(source: str) -> Introduction:
    """Take a caption such as 「案内人 伊藤誠（いとう まこと）海女　海女歴26年。」 apart."""
    label, text = _split_bold_or_break(source)
    has_prefix = bool(PREFIX.match(label))
    label = PREFIX.sub("", label, count=1).strip()
    for pattern in (NAMED, ADDRESSED, DIVIDED):
        match = pattern.match(label)
        if not match or (pattern is NAMED and PICTURE_WORDS.search(match["kana"])):
            continue
        is_kana = pattern is NAMED
        reading = match["kana"].strip() if is_kana else ""
        if pattern is ADDRESSED and re.match(r"[はがもにをのとへ]", match["rest"]):
            role, more = "", label  # a sentence about the person, not a label
        else:
            role, more = _split_role(match["rest"], is_whole=bool(text))
        role, text = _take_role_line(role, "\n".join(filter(None, (more, text))))
        return Introduction(
            name=match["name"].strip(),
            reading=reading,
            role=role,
            text=text,
            is_certain=has_prefix or (bool(text) and (is_kana or pattern is DIVIDED)),
        )
    if has_prefix and len(label) <= 24 and text:
        name, _, role = label.partition("　")
        return Introduction(name.strip(), "", role.strip(), text, True)
    if match := re.match(r"^([A-Z][^:]{1,40}): +(.+)$", label, re.S):
        return Introduction(match[1], "", "", "\n".join(filter(None, (match[2], text))), True)
    return Introduction("", "", "", "\n".join(filter(None, (label, text))), False)


def _list_after_first(blocks: list[Block], featured: int) -> list[int]:
    """Places of the second, third … picture; a picture shown again counts once."""
    seen: set[int | str] = {featured} if featured else set()
    places: list[int] = []
    for index, block in enumerate(blocks):
        if not isinstance(block, Image):
            continue
        key = block.media or block.src
        if key not in seen:
            if seen:
                places.append(index)
            seen.add(key)
    return places


def _image_at(blocks: list[Block], index: int) -> Image:
    block = blocks[index]
    if not isinstance(block, Image):
        raise TypeError(f"block {index} is no picture")
    return block


def _read_at(blocks: list[Block], index: int) -> tuple[Introduction, set[int]] | None:
    """The introduction that belongs to the picture at a place, and the blocks it takes up."""
    image = _image_at(blocks, index)
    sources = (_find_in_caption, _find_in_group, _find_after)
    for find in sources:
        used = find(blocks, index)
        if used is None:
            continue
        text = "<br>".join(_source(blocks[n]) for n in sorted(used))
        if image.caption and find is not _find_in_caption:
            text = f"{image.caption}<br>{text}"
        introduction = read_introduction(text)
        if introduction.name or introduction.text:
            return introduction, used | {index}
    return None


def _find_in_caption(blocks: list[Block], index: int) -> set[int] | None:
    """The caption; a caption that is only the label goes on in the next paragraph."""
    image = _image_at(blocks, index)
    caption = to_text(image.caption)
    if not caption or image.group:
        return None
    if PICTURE_WORDS.search(caption) and len(caption) < 30:
        return None
    if not read_introduction(image.caption).text:
        following = _find_after(blocks, index, only_certain=False)
        return {index, *following} if following else None
    return {index}


def _find_in_group(blocks: list[Block], index: int) -> set[int] | None:
    """All texts of the column, row or box that holds the picture."""
    group = blocks[index].group
    if not group:
        return None
    used = {n for n, b in enumerate(blocks) if b.group == group and n != index and _source(b)}
    return used or None


def _find_after(blocks: list[Block], index: int, only_certain: bool = True) -> set[int] | None:
    """The paragraph after the picture, with a heading that names the person before either."""
    used: set[int] = set()
    before = blocks[index - 1] if index else None
    if isinstance(before, Heading) and read_introduction(before.text + "<br>x").is_certain:
        used.add(index - 1)
    place = index + 1
    if place < len(blocks) and isinstance(blocks[place], Heading):
        if not read_introduction(_source(blocks[place]) + "<br>x").is_certain:
            return None
        used.add(place)
        place += 1
    if place >= len(blocks) or not isinstance(blocks[place], RichText | Quote):
        return None
    if not used and only_certain and not _introduces(blocks, place):
        return None
    used.add(place)
    is_label_only = not read_introduction(_source(blocks[place])).text
    if is_label_only and place + 1 < len(blocks) and isinstance(blocks[place + 1], RichText):
        used.add(place + 1)
    return used


def _introduces(blocks: list[Block], place: int) -> bool:
    source = _source(blocks[place])
    if place + 1 < len(blocks) and isinstance(blocks[place + 1], RichText):
        source += "<br>" + _source(blocks[place + 1])
    return read_introduction(source).is_certain


def _source(block: Block) -> str:
    if isinstance(block, Heading):
        return html.escape(block.text, quote=False)
    if isinstance(block, Quote):
        return html.escape(block.text, quote=False).replace("\n", "<br>")
    if isinstance(block, RichText):
        return re.sub(r"</(?:p|li)>", "<br>", block.html).removesuffix("<br>")
    return block.caption if isinstance(block, Image) else ""


def _split_bold_or_break(source: str) -> tuple[str, str]:
    """Label and text, where the label is bold or stands on a line of its own."""
    source = re.sub(r"</?p>", "", source).strip()
    bold = re.match(r"^<(b|strong)>(.*?)</\1>(.*)$", source, re.S)
    is_title = bool(bold and PREFIX.fullmatch(_in_one_line(bold[2]) + "："))
    if bold and not is_title and to_text(bold[3]):
        return _in_one_line(bold[2]), to_text(bold[3]).strip(" 　")
    lines = to_text(source).split("\n")
    if PREFIX.fullmatch(lines[0] + "：") and len(lines) > 1:
        lines = [f"{lines[0]}：{lines[1]}", *lines[2:]]
    return lines[0].strip(), "\n".join(lines[1:])


def _in_one_line(source: str) -> str:
    return " ".join(to_text(source).split("\n")).strip()


def _split_role(rest: str, is_whole: bool) -> tuple[str, str]:
    """The role after the name and, when label and text share a line, the text after a space."""
    rest = re.sub(rf"^{SEPARATOR}+", "", rest)
    if match := re.match(r"^[（(]([^）)]{1,20})[）)]\s*(.*)$", rest, re.S):
        return match[1], match[2].strip()
    if is_whole:
        return rest.strip(), ""
    if match := re.match(r"^([^\s　。]{1,30})[\s　]+(.+)$", rest, re.S):
        return match[1], match[2].strip()
    return ("", rest.strip()) if "。" in rest else (rest.strip(), "")


def _take_role_line(role: str, text: str) -> tuple[str, str]:
    """A short first line without a full stop is the role, when there is more to read."""
    first, _, more = text.partition("\n")
    if not role and more and len(first) <= 15 and "。" not in first:
        return first.strip(), more
    return role, text


def _name_from_alt(alt: str) -> str:
    """「海女の西村さくらさん」 names somebody; 「外観」 does not."""
    match = re.match(rf"^(?:.*の)?(?P<name>[^の]{{2,12}}?){HONORIFIC}(?:の.*)?$", alt)
    return match["name"].strip() if match else ""
