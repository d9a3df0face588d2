import configparser
import shlex
import tomllib

settings = tomllib.loads('title = "T"\nday = 1979-05-27\n[owner]\nnames = ["x", [1.5]]\n[[items]]\nk = 1\n')
print(settings)
for wrong in "a = ", "a = 1\na = 2", "[x":
    try:
        tomllib.loads(wrong)
    except tomllib.TOMLDecodeError as e:
        print(e)
config = configparser.ConfigParser()
config.read_string("[DEFAULT]\nx = 1\n[a]\ny = %(x)s2\nz: yes\n[b]\nx = 5\n")
print(config.sections(), config.getint("a", "y"), config.getboolean("a", "z"), dict(config["b"]))
for section, option in ("c", "x"), ("a", "q"):
    try:
        config.get(section, option)
    except configparser.Error as e:
        print(repr(e))
print(shlex.split("a 'b c' \"d e\" # f"), shlex.quote("it's"), shlex.join(["a b", "c"]))
