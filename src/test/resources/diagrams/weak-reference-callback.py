import weakref
class Page:
    pass
gone = []
page = Page()
watch = weakref.ref(page, gone.append)
page = None
