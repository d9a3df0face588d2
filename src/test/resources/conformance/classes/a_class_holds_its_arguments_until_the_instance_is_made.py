class Parcel:
    def __init__(self, content, label=None):
        self.content = content
        self.label = label


class Crate:
    __slots__ = ("content",)

    def __init__(self, content):
        self.content = content


apples = ["apple"]
tag = {"to": "Ada"}
parcels = []
for _ in range(4):
    parcels.append(Parcel(apples))
    parcels.append(Parcel(apples, label=tag))
    parcels.append(Parcel(*[apples], **{"label": tag}))
crates = [Crate(apples) for _ in range(3)]
del parcels
print(len(crates), apples, tag)
