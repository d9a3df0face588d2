from contextvars import ContextVar, copy_context

language = ContextVar("language", default="en")
print(language.get(), language.name)
token = language.set("de")
context = copy_context()


def greet(name, mark="!"):
    language.set("fr")
    return f"{language.get()}: {name}{mark}"


print(context.run(greet, "Ada", mark="?"))
print(language.get(), context[language], len(context), language in context)
language.reset(token)
print(language.get(), token.old_value is token.MISSING)
for wrong in [lambda: language.reset(token), lambda: ContextVar("user").get(), lambda: context["language"]]:
    try:
        wrong()
    except (RuntimeError, TypeError, LookupError) as error:
        print(type(error).__name__)
