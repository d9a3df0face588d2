try:
    from collections import Countr
except ImportError as error:
    print(error.name, error.name_from)
import collections.Countr
