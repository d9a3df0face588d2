import glob
import logging
import os

logging.basicConfig(filename="run.log", level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
log = logging.getLogger("course")
log.info("lesson %d begins", 1)
handler = logging.FileHandler("errors.log", mode="w")
handler.setLevel(logging.ERROR)
log.addHandler(handler)
log.warning("only in one")
log.error("in both")
log.removeHandler(handler)
handler.close()
found = sorted(glob.glob("*.log"))
sizes = {name: os.path.getsize(name) for name in found}
print(sizes)
for name in found:
    with open(name) as stream:
        print(name, stream.read().splitlines())
print(os.path.basename(os.path.abspath("run.log")), os.path.isabs(os.path.abspath("x")))
logging.shutdown()
