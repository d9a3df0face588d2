text = "ab" * 3
one = "%s" % text
two = "{}".format(text)
three = "{}{}".format("", text)
four = "%5s" % text
five = "{0!s}".format(text)
print(one is text, two is text, three is text, four is text, five is text)
six = "%s!" % text
seven = "{}{}".format(text, "")
eight = "%.3s" % text
print(six is text, seven is text, eight is text)
try:
    "%s" % (text, text)
except TypeError as error:
    print(error)
