"""The diagnosis: a few questions, plans that fit, and why."""
