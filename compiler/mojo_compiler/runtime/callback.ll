; Python callables for Mojo functions, whichever way they are called.

%PyMethodDef = type { ptr, ptr, i32, ptr }

declare ptr @malloc(i64)
declare void @free(ptr)
declare i64 @strlen(ptr)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare ptr @PyCapsule_New(ptr, ptr, ptr)
declare ptr @PyCapsule_GetPointer(ptr, ptr)
declare ptr @PyCFunction_NewEx(ptr, ptr, ptr)
declare void @Py_DecRef(ptr)
declare ptr @PyErr_Occurred()
declare void @PyErr_Fetch(ptr, ptr, ptr)
declare void @PyErr_Restore(ptr, ptr, ptr)
declare void @PyErr_WriteUnraisable(ptr)
declare void @mojo_begin_callbacks()
declare void @mojo_end_callbacks()
declare ptr @mojo_call_from_python(ptr, ptr, i64)

; What a callable keeps: the function's entry, the function value it is for, how Python calls it, and for a closure the
; entry that ends it and what it owns; the name follows, and after a zero byte what Python's __doc__ is made of, if there is any.
%function = type { ptr, [2 x i64], %PyMethodDef, ptr, ptr }

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
  %name.length = call i64 @strlen(ptr %text)
  %document.start = add i64 %name.length, 1
  %there = getelementptr i8, ptr %text, i64 %document.start
  %told = icmp ult i64 %document.start, %length
  %document = select i1 %told, ptr %there, ptr null
  %document.at = getelementptr %PyMethodDef, ptr %method, i64 0, i32 3
  store ptr %document, ptr %document.at
  %end.at = getelementptr %function, ptr %record, i64 0, i32 3
  store ptr null, ptr %end.at
  ret ptr %record
}

define ptr @mojo_python_function_name(ptr %record) {
  %name.at = getelementptr %function, ptr %record, i64 0, i32 2
  %name = load ptr, ptr %name.at
  ret ptr %name
}

; A Python callable for an entry `ptr (record, arguments, count)`. Null with an exception set on failure.
define ptr @mojo_python_function(ptr %code, ptr %name, i64 %length, ptr %value, i64 %size) {
  %record = call ptr @make_record(ptr %code, ptr %name, i64 %length, ptr %value, i64 %size, ptr @mojo_call_from_python)
  %callable = call ptr @make_callable(ptr %record)
  ret ptr %callable
}

; The same for a closure: at its end, %end is called with %owned in place of arguments.
define ptr @mojo_python_closure(ptr %code, ptr %name, i64 %length, ptr %value, i64 %size, ptr %end, ptr %owned) {
  %record = call ptr @make_record(ptr %code, ptr %name, i64 %length, ptr %value, i64 %size, ptr @mojo_call_from_python)
  %end.at = getelementptr %function, ptr %record, i64 0, i32 3
  %owned.at = getelementptr %function, ptr %record, i64 0, i32 4
  store ptr %end, ptr %end.at
  store ptr %owned, ptr %owned.at
  %callable = call ptr @make_callable(ptr %record)
  ret ptr %callable
}

define internal ptr @make_callable(ptr %record) {
entry:
  %owner = call ptr @PyCapsule_New(ptr %record, ptr null, ptr @forget_function)
  %failed = icmp eq ptr %owner, null
  br i1 %failed, label %bad, label %make
make:
  call void @mojo_begin_callbacks()
  %method = getelementptr %function, ptr %record, i64 0, i32 2
  %callable = call ptr @PyCFunction_NewEx(ptr %method, ptr %owner, ptr null)
  call void @Py_DecRef(ptr %owner)
  ret ptr %callable
bad:
  ret ptr null
}

define internal void @forget_function(ptr %owner) {
entry:
  %record = call ptr @PyCapsule_GetPointer(ptr %owner, ptr null)
  %end.at = getelementptr %function, ptr %record, i64 0, i32 3
  %end = load ptr, ptr %end.at
  %plain = icmp eq ptr %end, null
  br i1 %plain, label %free, label %close
close:
  call void @end_closure(ptr %owner, ptr %record, ptr %end)
  br label %free
free:
  call void @free(ptr %record)
  call void @mojo_end_callbacks()
  ret void
}

; Ends what a closure owns: its last call, whatever exception is under way.
define internal void @end_closure(ptr %owner, ptr %record, ptr %end) {
entry:
  %type = alloca ptr
  %value = alloca ptr
  %trace = alloca ptr
  %owned.at = getelementptr %function, ptr %record, i64 0, i32 4
  %owned = load ptr, ptr %owned.at
  call void @PyErr_Fetch(ptr %type, ptr %value, ptr %trace)
  store ptr %end, ptr %record
  %nothing = call ptr @mojo_call_from_python(ptr %owner, ptr %owned, i64 0)
  %raised = call ptr @PyErr_Occurred()
  %failed = icmp ne ptr %raised, null
  br i1 %failed, label %report, label %restore
report:
  call void @PyErr_WriteUnraisable(ptr null)
  br label %restore
restore:
  %kept.type = load ptr, ptr %type
  %kept.value = load ptr, ptr %value
  %kept.trace = load ptr, ptr %trace
  call void @PyErr_Restore(ptr %kept.type, ptr %kept.value, ptr %kept.trace)
  ret void
}
