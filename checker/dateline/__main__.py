"""Lets `python -m dateline` run the command line."""

from dateline.cli import main

main(prog_name="dateline")
