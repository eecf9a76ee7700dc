"""Where the ``plainoffer`` command, and ``python -m plainoffer``, begin."""

import sys


def main() -> None:
    """Run the command. Ctrl-C while it is still loading ends it as quietly as later on."""
    try:
        from plainoffer.cli import main as command
    except KeyboardInterrupt:
        sys.stderr.write("plainoffer: You stopped the command.\n")
        sys.exit(2)
    command()


if __name__ == "__main__":
    main()
