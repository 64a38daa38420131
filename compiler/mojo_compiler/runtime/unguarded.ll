; Stands in for the guard where the platform's signal layout is not known: compiled code is called plainly, a failure
; ends the process, and the GIL is held throughout.

@mojo_unlocked = global i64 0

declare i64 @write(i32, ptr, i64)
declare void @abort() noreturn
declare void @PyErr_WriteUnraisable(ptr)

@mojo_python_calls = global { ptr, i64, [48 x i64] } zeroinitializer

define void @mojo_note_calls(ptr %exception, i64 %first) {
  store ptr %exception, ptr @mojo_python_calls
  ret void
}

define ptr @mojo_mark_python() {
  ret ptr null
}

define i32 @mojo_enter_python() {
  ret i32 0
}

define void @mojo_leave_python(i32 %token) {
  ret void
}

define void @mojo_raise_python(i32 %token) {
  call void @PyErr_WriteUnraisable(ptr null)
  ret void
}

define void @mojo_abort(ptr %message, i64 %length) noreturn noinline cold {
  %written = call i64 @write(i32 2, ptr %message, i64 %length)
  call void @abort()
  unreachable
}

define void @mojo_limit(ptr %message, i64 %length, i32 %code) noreturn noinline cold {
  call void @mojo_abort(ptr %message, i64 %length)
  unreachable
}

define void @mojo_debug_assert_fail(ptr %message, i64 %length) noreturn noinline cold {
  call void @mojo_abort(ptr %message, i64 %length)
  unreachable
}
