from base64 import b64encode
print(b64encode(""), b64encode("h"), b64encode("he"), b64encode("hel"), b64encode("hello"), b64encode("hello world, 63?>"))
print(b64encode("ÿþ"))
# CHECK:  aA== aGU= aGVs aGVsbG8= aGVsbG8gd29ybGQsIDYzPz4=
# CHECK: w7/Dvg==
