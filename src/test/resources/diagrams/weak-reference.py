import weakref
class Page:
    pass
page = Page()
page.marks = ["start"]
watch = weakref.ref(page)
