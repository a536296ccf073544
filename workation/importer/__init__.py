"""Brings a WordPress site in: wxr.py reads its export, mapping.py decides, writer.py writes."""
