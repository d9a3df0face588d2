import ipaddress

network = ipaddress.ip_network("192.168.0.0/30")
print(network, list(network.hosts()), network.netmask, network.num_addresses)
address = ipaddress.ip_address("192.168.0.3")
print(address in network, address + 1, int(address), address.is_private, repr(ipaddress.ip_address("::1")))
try:
    ipaddress.ip_address("300.1.1.1")
except ValueError as e:
    print(e)
