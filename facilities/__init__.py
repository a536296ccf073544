"""Facilities in three kinds: places to stay, workspaces, activities."""
