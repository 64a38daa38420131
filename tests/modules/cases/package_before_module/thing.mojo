alias WHAT = "module"
