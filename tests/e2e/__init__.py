"""What a visitor meets: the demo, served by a process of its own, seen over HTTP only."""
