"""A server that speaks DeepL's HTTP API as documented, and can misbehave.

`test_deepl_server.py` drives it with DeepL's official client and checks its limits against
https://developers.deepl.com/docs: 50 texts and 128 KiB a request, no bare source-only target,
glossaries by root language. Use it as a context manager; it listens on a free loopback port.
"""

from __future__ import annotations

import json
import threading
import uuid
from collections import deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from tests.fakes import pseudo_language
from tests.fakes.deepl_misbehaviour import spoil_answers, spoil_tags
from tests.fakes.deepl_rules import (
    GLOSSARY_ROOTS,
    MOST_BYTES,
    MOST_TEXTS,
    OLD_TARGETS,
    TARGETS,
    Refusal,
    describe_glossary,
    read_dictionary,
)

AUTH_KEY = "fake-key"


class FakeDeepL:
    """The service: its accounts, its glossaries, its log, and what it is to do wrong next.

    Misbehaviour is named by a status ("500") or by one of: html, garbage, wrong-count,
    empty-text, echo, no-billing, drip, hang, drop, drop-tags, double-tags, unclosed-tags,
    invent-tags, ignore-glossary.
    """

    def __init__(self, *, character_limit: int = 500_000_000) -> None:
        self.character_limit = character_limit
        self.character_count = 0
        self.glossaries: dict[str, dict[str, Any]] = {}
        self.translate_requests: list[dict[str, Any]] = []
        self.answered = 0  # translation requests, misbehaved ones included
        self.hanging = threading.Event()
        self.released = threading.Event()
        self._next: deque[str] = deque()
        self._always: str = ""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_for(self))
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.05,), daemon=True
        )

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.released.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def misbehave(self, *kinds: str) -> None:
        """Spoil the next translation requests, one kind each."""
        self._next.extend(kinds)

    def always_misbehave(self, kind: str) -> None:
        """Spoil every translation request; "" ends it."""
        self._always = kind

    def next_misbehaviour(self) -> str:
        return self._next.popleft() if self._next else self._always

    @property
    def texts(self) -> list[str]:
        """Every text that was sent for translation."""
        return [text for request in self.translate_requests for text in request["text"]]

    def texts_into(self, target: str) -> list[str]:
        """Every text that was sent for translation into a target code."""
        return [
            text
            for request in self.translate_requests
            if request["target_lang"] == target
            for text in request["text"]
        ]

    def translate(self, body: dict[str, Any], misbehaviour: str) -> dict[str, Any]:
        target = self._check_translate(body)
        self.translate_requests.append(body)
        entries = self._find_entries(body, target)
        if misbehaviour == "ignore-glossary":
            entries = {}
        billed = [len(text) for text in body["text"]]
        if self.character_count + sum(billed) > self.character_limit:
            raise Refusal(456)
        self.character_count += sum(billed)
        answers = []
        for text, characters in zip(body["text"], billed, strict=True):
            translated = (
                text if misbehaviour == "echo" else pseudo_language.translate(text, target, entries)
            )
            answers.append(
                {
                    "detected_source_language": body.get("source_lang", "JA"),
                    "text": spoil_tags(translated, misbehaviour),
                    "billed_characters": characters,
                }
            )
        return {"translations": spoil_answers(answers, misbehaviour)}

    def _check_translate(self, body: dict[str, Any]) -> str:
        texts = body.get("text")
        if not isinstance(texts, list) or not texts:
            raise Refusal(400, "Parameter 'text' not specified.")
        if len(texts) > MOST_TEXTS:
            raise Refusal(400, "Too many texts in request.")
        target = str(body.get("target_lang", "")).upper()
        target = OLD_TARGETS.get(target, target)
        if target not in TARGETS:
            raise Refusal(400, "Value for 'target_lang' not supported.")
        if body.get("tag_handling") not in {None, "html", "xml"}:
            raise Refusal(400, "Value for 'tag_handling' not supported.")
        return target

    def _find_entries(self, body: dict[str, Any], target: str) -> dict[str, str]:
        glossary_id = body.get("glossary_id")
        if not glossary_id:
            return {}
        if not body.get("source_lang"):
            raise Refusal(400, "Use of a glossary requires the source_lang parameter.")
        pair = (body["source_lang"].upper(), target.partition("-")[0])
        dictionaries = self.find_glossary(glossary_id)["dictionaries"]
        if pair not in dictionaries:
            raise Refusal(400, "No dictionary found for language pair.")
        return dict(dictionaries[pair])

    def find_glossary(self, glossary_id: str) -> dict[str, Any]:
        try:
            return self.glossaries[glossary_id]
        except KeyError:
            raise Refusal(404, "Glossary not found") from None

    def create_glossary(self, body: dict[str, Any]) -> dict[str, Any]:
        if not body.get("name"):
            raise Refusal(400, "Parameter 'name' not specified.")
        glossary: dict[str, Any] = {
            "glossary_id": str(uuid.uuid4()),
            "name": body["name"],
            "creation_time": "2026-01-01T00:00:00.000000Z",
            "dictionaries": dict(read_dictionary(entry) for entry in body["dictionaries"]),
        }
        self.glossaries[glossary["glossary_id"]] = glossary
        return glossary


def _handler_for(service: FakeDeepL) -> type[BaseHTTPRequestHandler]:
    class Handler(_Handler):
        fake = service

    return Handler


class _Handler(BaseHTTPRequestHandler):
    fake: FakeDeepL
    protocol_version = "HTTP/1.1"

    def log_message(self, *_arguments: object) -> None:
        """Tests need no access log."""

    def _serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            if self.headers.get("Authorization") != f"DeepL-Auth-Key {AUTH_KEY}":
                raise Refusal(403)
            if len(body) > MOST_BYTES:
                raise Refusal(413)
            answer = self._route(self._parse(body))
        except Refusal as refusal:
            self._send_json({"message": refusal.message}, refusal.status)
        else:
            if answer is not None:
                self._send_json(answer)

    def _parse(self, body: bytes) -> dict[str, Any]:
        if self.headers.get("Content-Type") == "application/x-www-form-urlencoded":
            return {name: values[0] for name, values in parse_qs(body.decode()).items()}
        return json.loads(body) if body else {}

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _serve

    def _route(self, body: dict[str, Any]) -> dict[str, Any] | list[Any] | None:
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        match self.command, parts.path.strip("/").split("/"):
            case "POST", ["v2", "translate"]:
                return self._translate(body)
            case _, ["v2", "usage"]:
                fake = self.fake
                used = {"character_count": fake.character_count}
                return used | {"character_limit": fake.character_limit}
            case "GET", ["v2", "languages"]:
                codes = TARGETS if body.get("type") == "target" else ["EN", "JA", "ZH"]
                return [{"language": code, "name": code} for code in codes]
            case "GET", ["v2", "glossary-language-pairs"]:
                roots = sorted(GLOSSARY_ROOTS - {"JA"})
                pairs = [{"source_lang": "ja", "target_lang": root.lower()} for root in roots]
                return {"supported_languages": pairs}
            case method, ["v3", "glossaries", *rest]:
                return self._route_glossaries(method, rest, query, body)
        raise Refusal(404, "Not found")

    def _route_glossaries(
        self, method: str, rest: list[str], query: dict[str, str], body: dict[str, Any]
    ) -> dict[str, Any] | None:
        fake = self.fake
        pair = (query.get("source_lang", "").upper(), query.get("target_lang", "").upper())
        match method, rest:
            case "POST", []:
                return describe_glossary(fake.create_glossary(body))
            case "GET", []:
                return {"glossaries": [describe_glossary(g) for g in fake.glossaries.values()]}
            case "GET", [glossary_id]:
                return describe_glossary(fake.find_glossary(glossary_id))
            case "DELETE", [glossary_id]:
                fake.find_glossary(glossary_id)
                del fake.glossaries[glossary_id]
                return self._send(b"", "text/plain", 204)
            case "PUT", [glossary_id, "dictionaries"]:
                glossary = fake.find_glossary(glossary_id)
                pair, terms = read_dictionary(body)
                glossary["dictionaries"][pair] = terms
                found = describe_glossary(glossary)["dictionaries"]
                return next(d for d in found if d["target_lang"].upper() == pair[1])
            case "DELETE", [glossary_id, "dictionaries"]:
                if fake.find_glossary(glossary_id)["dictionaries"].pop(pair, None) is None:
                    raise Refusal(404, "Dictionary not found")
                return self._send(b"", "text/plain", 204)
            case "GET", [glossary_id, "entries"]:
                terms = fake.find_glossary(glossary_id)["dictionaries"].get(pair)
                if terms is None:
                    raise Refusal(404, "Dictionary not found")
                entries = "\n".join(f"{term}\t{text}" for term, text in terms.items())
                entry = {"source_lang": pair[0], "target_lang": pair[1], "entries": entries}
                return {"dictionaries": [entry | {"entries_format": "tsv"}]}
        raise Refusal(404, "Not found")

    def _translate(self, body: dict[str, Any]) -> dict[str, Any] | None:
        self.fake.answered += 1
        misbehaviour = self.fake.next_misbehaviour()
        if misbehaviour.isdigit():
            raise Refusal(int(misbehaviour))
        match misbehaviour:
            case "html":
                return self._send(b"<!doctype html><title>Welcome</title>", "text/html")
            case "garbage":
                return self._send(b'{"translations": [{"text"', "application/json")
            case "drop":
                return self._hang_up()
            case "drip":
                return self._drip()
            case "hang":
                self.fake.hanging.set()
                self.fake.released.wait(60)
                return self._hang_up()
        return self.fake.translate(body, misbehaviour)

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "100000")
        self.end_headers()
        try:
            while not self.fake.released.wait(0.05):
                self.wfile.write(b" ")
                self.wfile.flush()
        except OSError:
            pass  # the client gave up, as it should
        self._hang_up()

    def _hang_up(self) -> None:
        self.close_connection = True

    def _send_json(self, answer: object, status: int = 200) -> None:
        self._send(json.dumps(answer).encode(), "application/json", status)

    def _send(self, content: bytes, content_type: str, status: int = 200) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)
        except OSError:
            self.close_connection = True  # the client has gone: killed, or past its deadline
