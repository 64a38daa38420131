; Stands in for the guard where the platform's signal layout is not known: compiled code is called plainly, a failure
; ends the process, and the GIL is held throughout.

@mojo_unlocked = global i64 0

declare i64 @write(i32, ptr, i64)
declare ptr @PyCapsule_GetPointer(ptr, ptr)
declare void @abort() noreturn
declare void @exit(i32) noreturn
declare void @PyErr_WriteUnraisable(ptr)

@mojo_python_calls = global { ptr, i64, [48 x i64] } zeroinitializer

define i32 @mojo_note_raise(i32 %known) {
  ret i32 0
}

define ptr @mojo_raise_notes(i32 %number) {
  ret ptr null
}

define void @mojo_note_calls(ptr %exception, i64 %first) {
  store ptr %exception, ptr @mojo_python_calls
  ret void
}

define ptr @mojo_mark_python() {
  ret ptr null
}

; ---- Mojo functions that Python calls: see callback.ll

define void @mojo_begin_callbacks() {
  ret void
}

define void @mojo_end_callbacks() {
  ret void
}

define ptr @mojo_call_from_python(ptr %owner, ptr %arguments, i64 %count) {
  %record = call ptr @PyCapsule_GetPointer(ptr %owner, ptr null)
  %code = load ptr, ptr %record
  %result = call ptr %code(ptr %record, ptr %arguments, i64 %count)
  ret ptr %result
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

define void @mojo_check_failed(ptr %message, i64 %length) noreturn noinline cold {
  call void @mojo_abort(ptr %message, i64 %length)
  unreachable
}

@outside = private constant [20 x i8] c"index out of bounds\0A"

define void @mojo_index_failed(i64 %index, i64 %size, i64 %width, i64 %wraps) noreturn noinline cold {
  call void @mojo_abort(ptr @outside, i64 20)
  unreachable
}

@zero.divisor = private constant [17 x i8] c"division by zero\0A"

define void @mojo_divided_by_zero() noreturn noinline cold {
  call void @mojo_abort(ptr @zero.divisor, i64 17)
  unreachable
}

@mojo_zero_division = global { ptr, i64, [48 x i64] } zeroinitializer

define void @mojo_note_zero_division() noinline cold {
  ret void
}

define void @mojo_exit(i32 %status) noreturn noinline cold {
  call void @exit(i32 %status)
  unreachable
}
