"""The site: what spans its subjects."""
