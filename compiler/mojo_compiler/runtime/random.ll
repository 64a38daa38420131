; The state of the random numbers, one for the process's programs.

@state = internal global i64 1

define ptr @mojo_random_state() {
  ret ptr @state
}
