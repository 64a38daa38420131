; Stands in for the guard where the platform's signal layout is not known: compiled code is called plainly, a failure
; ends the process, and the GIL is held throughout.

@mojo_unlocked = global i64 0

%PyMethodDef = type { ptr, ptr, i32, ptr }

declare i64 @write(i32, ptr, i64)
declare ptr @malloc(i64)
declare void @free(ptr)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare ptr @PyCapsule_New(ptr, ptr, ptr)
declare ptr @PyCapsule_GetPointer(ptr, ptr)
declare ptr @PyCFunction_NewEx(ptr, ptr, ptr)
declare void @Py_DecRef(ptr)
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

; ---- Mojo functions that Python calls

; What a callable keeps: the function's entry, the function value it is for, how Python calls it; the name follows.
%function = type { ptr, [2 x i64], %PyMethodDef }

define internal ptr @make_record(ptr %code, ptr %name, i64 %length, ptr %value, i64 %size, ptr %caller) {
  %head = ptrtoint ptr getelementptr (%function, ptr null, i64 1) to i64
  %whole = add i64 %head, %length
  %room = add i64 %whole, 1
  %record = call ptr @malloc(i64 %room)
  %text = getelementptr i8, ptr %record, i64 %head
  call void @llvm.memcpy.p0.p0.i64(ptr %text, ptr %name, i64 %length, i1 false)
  %end = getelementptr i8, ptr %text, i64 %length
  store i8 0, ptr %end
  store ptr %code, ptr %record
  %value.at = getelementptr %function, ptr %record, i64 0, i32 1
  call void @llvm.memcpy.p0.p0.i64(ptr %value.at, ptr %value, i64 %size, i1 false)
  %method = getelementptr %function, ptr %record, i64 0, i32 2
  store %PyMethodDef { ptr null, ptr null, i32 128, ptr null }, ptr %method
  store ptr %text, ptr %method
  %caller.at = getelementptr %PyMethodDef, ptr %method, i64 0, i32 1
  store ptr %caller, ptr %caller.at
  ret ptr %record
}

define ptr @mojo_python_function_name(ptr %record) {
  %name.at = getelementptr %function, ptr %record, i64 0, i32 2
  %name = load ptr, ptr %name.at
  ret ptr %name
}

; A Python callable for an entry `ptr (record, arguments, count)`. Null with an exception set on failure.
define ptr @mojo_python_function(ptr %code, ptr %name, i64 %length, ptr %value, i64 %size) {
entry:
  %record = call ptr @make_record(ptr %code, ptr %name, i64 %length, ptr %value, i64 %size, ptr @call_from_python)
  %owner = call ptr @PyCapsule_New(ptr %record, ptr null, ptr @forget_function)
  %failed = icmp eq ptr %owner, null
  br i1 %failed, label %bad, label %make
make:
  call void @begin_callbacks()
  %method = getelementptr %function, ptr %record, i64 0, i32 2
  %callable = call ptr @PyCFunction_NewEx(ptr %method, ptr %owner, ptr null)
  call void @Py_DecRef(ptr %owner)
  ret ptr %callable
bad:
  ret ptr null
}

define internal void @forget_function(ptr %owner) {
  %record = call ptr @PyCapsule_GetPointer(ptr %owner, ptr null)
  call void @free(ptr %record)
  call void @end_callbacks()
  ret void
}

define internal void @begin_callbacks() {
  ret void
}

define internal void @end_callbacks() {
  ret void
}

define internal ptr @call_from_python(ptr %owner, ptr %arguments, i64 %count) {
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
