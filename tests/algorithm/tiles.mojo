# Tiles of sizes known at compile time and at run time; conditions taken out of loops
from algorithm import tile, tile_and_unswitch, tile_middle_unswitch_boundaries, unswitch
from algorithm import Static2DTileUnitFunc as Tile2DFunc
fn my_tile[tiled_fn: Tile2DFunc, tile_x: Int, tile_y: Int](end_x: Int, end_y: Int):
    for y in range(0, end_y, tile_y):
        for x in range(0, end_x, tile_x):
            tiled_fn[tile_x, tile_y](x, y)
fn host(yes: Bool):
    @parameter
    fn t1[size: Int](at: Int):
        print_no_newline("(", size, at, ")")
    tile[t1, VariadicList[Int](3, 2, 1)](0, 6 + 2); print("")
    @parameter
    fn t2(at: Int, size: Int):
        print_no_newline("(", size, at, ")")
    tile[t2](1, 8, VariadicList[Int](4, 2, 1)); print("")
    @parameter
    fn t3[w: Int, h: Int](x: Int, y: Int):
        print_no_newline("(", w, h, x, y, ")")
    tile[t3, VariadicList[Int](2, 1), VariadicList[Int](2, 1)](0, 0, 3, 3); print("")
    my_tile[t3, 2, 2](4, 2); print("")
    @parameter
    fn t4[secondary: Int](at: Int, primary: Int):
        print_no_newline("(", secondary, at, primary, ")")
    tile[VariadicList[Int](4, 2), 1, t4](0, 17, VariadicList[Int](8, 6), 3); print("")
    @parameter
    fn sw[flag: Bool](): print_no_newline(flag, ";")
    @parameter
    fn sw2[a: Bool, b: Bool](): print_no_newline(a, b, ";")
    unswitch[sw](yes); unswitch[sw](not yes); unswitch[sw2](yes, not yes); unswitch[sw2](not yes, yes); print("")
    @parameter
    fn tu[size: Int, whole: Bool](at: Int, end: Int):
        print_no_newline("(", size, whole, at, end, ")")
    tile_and_unswitch[tu, VariadicList[Int](4, 2)](0, 7); print("")
    @parameter
    fn td[whole: Bool](at: Int, end: Int, size: Int):
        print_no_newline("(", whole, at, end, size, ")")
    tile_and_unswitch[td](0, 7, VariadicList[Int](4)); print("")
    @parameter
    fn tm[size: Int, edge: Bool](at: Int):
        print_no_newline("(", size, edge, at, ")")
    tile_middle_unswitch_boundaries[tm, VariadicList[Int](4, 1)](0, 2, 7, 9); print("")
host(True)
# CHECK: ( 3 0 )( 3 3 )( 2 6 )
# CHECK: ( 4 1 )( 2 5 )( 1 7 )
# CHECK: ( 2 2 0 0 )( 1 2 2 0 )( 2 1 0 2 )( 1 1 2 2 )
# CHECK: ( 2 2 0 0 )( 2 2 2 0 )
# CHECK: ( 4 0 8 )( 4 8 8 )( 1 16 3 )
# CHECK: True ;False ;True False ;False True ;
# CHECK: ( 4 True 0 7 )( 2 True 4 7 )( 2 False 6 7 )
# CHECK: ( True 0 7 4 )( False 4 7 4 )
# CHECK: ( 1 True 0 )( 1 True 1 )( 4 False 2 )( 1 False 6 )( 1 True 7 )( 1 True 8 )
