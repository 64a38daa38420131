"""Loops in tiles, and loops with their conditions taken out."""

alias Static1DTileUnitFunc = fn[Int](Int) capturing -> None
"""Work on a tile: its size, and where it starts."""
alias Static1DTileUnitFuncWithFlag = fn[Int, Bool](Int) capturing -> None
"""Work on a tile of a static size, with a static flag."""
alias Static1DTileUnitFuncWithFlags = fn[Int, Bool, Bool](Int) capturing -> None
"""Work on a tile of a static size, with two static flags."""
alias Dynamic1DTileUnitFunc = fn(Int, Int) capturing -> None
"""Work on a tile: where it starts, and its size."""
alias BinaryTile1DTileUnitFunc = fn[Int](Int, Int) capturing -> None
"""Work on a tile: its size, where it starts, and the size of the tile around it."""
alias Static2DTileUnitFunc = fn[Int, Int](Int, Int) capturing -> None
"""Work on a rectangle: its sizes, and where it starts."""
alias SwitchedFunction = fn[Bool]() capturing -> None
"""A function in two versions."""
alias SwitchedFunction2 = fn[Bool, Bool]() capturing -> None
"""A function in four versions."""
alias Static1DTileUnswitchUnitFunc = fn[Int, Bool](Int, Int) capturing -> None
"""Work on a tile of a static size: whether it is whole, where it starts, and where the range ends."""
alias Dynamic1DTileUnswitchUnitFunc = fn[Bool](Int, Int, Int) capturing -> None
"""Work on a tile: whether it is whole, where it starts, where the range ends, and the size."""


@always_inline
fn tile[
    workgroup_function: fn[Int](Int) capturing -> None, tile_size_list: VariadicList[Int]
](offset: Int, upperbound: Int):
    """Covers a range with tiles of the first size while they fit, then with those of the next.

    ```mojo
    from algorithm import tile
    @parameter
    fn show[size: Int](start: Int): print(start, size)
    tile[show, VariadicList[Int](4, 1)](0, 6)
    # prints 0 4
    # prints 4 1
    # prints 5 1
    ```
    """
    var at = offset

    @parameter
    for k in range(len(tile_size_list)):
        alias size = tile_size_list[k]
        while at <= upperbound - size:
            workgroup_function[size](at)
            at += size


@always_inline
fn tile[
    workgroup_function: fn(Int, Int) capturing -> None
](offset: Int, upperbound: Int, tile_size_list: VariadicList[Int]):
    """The same with sizes known at run time."""
    var at = offset
    for k in range(len(tile_size_list)):
        let size = tile_size_list[k]
        while at <= upperbound - size:
            workgroup_function(at, size)
            at += size


@always_inline
fn tile[
    secondary_tile_size_list: VariadicList[Int],
    secondary_cleanup_tile: Int,
    workgroup_function: fn[Int](Int, Int) capturing -> None,
](offset: Int, upperbound: Int, primary_tile_size_list: VariadicList[Int], primary_cleanup_tile: Int):
    """Tiles of run-time sizes, each made of tiles of sizes known at compile time; the last ones of a size take what is
    left."""
    var at = offset
    for k in range(len(primary_tile_size_list)):
        let size = primary_tile_size_list[k]
        while at <= upperbound - size:
            _tile_secondary[secondary_tile_size_list, secondary_cleanup_tile, workgroup_function](at, size)
            at += size
    while at < upperbound:
        _tile_secondary[secondary_tile_size_list, secondary_cleanup_tile, workgroup_function](at, primary_cleanup_tile)
        at += primary_cleanup_tile


@always_inline
fn _tile_secondary[
    sizes: VariadicList[Int], cleanup: Int, workgroup_function: fn[Int](Int, Int) capturing -> None
](offset: Int, primary: Int):
    """The largest tile size that divides a primary tile, or the last resort."""
    var done = False

    @parameter
    for k in range(len(sizes)):
        alias size = sizes[k]
        if not done and primary % size == 0:
            workgroup_function[size](offset, primary)
            done = True
    if not done:
        workgroup_function[cleanup](offset, primary)


@always_inline
fn tile[
    workgroup_function: fn[Int, Int](Int, Int) capturing -> None,
    tile_sizes_x: VariadicList[Int],
    tile_sizes_y: VariadicList[Int],
](offset_x: Int, offset_y: Int, upperbound_x: Int, upperbound_y: Int):
    """Covers a rectangle, row of tiles by row of tiles."""
    var y = offset_y

    @parameter
    for k in range(len(tile_sizes_y)):
        alias height = tile_sizes_y[k]
        while y <= upperbound_y - height:
            var x = offset_x

            @parameter
            for j in range(len(tile_sizes_x)):
                alias width = tile_sizes_x[j]
                while x <= upperbound_x - width:
                    workgroup_function[width, height](x, y)
                    x += width
            y += height


@always_inline
fn unswitch[switched_func: fn[Bool]() capturing -> None](dynamic_switch: Bool):
    """Calls the version of a function that a condition selects.

    ```mojo
    from algorithm import unswitch
    @parameter
    fn show[checked: Bool](): print(checked)  # prints True
    unswitch[show](3 > 2)
    ```
    """
    if dynamic_switch:
        switched_func[True]()
    else:
        switched_func[False]()


@always_inline
fn unswitch[switched_func: fn[Bool, Bool]() capturing -> None](dynamic_switch_a: Bool, dynamic_switch_b: Bool):
    """Calls the version of a function that two conditions select."""
    if dynamic_switch_a:
        if dynamic_switch_b:
            switched_func[True, True]()
        else:
            switched_func[True, False]()
    elif dynamic_switch_b:
        switched_func[False, True]()
    else:
        switched_func[False, False]()


@always_inline
fn tile_and_unswitch[
    workgroup_function: fn[Int, Bool](Int, Int) capturing -> None, tile_size_list: VariadicList[Int]
](offset: Int, upperbound: Int):
    """`tile` whose function also learns whether its tile is whole; one last tile, which is not, takes what is left."""
    var at = offset

    @parameter
    for k in range(len(tile_size_list)):
        alias size = tile_size_list[k]
        while at <= upperbound - size:
            workgroup_function[size, True](at, upperbound)
            at += size
    if at < upperbound:
        workgroup_function[tile_size_list[len(tile_size_list) - 1], False](at, upperbound)


@always_inline
fn tile_and_unswitch[
    workgroup_function: fn[Bool](Int, Int, Int) capturing -> None
](offset: Int, upperbound: Int, tile_size_list: VariadicList[Int]):
    """The same with sizes known at run time."""
    var at = offset
    for k in range(len(tile_size_list)):
        let size = tile_size_list[k]
        while at <= upperbound - size:
            workgroup_function[True](at, upperbound, size)
            at += size
    if at < upperbound:
        workgroup_function[False](at, upperbound, tile_size_list[len(tile_size_list) - 1])


@always_inline
fn tile_middle_unswitch_boundaries[
    work_fn: fn[Int, Bool](Int) capturing -> None, middle_tile_sizes: VariadicList[Int], left_tile_size: Int = 1,
    right_tile_size: Int = 1
](left_boundary_start: Int, left_boundary_end: Int, right_boundary_start: Int, right_boundary_end: Int):
    """Small tiles with the flag at both ends of a range, and tiles without it between."""
    var at = left_boundary_start
    while at < left_boundary_end:
        work_fn[left_tile_size, True](at)
        at += left_tile_size

    @parameter
    for k in range(len(middle_tile_sizes)):
        alias size = middle_tile_sizes[k]
        while at <= right_boundary_start - size:
            work_fn[size, False](at)
            at += size
    while at < right_boundary_end:
        work_fn[right_tile_size, True](at)
        at += right_tile_size
