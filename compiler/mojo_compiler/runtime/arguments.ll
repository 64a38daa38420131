; The command line, which Python fills in: an array of texts, each a pointer and a length.

@mojo_argument_list = global { ptr, i64 } zeroinitializer ; its address and how many there are

define { ptr, i64 } @mojo_arguments() {
  %list = load { ptr, i64 }, ptr @mojo_argument_list
  ret { ptr, i64 } %list
}
