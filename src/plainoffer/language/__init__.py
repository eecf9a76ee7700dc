"""Words and sentences: dictionaries, inflection, matching, readability."""
