import argparse

parser = argparse.ArgumentParser(prog="copy", description="Copies things.")
parser.add_argument("source", help="where from")
parser.add_argument("targets", nargs="+", type=int, metavar="N")
parser.add_argument("-v", "--verbose", action="count", default=0)
parser.add_argument("--mode", choices=["fast", "safe"], default="safe", help="how (default: %(default)s)")
parser.add_argument("-n", "--name", required=False, metavar="NAME")
parser.add_argument("--dry-run", action="store_true")
args = parser.parse_args(["a", "1", "2", "-vv", "--mode=fast", "--name", "x"])
print(args)
print(args.dry_run, vars(args)["targets"])
print(parser.format_help())
print(parser.format_usage())
