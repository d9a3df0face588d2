from html.parser import HTMLParser
from urllib.parse import parse_qs, quote, unquote, urlencode, urljoin, urlparse


class Tags(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs)

    def handle_data(self, data):
        print("data", repr(data))


url = urlparse("https://ann:pw@example.com:8080/a;b?q=1&r=a%20b#end")
print(url, url.hostname, url.port, url.username, url.geturl())
print(urlencode({"a": 1, "b": "x y"}), quote("a b/é"), unquote("a%20b%C3%A9"), parse_qs("a=1&a=2&b="))
print(urljoin("http://a/b/c", "../d"))
page = Tags()
page.feed('<p class="a">Hi <b>you</b> &amp; me<br/>')
page.close()
