"""try, except, except*, finally and raise, and leaving them."""


def handlers(f):
    try:
        f()
    except ValueError:
        return 1
    except (TypeError, KeyError) as error:
        print(error)
    except:
        raise
    else:
        print("else")
    finally:
        print("finally")
    return 2


def leaving(items):
    for item in items:
        try:
            if item:
                continue
            if item is None:
                break
            return item + 1
        finally:
            print("cleanup")


def return_in_finally(f):
    try:
        return f()
    finally:
        return None


def named(f):
    for i in f():
        try:
            f(i)
        except ValueError as e:
            if i:
                continue
            return e
        except TypeError as e:
            break


def groups(f):
    try:
        f()
    except* ValueError as group:
        print(group)
    except* (TypeError, KeyError):
        pass
    else:
        return 3


def raising(a, b):
    if a:
        raise ValueError("a") from b
    raise


def nested(f):
    try:
        try:
            f()
        except OSError:
            raise RuntimeError from None
    finally:
        try:
            f()
        except OSError:
            pass
        [x for x in f()]
