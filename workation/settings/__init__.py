"""Settings: env.py reads the environment; base.py is shared; dev, test and production differ."""
