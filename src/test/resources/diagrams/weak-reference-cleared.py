import weakref
class Page:
    pass
page = Page()
watch = weakref.ref(page)
page = None
