import dis


def total(prices, limit=100):
    found = 0
    try:
        for price in prices:
            if price < limit:
                found += price
    except TypeError as error:
        print(f"{error!r:>20}")
    return [found, *prices]


dis.dis(total)
dis.dis("a + b")
dis.dis("x: int = 1", show_offsets=True)
print(dis.code_info("limit = len(prices) < 300"))
