"""The rules that come with plainoffer: one family a folder, one rule a file."""
