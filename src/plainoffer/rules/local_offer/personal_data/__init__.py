"""What could identify a person in a published comment: names, schools, addresses, numbers.

`finding` puts it together. Each kind has a module: `person_names` (with `person_phrases`, `person_words`,
`small_names` and `spellings`), `named_schools` and `unnamed_settings`, `small_places`, `home_addresses`, `contacts`,
`case_numbers` and `social_media`. What is public is told by `not_people`, `places`, `public_people`, `public_places`
and `council_answers`; `lists` reads the lists of words.

Nothing is imported here: pages without comments need none of it, and the lists take a while to load.
"""
