"""Experience reports."""
