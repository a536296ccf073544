"""Which interface texts visitors can meet: read off the code and the templates that show them.

A language waits for those texts only; labels of the admin may follow later. In doubt a text counts
as a visitor's, so that none is overlooked.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template import Engine
from django.template.base import Node
from django.templatetags.i18n import BlockTranslateNode, TranslateNode

from workation.translation.interface.catalogue import Message

#: Files that only people with a login ever see something of.
ADMIN_FILES = (
    "workation/translation/**/*.py",
    "workation/accounts/**/*.py",
    "workation/importer/**/*.py",
    "workation/jobs/**/*.py",
    "workation/settings/**/*.py",
    "matching/admin/**/*.py",
    "**/wagtail_hooks.py",
    "**/management/**/*.py",
    "**/migrations/*.py",
    "templates/translation/**/*.html",
    "templates/**/admin/**/*.html",
    "templates/**/admin_*.html",
)
#: Among the admin's files, those that write on public pages.
PUBLIC_FILES = ("workation/translation/notice.py", "workation/translation/templatetags/*.py")
#: Packages and folders that hold texts.
TEXT_FILES = ("workation/**/*.py", "*/**/*.py", "templates/**/*.html")
NO_SOURCES = {".venv", "tests", "var", "docs", "deploy", "node_modules"}

CALLS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy"}
CALLS_WITH_CONTEXT = {"pgettext", "pgettext_lazy", "npgettext", "npgettext_lazy"}
#: Where a text is a label of the admin's forms and lists.
ADMIN_WORDS = {"verbose_name", "verbose_name_plural", "help_text", "heading"}
ADMIN_CALLS = ("Field", "Key", "Panel")


@cache
def find_visitor_keys() -> frozenset[str]:
    """Return the keys of the interface texts that visitors can meet; read once per process."""
    root = Path(settings.ROOT)
    admin = {path for pattern in ADMIN_FILES for path in root.glob(pattern)}
    admin -= {path for pattern in PUBLIC_FILES for path in root.glob(pattern)}
    files = {path for pattern in TEXT_FILES for path in root.glob(pattern)}
    found: set[str] = set()
    for path in sorted(files - admin):
        if path.relative_to(root).parts[0] in NO_SOURCES:
            continue
        text = path.read_text(encoding="utf-8")
        read = read_template if path.suffix == ".html" else read_module
        found |= {message.key for message in read(text)}
    return frozenset(found)


def read_module(code: str) -> Iterator[Message]:
    """Give the texts of a module, but for labels of the admin."""
    if "gettext" in code:
        yield from _walk(ast.parse(code))


def _walk(node: ast.AST) -> Iterator[Message]:
    if isinstance(node, ast.Call) and (message := _read_call(node)):
        yield message
    for child in ast.iter_child_nodes(node):
        if not _is_admin_label(node, child):
            yield from _walk(child)


def _read_call(call: ast.Call) -> Message | None:
    texts = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
    name = _name_of(call.func)
    if name in CALLS and texts:
        return Message(str(texts[0]))
    if name in CALLS_WITH_CONTEXT and len(texts) > 1:
        return Message(str(texts[1]), context=str(texts[0]))
    return None


def _is_admin_label(node: ast.AST, child: ast.AST) -> bool:
    if isinstance(node, ast.keyword):
        return node.arg in ADMIN_WORDS
    if isinstance(node, ast.Assign):
        return any(isinstance(t, ast.Name) and t.id in ADMIN_WORDS for t in node.targets)
    if isinstance(node, ast.Call) and node.args and child is node.args[0]:
        return _name_of(node.func).endswith(ADMIN_CALLS)
    return False


def _name_of(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


def read_template(source: str) -> Iterator[Message]:
    """Give the texts of a template's tags."""
    for node in Engine.get_default().from_string(source).nodelist.get_nodes_by_type(Node):
        if isinstance(node, TranslateNode):
            if text := getattr(node.filter_expression.var, "literal", None):
                yield Message(str(text), context=_context_of(node))
        elif isinstance(node, BlockTranslateNode):
            text, _names = node.render_token_list(node.singular)
            yield Message(text, context=_context_of(node))


def _context_of(node: Any) -> str:
    return str(node.message_context.var) if node.message_context else ""
