import argparse


def greet(args):
    return f"hello {args.name}" + "!" * args.loud


parser = argparse.ArgumentParser(prog="tool")
commands = parser.add_subparsers(dest="command", required=True, help="what to do")
hello = commands.add_parser("hello", aliases=["hi"], help="greets")
hello.add_argument("name")
hello.add_argument("--loud", type=int, default=0)
hello.set_defaults(run=greet)
add = commands.add_parser("add")
add.add_argument("numbers", type=float, nargs="*")
args = parser.parse_args(["hello", "ann", "--loud", "2"])
print(args.run(args), args.command)
print(parser.parse_args(["add", "1", "2.5"]))
print(parser.parse_known_args(["hi", "bob", "--what"])[1])
parser.print_help()
hello.print_help()
