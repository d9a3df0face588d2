# at: 6
import weakref
class Page:
    pass
def told(reference):
    missed.append("page")
    missed.append("told")
missed = []
page = Page()
watch = weakref.ref(page, told)
page = None
