"""Numbers as tables: in HTML for notebooks, as rows of cells for terminals."""

alias _LANES_IN_A_ROW = 8
alias _MOST_SHOWN = 16
alias _SHOWN_OF_AN_END = 6


@no_inline
fn _table_of_lanes[type: DType, size: Int](value: SIMD[type, size]) -> String:
    """A table of a vector's lanes; nothing if they are few."""
    @parameter
    if size < _LANES_IN_A_ROW:
        return String()
    let lanes = DTypePointer[type].alloc(size)
    for i in range(size):
        lanes.store(i, value[i])
    let table = _table(lanes, size // _LANES_IN_A_ROW, _LANES_IN_A_ROW, _LANES_IN_A_ROW)
    lanes.free()
    return table


@no_inline
fn _table[type: DType](data: DTypePointer[type], rows: Int, columns: Int, step: Int) -> String:
    """A table of numbers that lie row after row, long ones without their middle. Row `i` is headed `i * step`."""
    var text = String("<table><thead><tr><th></th>")
    var column: Int = 0
    while column < columns:
        text += _cell("th", column, columns, String(column))
        column = _next(column, columns)
    text += "</tr></thead><tbody>"
    var row: Int = 0
    while row < rows:
        if _follows_gap(row, rows):
            text += "<tr><th>…</th></tr>"
        text += "<tr><th>" + String(row * step) + "</th>"
        column = 0
        while column < columns:
            text += _cell("td", column, columns, String(data.load(row * columns + column)))
            column = _next(column, columns)
        text += "</tr>"
        row = _next(row, rows)
    return text + "</tbody></table>"


@no_inline
fn _cell(tag: StringRef, index: Int, count: Int, content: String) -> String:
    """A cell, with an ellipsis before it if others were left out there."""
    let gap = "<" + String(tag) + ">…</" + String(tag) + ">" if _follows_gap(index, count) else String()
    return gap + "<" + String(tag) + ">" + content + "</" + String(tag) + ">"


@no_inline
fn _follows_gap(index: Int, count: Int) -> Bool:
    """Whether what stands before this index is left out."""
    return count > _MOST_SHOWN and index == count - _SHOWN_OF_AN_END


@no_inline
fn _next(index: Int, count: Int) -> Int:
    """The index shown after this one."""
    if count > _MOST_SHOWN and index == _SHOWN_OF_AN_END - 1:
        return count - _SHOWN_OF_AN_END
    return index + 1


@no_inline
fn _rows_of_lanes[type: DType, size: Int](value: SIMD[type, size], most: Int) -> String:
    """A vector's lanes as rows of cells; nothing if they are few."""
    @parameter
    if size < _LANES_IN_A_ROW:
        return String()
    let lanes = DTypePointer[type].alloc(size)
    for i in range(size):
        lanes.store(i, value[i])
    let rows = _rows(lanes, size, _LANES_IN_A_ROW, _LANES_IN_A_ROW, String(size), most)
    lanes.free()
    return rows


@no_inline
fn _rows[type: DType](
    data: DTypePointer[type], count: Int, columns: Int, step: Int, shape: String, most: Int
) -> String:
    """Numbers that lie row after row as lines of cells, which tabs separate: the type and the shape, then the columns'
    numbers, then each row behind its own, which is `i * step`. Of more than `most` rows or columns the middle is an
    ellipsis.
    """
    let rows = (count + columns - 1) // columns if columns > 0 else 0
    var text = type.__str__() + "\t" + shape
    if rows == 0:
        return text
    text += "\n"
    var column: Int = 0
    while column < columns:
        text += _tabbed(column, columns, most, String(column))
        column = _following(column, columns, most)
    var row: Int = 0
    while row < rows:
        if _skipped(row, rows, most):
            text += "\n…"
        text += "\n" + String(row * step)
        column = 0
        while column < columns and row * columns + column < count:
            text += _tabbed(column, columns, most, String(data.load(row * columns + column)))
            column = _following(column, columns, most)
        row = _following(row, rows, most)
    return text


fn _tabbed(index: Int, count: Int, most: Int, content: String) -> String:
    """A cell, with an ellipsis before it if others were left out there."""
    return ("\t…\t" if _skipped(index, count, most) else "\t") + content


fn _skipped(index: Int, count: Int, most: Int) -> Bool:
    """Whether what stands before this index is left out."""
    return count > most and index == count - most // 2


fn _following(index: Int, count: Int, most: Int) -> Int:
    """The index shown after this one."""
    return count - most // 2 if count > most and index == most // 2 - 1 else index + 1
