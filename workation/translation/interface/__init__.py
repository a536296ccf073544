"""Interface texts: what the shipped catalogues hold, filled by machine, mended by people."""
