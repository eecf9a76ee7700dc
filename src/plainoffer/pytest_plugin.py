"""The pytest plugin. pytest imports it in every run, so it needs the standard library only."""
