"""What may administrators see and change? Sources, names and parties; what is read and derived is shown, not edited."""

from tracker.admin import articles, claims, decisions, entities, sources, timeline

__all__ = ["articles", "claims", "decisions", "entities", "sources", "timeline"]
