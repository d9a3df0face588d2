from unittest.mock import mock_open, patch


def first_line(path):
    with open(path) as file:
        return file.readline().rstrip()


def save(path, text):
    with open(path, "w") as file:
        file.write(text)


with patch("builtins.open", mock_open(read_data="one\ntwo\n")) as opened:
    print(first_line("a.txt"))
opened.assert_called_once_with("a.txt")
with patch("builtins.open", mock_open()) as opened:
    save("b.txt", "data")
print(opened.mock_calls[0])
opened().write.assert_called_once_with("data")
