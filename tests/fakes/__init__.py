"""Stand-ins for other people's services, verified against their documentation."""
