from string import Formatter


class Named(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>")


print(Named().format("{missing} {known}", known=[1]))
print(Named().format("{missing.real}", missing=2))
