def long(link, times, begin="", end=""):
    return begin + link * times + end


n = 1
print(eval(long("n + ", 2000, end="n")))
print(eval(long("'ab' + ", 900, end="''")) == "ab" * 900)
print(eval(long("n and ", 2000, end="7")))
print(eval(long("not ", 1001, end="n")), eval(long("-", 1001, end="n")))
print(eval(long("0 if n == 2 else ", 1200, end="'last'")))
print(eval(long(".real", 1500, begin="n")))
print(eval(long(".strip()", 700, begin="' a '")))
exec(long("elif n == 2: x = 2\n", 1500, "if n == 3: x = 3\n", "else: x = 'else'\n"))
print(x)
