"""Single values out of PHP's serialize(), as WordPress keeps them in meta fields.

Read by pattern, on purpose: the format counts bytes, exports turn CR LF into LF and plugins
replace addresses inside, so that a parser true to the format fails on real exports.
"""

import re


def read_string(serialized: str, key: str) -> str:
    """The string under the key at any depth, first one first; empty when there is none."""
    match = re.search(rf's:\d+:"{re.escape(key)}";s:\d+:"(.*?)";', serialized, re.S)
    return match[1] if match else ""
