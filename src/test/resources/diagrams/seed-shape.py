names = ["ada", "alan"]
alias = names
names = ["grace"]
alias = ["linus"]
