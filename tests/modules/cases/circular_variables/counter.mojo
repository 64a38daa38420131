from step import step

var count: Int = 0

fn bump():
    count += step()
