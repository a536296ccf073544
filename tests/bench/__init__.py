"""Benchmarks: numbers to compare with yesterday's, not limits."""
