from main import total

fn show():
    print("total", total)
