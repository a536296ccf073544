"""A hidden key person whom the plan's own words still name: the editor is told.

Hidden means gone, and the rows are; running text is the editor's, so it is not touched.
"""

from __future__ import annotations

from plans.models import PlanPage

SHORTEST_NAME = 2


def find_named_hidden_persons(plan: PlanPage) -> list[str]:
    """Return the names of hidden key persons that stand in the plan's texts."""
    hidden = [person.name for person in plan.key_persons.all() if person.is_hidden]
    if not hidden:
        return []
    text = _join("\n".join(_list_texts(plan)))
    return [name for name in hidden if any(part in text for part in _list_spellings(name))]


def _list_spellings(name: str) -> list[str]:
    """Return the whole name without spaces, and each of its parts that is long enough to tell."""
    parts = [part for part in name.split() if len(part) >= SHORTEST_NAME]
    return [_join(name), *parts]


def _join(text: str) -> str:
    return "".join(text.split())


def _list_texts(plan: PlanPage) -> list[str]:
    texts = [plan.title, plan.summary, plan.audience, plan.how_to_apply, plan.contact, plan.notes]
    for stream in (plan.body, plan.itinerary):
        texts += stream.stream_block.get_searchable_content(stream)
    texts += [person.introduction for person in plan.get_visible_key_persons()]
    return [str(text) for text in texts]
