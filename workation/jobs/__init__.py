"""Background work: one table of wanted work, handlers that packages register, one worker."""
