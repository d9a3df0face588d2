import argparse


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())


parser = argparse.ArgumentParser("show", formatter_class=argparse.ArgumentDefaultsHelpFormatter, epilog="The end.")
group = parser.add_argument_group("looks", "how it looks")
print(group.add_argument("--color", action=Upper, default="RED", help="the color"))
group.add_argument("--size", "-s", type=float, default=1.5, help="the size", deprecated=True)
parser.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True)
parser.add_argument("--tag", action="append", nargs=2, metavar=("KEY", "VALUE"))
parser.add_argument("--version", action="version", version="%(prog)s 1.0")
parser.add_argument("rest", nargs=argparse.REMAINDER)
print(parser.parse_args(["--color", "blue", "--no-flag", "--tag", "a", "b", "-s3", "x", "--y"]))
try:
    parser.parse_args(["--version"])
except SystemExit as end:
    print(end.code)
parser.print_help()
ns = argparse.Namespace(a=1)
print("a" in ns, ns == argparse.Namespace(a=1), ns)
