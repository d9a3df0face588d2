# Options of a command line, short and long, and characters that are encoded by their names.
import getopt

options, rest = getopt.getopt(["-a", "-b", "five", "--verbose", "--name=Ada", "file"], "ab:", ["verbose", "name="])
print(options, rest)
options, rest = getopt.gnu_getopt(["file", "-a", "--na", "Ada", "--", "-b"], "ab:", ["name="])
print(options, rest)
for wrong in ["-x"], ["-b"], ["--verbose=1"], ["--n"], ["--other"]:
    try:
        getopt.getopt(wrong, "ab:", ["verbose", "name=", "number="])
    except getopt.GetoptError as error:
        print(error, repr(error.opt))
print("naïve → €5 \x85".encode("ascii", "namereplace"))
print("π".encode("latin-1", errors="namereplace"), "é".encode("latin-1", "namereplace"))
