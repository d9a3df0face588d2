from unittest.mock import Mock, call

send = Mock(return_value="sent")
print(send("ann", text="hi"), send.called, send.call_count)
send("bob")
print(send.call_args, send.call_args_list)
send.assert_called_with("bob")
send.assert_any_call("ann", text="hi")
send.assert_has_calls([call("ann", text="hi"), call("bob")])
for check in send.assert_called_once, send.assert_not_called:
    try:
        check()
    except AssertionError as failure:
        print(failure)
try:
    send.assert_called_with("eve")
except AssertionError as failure:
    print(failure)
send.reset_mock()
print(send.mock_calls, send.call_args)
