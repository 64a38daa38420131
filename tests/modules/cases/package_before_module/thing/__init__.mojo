alias WHAT = "package"
