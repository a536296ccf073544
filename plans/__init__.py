"""Model plans, their itineraries and the key persons a visitor meets."""
