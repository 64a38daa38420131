"""Binary data as text of 64 different characters."""

alias _ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
alias _PADDING = 61  # "="


@no_inline
fn b64encode(str: String) -> String:
    """The bytes of a text, three of them in each four characters; `=` fills the last four.

    ```mojo
    from base64 import b64encode
    print(b64encode("Mojo"))  # prints TW9qbw==
    ```
    """
    let length = str.__len__()
    var result = DynamicVector[Int8](length * 4 // 3 + 5)
    for start in range(0, length, 3):
        let group = _byte_at(str, start) << 16 | _byte_at(str, start + 1) << 8 | _byte_at(str, start + 2)
        for i in range(4):
            result.push_back(_character(group >> (18 - 6 * i) & 63) if start + i <= length else Int8(_PADDING))
    result.push_back(0)
    return String._from_bytes(result^)


@always_inline
fn _byte_at(text: String, index: Int) -> Int:
    """A byte of a text from 0 to 255; 0 after its end."""
    return text._byte(index).to_int() & 255 if index < text.__len__() else 0


@always_inline
fn _character(digit: Int) -> Int8:
    """The character of a digit below 64."""
    return StringLiteral(_ALPHABET).data().load(digit)
