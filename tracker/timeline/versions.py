"""Which version of the rules built a timeline? A new number asks for a rebuild of every project."""

TIMELINE_VERSION = 1
