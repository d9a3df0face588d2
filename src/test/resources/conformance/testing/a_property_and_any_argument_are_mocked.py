from unittest.mock import ANY, Mock, PropertyMock, patch


class Sensor:
    @property
    def heat(self):
        return 20


with patch.object(Sensor, "heat", new_callable=PropertyMock) as heat:
    heat.return_value = 99
    print(Sensor().heat)
print(Sensor().heat, heat.mock_calls)
log = Mock()
log("level", object())
log.assert_called_once_with("level", ANY)
parent = Mock()
parent.attach_mock(log, "log")
log(1)
print(parent.mock_calls)
wrapped = Mock(wraps=len)
print(wrapped([1, 2]), wrapped.call_count)
