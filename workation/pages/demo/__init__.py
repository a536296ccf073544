"""The demo: sample content of this project's own, in four languages.

`content/` holds the texts, `illustrations/` draws the pictures, `building` puts both on the site.
"""
