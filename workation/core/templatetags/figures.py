"""Figures and ranges as each language writes them."""

from __future__ import annotations

from datetime import date

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from workation.core.months import ALL_MONTHS, bits_to_months

register = template.Library()


@register.filter
def yen(amount: int | None) -> str:
    """Return an amount of yen: 8,000円 in Japanese, ¥8,000 in English."""
    if amount is None:
        return ""
    return _("%(amount)s円") % {"amount": f"{amount:,}"}


@register.simple_tag
def yen_range(low: int | None, high: int | None) -> str:
    """Return a price range, the unit once: 8,000〜12,000円; open at the end that is missing."""
    if low is None and high is None:
        return ""
    if low is None:
        return _("%(amount)sまで") % {"amount": yen(high)}
    if high is None:
        return _("%(amount)sから") % {"amount": yen(low)}
    if low == high:
        return yen(low)
    return _("%(low)s〜%(high)s円") % {"low": f"{low:,}", "high": f"{high:,}"}


@register.simple_tag
def nights(low: int | None, high: int | None) -> str:
    """Return the length of a stay: 日帰り, 2泊3日, 日帰り〜2泊, 2〜4泊."""
    first = low if low is not None else high
    last = high if high is not None else low
    if first is None:
        return ""
    if first != last:
        if first == 0:
            return _("日帰り〜%(high)s泊") % {"high": last}
        return _("%(low)s〜%(high)s泊") % {"low": first, "high": last}
    if first == 0:
        return _("日帰り")
    return ngettext("%(nights)s泊%(days)s日", "%(nights)s泊%(days)s日", first) % {
        "nights": first,
        "days": first + 1,
    }


@register.simple_tag
def people(low: int | None, high: int | None) -> str:
    """Return a party size: 1人, 2〜6人, 10人から, 10人まで."""
    if low is None and high is None:
        return ""
    if low == high:
        count = high or 0
        return ngettext("%(count)s人", "%(count)s人", count) % {"count": count}
    if low is None:
        return _("%(count)s人まで") % {"count": high}
    if high is None:
        return _("%(count)s人から") % {"count": low}
    return _("%(low)s〜%(high)s人") % {"low": low, "high": high}


@register.filter
def month_names(bits: int) -> str:
    """Return months as runs: 通年, 3月〜5月・10月."""
    if bits & ALL_MONTHS == ALL_MONTHS:
        return _("通年")
    runs: list[list[int]] = []
    for month in bits_to_months(bits):
        if runs and month == runs[-1][-1] + 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    # December to January is one season.
    if len(runs) > 1 and runs[0][0] == 1 and runs[-1][-1] == 12:
        runs[-1] += runs.pop(0)
    parts = [
        _name(run[0])
        if len(run) == 1
        else _("%(first)s〜%(last)s") % {"first": _name(run[0]), "last": _name(run[-1])}
        for run in runs
    ]
    return _("・").join(parts)


def _name(month: int) -> str:
    return date_format(date(2001, month, 1), pgettext("month format", "F"))


@register.filter
def duration(minutes: int | None) -> str:
    """Return a length of time: 90分, 2時間, 2時間30分."""
    if not minutes:
        return ""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _("%(minutes)s分") % {"minutes": rest}
    if not rest:
        return _("%(hours)s時間") % {"hours": hours}
    return _("%(hours)s時間%(minutes)s分") % {"hours": hours, "minutes": rest}
