"""What a questionnaire must keep to before it can be saved; each fault is shown at its field.

Each check takes what a block has cleaned and returns it, or raises.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from matching.answers import RESERVED_CODES

REPEATED = _("同じコードがすでにあります。")


def check_condition(condition: Any) -> Any:
    """A figure needs an end; December to February runs over the end of the year."""
    if not str(condition["target"]).startswith("figure:"):
        return condition
    start, end = condition.get("from_value"), condition.get("to_value")
    if start is None and end is None:
        raise _fault("from_value", _("数値には「から」か「まで」が必要です。"))
    if condition["target"] == "figure:month":
        for field, month in (("from_value", start), ("to_value", end)):
            if month is not None and not 1 <= month <= 12:
                raise _fault(field, _("月は1〜12で書いてください。"))
    elif start is not None and end is not None and start > end:
        raise _fault("to_value", _("「から」より小さくなっています。"))
    return condition


def check_choice(choice: Any) -> Any:
    """A tag named twice could be wanted and unwanted at once."""
    targets = [str(condition["target"]) for condition in choice["conditions"]]
    repeated = [at for at in _list_repeated(targets) if targets[at].startswith("tag:")]
    if repeated:
        fault = _fault("target", _("この選択肢には、同じタグがすでにあります。"))
        raise _faults_in_list("conditions", dict.fromkeys(repeated, fault))
    return choice


def check_question(question: Any) -> Any:
    """Codes are free to be used in an address, and each stands once."""
    if question["code"] in RESERVED_CODES:
        raise _fault("code", _("このコードは使えません。"))
    if question["follows_choices"] and not question["follows"]:
        raise _fault("follows", _("どの質問の答えかを書いてください。"))
    if repeated := _list_repeated([choice["code"] for choice in question["choices"]]):
        fault = _fault("code", REPEATED)
        raise _faults_in_list("choices", dict.fromkeys(repeated, fault))
    return question


def check_questions(questions: Any) -> Any:
    """A follow-up names an earlier question, and an answer that can still be given."""
    values = [child.value for child in questions]
    faults = {
        at: fault
        for at, value in enumerate(values)
        if value["follows"] and (fault := _find_fault_of_follow_up(value, values[:at]))
    }
    repeated = _list_repeated([value["code"] for value in values])
    faults |= dict.fromkeys(repeated, _fault("code", REPEATED))
    if faults:
        raise blocks.StreamBlockValidationError(block_errors=faults)
    return questions


def _find_fault_of_follow_up(
    question: Any, earlier: Iterable[Any]
) -> blocks.StructBlockValidationError | None:
    followed = next((one for one in earlier if one["code"] == question["follows"]), None)
    if followed is None:
        return _fault("follows", _("このコードの質問が、これより前にありません。"))
    if question["is_retired"]:
        return None
    if followed["is_retired"]:
        message = _("終了した質問の続きは聞けません。この質問も終了にしてください。")
        return _fault("follows", message)
    given = {choice["code"] for choice in followed["choices"] if not choice["is_retired"]}
    unknown = [at for at, code in enumerate(question["follows_choices"]) if code not in given]
    if not unknown:
        return None
    fault = ValidationError(_("前の質問に、このコードの選択肢がないか、終了しています。"))
    return _faults_in_list("follows_choices", dict.fromkeys(unknown, fault))


def _list_repeated(codes: list[str]) -> list[int]:
    """Return the positions of what stood earlier already."""
    return [at for at, code in enumerate(codes) if code and code in codes[:at]]


def _fault(field: str, message: Any) -> blocks.StructBlockValidationError:
    return blocks.StructBlockValidationError({field: ValidationError(message)})


def _faults_in_list(
    field: str, faults: dict[int, ValidationError]
) -> blocks.StructBlockValidationError:
    return blocks.StructBlockValidationError(
        {field: blocks.ListBlockValidationError(block_errors=faults)}
    )
