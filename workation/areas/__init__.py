"""The five areas and 29 municipalities of Mie, and the area map."""
