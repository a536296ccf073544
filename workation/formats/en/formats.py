"""Day before month, as the texts write it; Django's `en` would give “Nov. 20, 2026”."""

DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "j M Y"
DATETIME_FORMAT = "j F Y, H:i"
