"""Plans which rules run on a page, runs them, and makes one honest report of it."""
