import logging
import sys

logging.basicConfig(level=logging.DEBUG, format="%(levelname)s:%(name)s:%(message)s", stream=sys.stdout)
log = logging.getLogger("app.db")
log.debug("a %s", 1)
log.warning("c %(k)s", {"k": 3})
log.log(25, "custom")
logging.addLevelName(25, "NOTICE")
log.log(25, "named")
print(log, log.parent, log.getEffectiveLevel(), log.isEnabledFor(10))
child = log.getChild("pool")
print(child.name, child.parent is log, child is logging.getLogger("app.db.pool"))
log.setLevel(logging.ERROR)
child.info("not this")
child.error("but %s", "this")
log.propagate = False
logging.disable(logging.CRITICAL)
child.critical("nor this")
