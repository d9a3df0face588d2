a = 10 ** 12
b = a
a += 1
print(a, b)
q, rest = divmod(a, 7)
print(q, rest, -a // 7, -a % 7)
power = pow(3, 50)
modular = pow(3, 50, 1000)
print(power, modular, power.bit_length())
bits = [power >> 70, power & 255, power | 1, power ^ power, ~power]
print(bits)
