import argparse

parser = argparse.ArgumentParser(prog="reader", description="Reads things, one after the other. " * 4)
group = parser.add_mutually_exclusive_group(required=True)
group.add_argument("--first-long-option", metavar="FIRST")
group.add_argument("--second-long-option", metavar="SECOND")
group.add_argument("--third-long-option", metavar="THIRD", help="the third of the options, which is explained at length")
parser.add_argument("--twice", nargs=2)
parser.add_argument("files", nargs="*")
print(parser.format_help())
