class Field:
    def __set_name__(self, owner, name):
        print("field", name)
        self.owner = owner
        self.name = name


class Broken:
    def __set_name__(self, owner, name):
        raise ValueError("no " + name)


class Form:
    title = Field()
    body = Field()


print(Form.title.name, Form.body.owner is Form)
try:
    class Other:
        wrong = Broken()
except ValueError as problem:
    print(problem, problem.__notes__)
Form.title.owner = None
del Form.body
