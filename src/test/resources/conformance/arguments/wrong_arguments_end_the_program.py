import argparse


def tried(*args):
    try:
        print(parser.parse_args(args))
    except argparse.ArgumentError as error:
        print(error)
    except SystemExit as end:
        print("exit", end.code)


parser = argparse.ArgumentParser(prog="calc", exit_on_error=False)
parser.add_argument("op", choices=["add", "sub"])
parser.add_argument("--times", type=int, default=1)
group = parser.add_mutually_exclusive_group()
group.add_argument("--up", action="store_true")
group.add_argument("--down", action="store_true")
tried("add", "--times", "3")
tried("mul")
tried("add", "--times", "x")
tried("add", "--up", "--down")
tried("sub", "--ti", "4", "--up")
print(parser.format_usage())
