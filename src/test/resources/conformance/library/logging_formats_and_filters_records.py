import io
import logging


class Odd(logging.Filter):
    def filter(self, record):
        return record.args[0] % 2 == 1


class Kept(logging.Handler):
    def emit(self, record):
        kept.append(record.getMessage())


kept = []
out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("{levelname:8}{name} {funcName} {lineno} {message}", style="{"))
log = logging.getLogger("shop")
log.addHandler(handler)
log.addHandler(Kept(logging.WARNING))
log.addFilter(Odd())
log.warning("%d is odd", 1)
log.error("%d is not", 2)
logging.LoggerAdapter(log, {"user": "ann"}).error("%d from an adapter", 3)
print(out.getvalue(), kept, handler, log.handlers)
log.removeHandler(handler)
handler = None
try:
    {}["k"]
except KeyError:
    log.exception("%d fails", 5)
print(kept, out)
