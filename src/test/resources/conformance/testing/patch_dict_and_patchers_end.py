from unittest.mock import patch, sentinel

settings = {"mode": "real"}
with patch.dict(settings, {"mode": "test", "extra": 1}):
    print(settings)
print(settings)


class Robot:
    speed = 5


patcher = patch.object(Robot, "speed", sentinel.fast)
print(patcher.start(), Robot.speed is sentinel.fast)
patcher.stop()
print(Robot.speed)
try:
    with patch.object(Robot, "wings", 2):
        pass
except AttributeError as error:
    print(error)
