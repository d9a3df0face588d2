from unittest.mock import patch


class Clock:
    def hour(self):
        return 12


def greeting():
    return "morning" if Clock().hour() < 12 else "day"


@patch.object(Clock, "hour", return_value=8)
def early(hour):
    print(greeting(), hour.call_count)


@patch("__main__.greeting")
@patch.object(Clock, "hour")
def both(hour, greet):
    hour.return_value = 1
    print(Clock().hour(), greet is greeting)


early()
both()
print(greeting())
