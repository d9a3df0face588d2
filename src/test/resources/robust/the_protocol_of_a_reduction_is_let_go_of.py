a = [-(2**63), 0, 1]
for protocol in a:
    try:
        ().__reduce_ex__(protocol)
    except TypeError as error:
        print(error)
