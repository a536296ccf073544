"""The staff's side of the diagnosis: weights, personas, coverage, numbers."""
