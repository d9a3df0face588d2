greeting = "日本語 naïve"
words = ["e\u0301", "한국", "long text that does not fit into a small cell"]
