"""``python -m plainoffer`` is the ``plainoffer`` command."""

from plainoffer.cli import main

if __name__ == "__main__":
    main()
