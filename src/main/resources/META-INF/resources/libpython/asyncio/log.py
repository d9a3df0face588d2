"""The logger of the package, which is looked for when there is something to tell."""


class _Logger:
    def __getattr__(self, name):
        import logging
        return getattr(logging.getLogger(__package__), name)


logger = _Logger()
