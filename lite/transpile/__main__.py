"""`python -m lite.transpile FILE [NAME] [--self-contained]`."""

import sys

from lite.transpile.command import run


def main(args: list[str]) -> int:
    plain = [a for a in args if a != "--self-contained"]
    if not plain or len(plain) > 2:
        print(__doc__, file=sys.stderr)
        return 2
    name = plain[1] if len(plain) > 1 else None
    return run(plain[0], name, "--self-contained" in args)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
