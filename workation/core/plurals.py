"""How many plural forms a language has, and which one a number takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from gettext import c2py

from babel import UnknownLocaleError
from babel.messages.plurals import get_plural

# High enough to meet every form of every language in CLDR's tables.
_HIGHEST_EXAMPLE = 200


@dataclass(frozen=True)
class PluralRule:
    """The number of forms, and the function from a number to the index of its form."""

    count: int
    choose: Callable[[int], int]

    @property
    def examples(self) -> tuple[int, ...]:
        """The smallest number, from 1 up, that takes each form; 0 where only it does."""
        first: dict[int, int] = {}
        for number in [*range(1, _HIGHEST_EXAMPLE), 0]:
            first.setdefault(self.choose(number), number)
        return tuple(first.get(form, 1) for form in range(self.count))


@cache
def find_plural_rule(language_code: str) -> PluralRule:
    """Return the rule of a language; one and more than one where CLDR knows none."""
    main, _separator, rest = language_code.partition("-")
    for name in (f"{main}_{rest.title() if len(rest) == 4 else rest.upper()}", main):
        try:
            plural = get_plural(name)
        except (UnknownLocaleError, ValueError):
            continue
        return PluralRule(plural.num_plurals, c2py(plural.plural_expr))
    return PluralRule(2, lambda number: int(number != 1))
