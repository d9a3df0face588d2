e = ValueError("a\nb")
e.add_note("note 1\nmore")
e.add_note("note 2")
raise e
