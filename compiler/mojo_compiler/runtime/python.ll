; The way into Python. Compiled code calls the C-API itself, between mojo_python_enter and mojo_python_leave; what needs
; loops, tables or the guard is here. Objects that functions return are new references, unless it says otherwise.

%name = type { ptr, i64, ptr, ptr, ptr }          ; text, its length, the interned string, its UTF-8 bytes, its parts

@names = internal global [1024 x %name] zeroinitializer, align 64
@mojo_python_entries = global i32 0                    ; entries since threads and signals were looked after
@last.turn = internal global i64 0                ; nanoseconds: when other threads had their turn
@handed.over = internal global ptr null           ; an object for the session
@uncaught = internal global ptr null              ; the exception behind the error that ended the code
@publisher = internal global ptr null             ; what shows the values that the session's code displays

@_Py_NoneStruct = external global i8
@_Py_EllipsisObject = external global i8
@PyExc_Exception = external global ptr
@PyExc_TypeError = external global ptr
@PyExc_RuntimeError = external global ptr
@mojo_unlocked = external global i64
@mojo_output_used = external global i64
@PyLong_Type = external global i8
@PyFloat_Type = external global i8
@PyBool_Type = external global i8
@PyModule_Type = external global i8
@PyUnicode_Type = external global i8
@PyListIter_Type = external global i8
@PyTupleIter_Type = external global i8
@PyRangeIter_Type = external global i8

declare ptr @llvm.frameaddress.p0(i32)
declare void @mojo_note_calls(ptr, i64)
declare ptr @mojo_mark_python()
declare i32 @mojo_enter_python()
declare void @mojo_leave_python(i32)
declare void @mojo_raise_python(i32)
declare void @mojo_flush()
declare void @mojo_flush_through()
declare void @mojo_abort(ptr, i64)
declare i32 @clock_gettime(i32, ptr)
declare i32 @memcmp(ptr, ptr, i64)
declare i32 @PyGILState_Ensure()
declare void @PyGILState_Release(i32)
declare ptr @PyEval_SaveThread()
declare void @PyEval_RestoreThread(ptr)
declare i32 @PyErr_CheckSignals()
declare void @PyErr_Fetch(ptr, ptr, ptr)
declare void @PyErr_NormalizeException(ptr, ptr, ptr)
declare i32 @PyErr_ExceptionMatches(ptr)
declare i32 @PyException_SetTraceback(ptr, ptr)
declare void @Py_IncRef(ptr)
declare void @Py_DecRef(ptr)
declare ptr @PyLong_FromLongLong(i64)
declare i64 @PyLong_AsLongLongAndOverflow(ptr, ptr)
declare ptr @PyFloat_FromDouble(double)
declare double @PyFloat_AsDouble(ptr)
declare i64 @PyLong_AsLongLong(ptr)
declare ptr @PyNumber_Index(ptr)
declare ptr @PyErr_Occurred()
declare ptr @PyUnicode_DecodeUTF8(ptr, i64, ptr)
declare void @PyUnicode_InternInPlace(ptr)
declare ptr @PyUnicode_AsUTF8AndSize(ptr, ptr)
declare ptr @PyObject_Vectorcall(ptr, ptr, i64, ptr)
declare ptr @PyObject_VectorcallMethod(ptr, ptr, i64, ptr)
declare ptr @PyObject_GetAttr(ptr, ptr)
declare i32 @PyObject_SetAttr(ptr, ptr, ptr)
declare ptr @PyModule_GetDict(ptr)
declare ptr @PyDict_GetItemWithError(ptr, ptr)
declare i64 @PyObject_Size(ptr)
declare ptr @PySequence_GetItem(ptr, i64)
declare ptr @PyUnicode_FromString(ptr)
declare ptr @PyUnicode_Split(ptr, ptr, i64)
declare ptr @mojo_python_function_name(ptr)
declare ptr @PyErr_Format(ptr, ptr, ...)
declare void @PyErr_SetObject(ptr, ptr)
declare ptr @PyObject_Type(ptr)
declare ptr @PyCapsule_New(ptr, ptr, ptr)
declare ptr @PyCapsule_GetPointer(ptr, ptr)
declare void @mojo_free(ptr)
declare ptr @PyTuple_New(i64)
declare i32 @PyTuple_SetItem(ptr, i64, ptr)

@out.of.memory = internal constant [13 x i8] c"out of memory"
@nothing = internal constant [1 x i8] zeroinitializer
@plural.s = internal constant [2 x i8] c"s\00"
@wrong.count = internal constant [60 x i8] c"%s() takes %zd positional argument%s but %zd were given\00\00\00\00\00"
@comma = internal constant [2 x i8] c",\00"
@replace = internal constant [8 x i8] c"replace\00"

; ---- entering and leaving

; A token tells how to leave: the address of a guard's state, or a small number, which is the guard's own token, 16 and
; more on a thread without a guard, 32 if there is nothing to do.

; Takes the GIL where this thread does not have it.
define internal i64 @take() noinline {
entry:
  %token = call i32 @mojo_enter_python()
  %unguarded = icmp eq i32 %token, 0
  br i1 %unguarded, label %ensure, label %done
ensure:
  %state = call i32 @PyGILState_Ensure()
  %foreign = add i32 %state, 16
  br label %done
done:
  %result = phi i32 [ %token, %entry ], [ %foreign, %ensure ]
  %wide = zext i32 %result to i64
  ret i64 %wide
}

; Before a call that cannot run Python code and is soon over. It need not be marked as one: interrupts come later then.
; Where no code runs without the GIL this thread has it.
define i64 @mojo_python_enter_briefly() {
entry:
  %unlocked = load atomic i64, ptr @mojo_unlocked monotonic, align 8
  %held = icmp eq i64 %unlocked, 0
  br i1 %held, label %done, label %lock
lock:
  %token = call i64 @take()
  ret i64 %token
done:
  ret i64 32
}

; Before a call that may run Python code: what was printed so far appears first. Now and then other threads get their
; turn and signals are answered, as in Python's own loop.
define i64 @mojo_python_enter() "frame-pointer"="all" {
entry:
  %used = load i64, ptr @mojo_output_used
  %printed = icmp ne i64 %used, 0
  %calls = load i32, ptr @mojo_python_entries
  %more = add i32 %calls, 1
  store i32 %more, ptr @mojo_python_entries
  %due.bits = and i32 %more, 127
  %due = icmp eq i32 %due.bits, 0
  %busy = or i1 %printed, %due
  br i1 %busy, label %slowly, label %quickly
quickly:
  %state = call ptr @mojo_mark_python()
  %unmarked = icmp eq ptr %state, null
  br i1 %unmarked, label %slowly, label %done
done:
  %address = ptrtoint ptr %state to i64
  ret i64 %address
slowly:
  %token = call i64 @enter_slowly(i1 %due)
  ret i64 %token
}

define internal i64 @enter_slowly(i1 %due) noinline "frame-pointer"="all" {
entry:
  call void @mojo_flush_through()
  %token = call i64 @take()
  br i1 %due, label %turn, label %done
turn:
  call void @give_turn(i64 %token)
  br label %done
done:
  ret i64 %token
}

define internal void @give_turn(i64 %token) noinline "frame-pointer"="all" {
entry:
  %frame.at = call ptr @llvm.frameaddress.p0(i32 0)
  %frame = ptrtoint ptr %frame.at to i64
  %time = alloca { i64, i64 }
  %failed = call i32 @clock_gettime(i32 6, ptr %time)
  %seconds = load i64, ptr %time
  %rest.at = getelementptr { i64, i64 }, ptr %time, i64 0, i32 1
  %rest = load i64, ptr %rest.at
  %scaled = mul i64 %seconds, 1000000000
  %now = add i64 %scaled, %rest
  %last = load i64, ptr @last.turn
  %elapsed = sub i64 %now, %last
  %late = icmp ugt i64 %elapsed, 5000000
  br i1 %late, label %yield, label %signals
yield:
  %thread = call ptr @PyEval_SaveThread()
  call void @PyEval_RestoreThread(ptr %thread)
  store i64 %now, ptr @last.turn
  br label %signals
signals:
  %guard.token = call i32 @guard_token(i64 %token)
  %can.leave = icmp ne i32 %guard.token, 0
  br i1 %can.leave, label %check, label %done
check:
  %status = call i32 @PyErr_CheckSignals()
  %raised = icmp ne i32 %status, 0
  br i1 %raised, label %go, label %done
go:
  call void @mojo_note_calls(ptr null, i64 %frame)
  call void @mojo_raise_python(i32 %guard.token)
  br label %done
done:
  ret void
}

; The guard's token if an exception can be carried out of the code, else 0.
define internal i32 @guard_token(i64 %token) {
  %quick = icmp ugt i64 %token, 255
  %number = trunc i64 %token to i32
  %own = select i1 %quick, i32 1, i32 %number
  %odd = and i32 %own, 1
  %can = icmp ne i32 %odd, 0
  %guarded = icmp ult i32 %own, 16
  %leaves = and i1 %can, %guarded
  %result = select i1 %leaves, i32 %own, i32 0
  ret i32 %result
}

define void @mojo_python_leave(i64 %token) {
entry:
  %quick = icmp ugt i64 %token, 255
  br i1 %quick, label %mark, label %look
mark:
  %state = inttoptr i64 %token to ptr
  store volatile i32 1, ptr %state
  ret void
look:
  %nothing = icmp eq i64 %token, 32
  br i1 %nothing, label %done, label %undo
undo:
  call void @leave_slowly(i64 %token)
  ret void
done:
  ret void
}

define internal void @leave_slowly(i64 %token) noinline {
entry:
  %number = trunc i64 %token to i32
  %foreign = icmp uge i32 %number, 16
  br i1 %foreign, label %release, label %own
release:
  %state = sub i32 %number, 16
  call void @PyGILState_Release(i32 %state)
  ret void
own:
  call void @mojo_leave_python(i32 %number)
  ret void
}

; Leaves after a call with a result; one without failed, and its caller leaves.
define internal void @leave_with(i64 %token, ptr %result, ptr %token.at) alwaysinline {
entry:
  %failed = icmp eq ptr %result, null
  br i1 %failed, label %keep, label %leave
keep:
  store i64 %token, ptr %token.at
  ret void
leave:
  call void @mojo_python_leave(i64 %token)
  ret void
}

; Leaves after a call that failed and returns its exception. What is no ordinary exception (a keyboard interrupt, the
; end of the program) ends the compiled code and keeps its meaning.
define ptr @mojo_python_fail(i64 %token) noinline cold "frame-pointer"="all" {
entry:
  %frame.at = call ptr @llvm.frameaddress.p0(i32 0)
  %frame = ptrtoint ptr %frame.at to i64
  %type = alloca ptr
  %value = alloca ptr
  %traceback = alloca ptr
  %class = load ptr, ptr @PyExc_Exception
  %ordinary = call i32 @PyErr_ExceptionMatches(ptr %class)
  %is.ordinary = icmp ne i32 %ordinary, 0
  %guard.token = call i32 @guard_token(i64 %token)
  %cannot.leave = icmp eq i32 %guard.token, 0
  %keep = or i1 %cannot.leave, %is.ordinary
  br i1 %keep, label %fetch, label %out
out:
  call void @mojo_note_calls(ptr null, i64 %frame)
  call void @mojo_raise_python(i32 %guard.token)
  unreachable
fetch:
  call void @PyErr_Fetch(ptr %type, ptr %value, ptr %traceback)
  call void @PyErr_NormalizeException(ptr %type, ptr %value, ptr %traceback)
  %exception = load ptr, ptr %value
  %trace = load ptr, ptr %traceback
  %traced = icmp ne ptr %trace, null
  br i1 %traced, label %attach, label %attached
attach:
  %attaching = call i32 @PyException_SetTraceback(ptr %exception, ptr %trace)
  call void @Py_DecRef(ptr %trace)
  br label %attached
attached:
  %of = load ptr, ptr %type
  call void @Py_DecRef(ptr %of)
  call void @mojo_note_calls(ptr %exception, i64 %frame)
  call void @mojo_python_leave(i64 %token)
  ret ptr %exception
}

; ---- references

; Whether what is done with an object cannot print: its type is one of Python's own simplest.
define internal i1 @is_quiet(ptr %object) alwaysinline {
  %type.at = getelementptr ptr, ptr %object, i64 1
  %type = load ptr, ptr %type.at
  %int = icmp eq ptr %type, @PyLong_Type
  %float = icmp eq ptr %type, @PyFloat_Type
  %text = icmp eq ptr %type, @PyUnicode_Type
  %bool = icmp eq ptr %type, @PyBool_Type
  %none = icmp eq ptr %object, @_Py_NoneStruct
  %a = or i1 %int, %float
  %b = or i1 %text, %bool
  %c = or i1 %a, %b
  %d = or i1 %c, %none
  ret i1 %d
}

define internal i1 @is_quiet_iterator(ptr %object) alwaysinline {
  %type.at = getelementptr ptr, ptr %object, i64 1
  %type = load ptr, ptr %type.at
  %list = icmp eq ptr %type, @PyListIter_Type
  %tuple = icmp eq ptr %type, @PyTupleIter_Type
  %range = icmp eq ptr %type, @PyRangeIter_Type
  %a = or i1 %list, %tuple
  %b = or i1 %a, %range
  ret i1 %b
}

; The kind of an object in the numbers of builtin.object_memory of the library: 0 an integer of 64 bits, 1 a truth value,
; 2 a floating-point number, 3 None, 4 a text, 8 another one. Subclasses are others.
define i64 @mojo_python_kind(ptr %object) {
entry:
  %overflow = alloca i32
  %type.at = getelementptr ptr, ptr %object, i64 1
  %type = load ptr, ptr %type.at
  %int = icmp eq ptr %type, @PyLong_Type
  br i1 %int, label %fits, label %others
fits:
  %token = call i64 @mojo_python_enter_briefly()
  %value = call i64 @PyLong_AsLongLongAndOverflow(ptr %object, ptr %overflow)
  call void @mojo_python_leave(i64 %token)
  %over = load i32, ptr %overflow
  %large = icmp ne i32 %over, 0
  %number = select i1 %large, i64 8, i64 0
  ret i64 %number
others:
  %bool = icmp eq ptr %type, @PyBool_Type
  %float = icmp eq ptr %type, @PyFloat_Type
  %text = icmp eq ptr %type, @PyUnicode_Type
  %none = icmp eq ptr %object, @_Py_NoneStruct
  %a = select i1 %bool, i64 1, i64 8
  %b = select i1 %float, i64 2, i64 %a
  %c = select i1 %none, i64 3, i64 %b
  %d = select i1 %text, i64 4, i64 %c
  ret i64 %d
}

; Like mojo_python_enter, for a call that asks an object for its text, its number or its truth.
define i64 @mojo_python_enter_for(ptr %object) {
entry:
  %quiet = call i1 @is_quiet(ptr %object)
  br i1 %quiet, label %briefly, label %fully
briefly:
  %token = call i64 @mojo_python_enter_briefly()
  ret i64 %token
fully:
  %other = call i64 @mojo_python_enter()
  ret i64 %other
}

; Like mojo_python_enter, for the next element of an iterator.
define i64 @mojo_python_enter_for_next(ptr %iterator) {
entry:
  %quiet = call i1 @is_quiet_iterator(ptr %iterator)
  br i1 %quiet, label %briefly, label %fully
briefly:
  %token = call i64 @mojo_python_enter_briefly()
  ret i64 %token
fully:
  %other = call i64 @mojo_python_enter()
  ret i64 %other
}

; Counts of references stand where extension modules of all versions find them, in the first four bytes; immortal objects
; have a negative one. What the count does not settle is Python's business.
define internal void @count_up(ptr %object) alwaysinline {
entry:
  %count = load i32, ptr %object
  %more = add i32 %count, 1
  %mortal = icmp sgt i32 %more, 0
  br i1 %mortal, label %add, label %ask
add:
  store i32 %more, ptr %object
  ret void
ask:
  call void @Py_IncRef(ptr %object)
  ret void
}

define internal void @count_down(ptr %object) alwaysinline {
entry:
  %count = load i32, ptr %object
  %shared = icmp sgt i32 %count, 1
  br i1 %shared, label %subtract, label %ask
subtract:
  %less = sub i32 %count, 1
  store i32 %less, ptr %object
  ret void
ask:
  call void @Py_DecRef(ptr %object)
  ret void
}

; One more reference; null is fine.
define void @mojo_python_keep(ptr %object) {
entry:
  %null = icmp eq ptr %object, null
  br i1 %null, label %done, label %keep
keep:
  %token = call i64 @mojo_python_enter_briefly()
  call void @count_up(ptr %object)
  call void @mojo_python_leave(i64 %token)
  br label %done
done:
  ret void
}

; One reference less; null is fine. The last one may run Python code, unless it is that of a number or of text.
define void @mojo_python_drop(ptr %object) {
entry:
  %null = icmp eq ptr %object, null
  br i1 %null, label %done, label %look
look:
  %type.at = getelementptr ptr, ptr %object, i64 1
  %count = load i32, ptr %object
  %type = load ptr, ptr %type.at
  %unlocked = load atomic i64, ptr @mojo_unlocked monotonic, align 8
  %held = icmp eq i64 %unlocked, 0
  %is.float = icmp eq ptr %type, @PyFloat_Type
  %float.held = and i1 %is.float, %held
  br i1 %float.held, label %drop, label %other
other:
  %is.int = icmp eq ptr %type, @PyLong_Type
  %int.held = and i1 %is.int, %held
  br i1 %int.held, label %drop, label %general
drop:
  call void @count_down(ptr %object)
  br label %done
general:
  %shared = icmp sgt i32 %count, 1
  %quiet = call i1 @is_quiet(ptr %object)
  %silent = or i1 %shared, %quiet
  br i1 %silent, label %briefly, label %fully
briefly:
  %token = call i64 @mojo_python_enter_briefly()
  call void @count_down(ptr %object)
  call void @mojo_python_leave(i64 %token)
  br label %done
fully:
  %full.token = call i64 @mojo_python_enter()
  call void @Py_DecRef(ptr %object)
  call void @mojo_python_leave(i64 %full.token)
  br label %done
done:
  ret void
}

; For errors, which may have no Python in them: the same under names of their own.
define void @mojo_error_keep(ptr %object) {
  call void @mojo_python_keep(ptr %object)
  ret void
}

define void @mojo_error_drop(ptr %object) {
  call void @mojo_python_drop(ptr %object)
  ret void
}

; ---- what the session gets to see

; Hands an object over to the session.
define void @mojo_python_hand_over(ptr %object) {
  call void @mojo_python_keep(ptr %object)
  %previous = load ptr, ptr @handed.over
  store ptr %object, ptr @handed.over
  call void @mojo_python_drop(ptr %previous)
  ret void
}

@mojo_uncaught_raise = global i32 0

; Notes the exception behind an error that nobody caught, null is none, and the number of the notes of its raise.
define void @mojo_error_uncaught(ptr %object, i32 %number) {
  store i32 %number, ptr @mojo_uncaught_raise
  call void @mojo_python_keep(ptr %object)
  %previous = load ptr, ptr @uncaught
  store ptr %object, ptr @uncaught
  call void @mojo_python_drop(ptr %previous)
  ret void
}

define internal ptr @taken(ptr %place) {
entry:
  %object = load ptr, ptr %place
  store ptr null, ptr %place
  %absent = icmp eq ptr %object, null
  br i1 %absent, label %none, label %some
none:
  call void @Py_IncRef(ptr @_Py_NoneStruct)
  ret ptr @_Py_NoneStruct
some:
  ret ptr %object
}

; The object handed over, which is forgotten; None if there is none. Called from Python.
define ptr @mojo_python_take_handed_over() {
  %object = call ptr @taken(ptr @handed.over)
  ret ptr %object
}

; The exception of an uncaught error, which is forgotten; None if there is none. Called from Python.
define ptr @mojo_python_take_uncaught() {
  %object = call ptr @taken(ptr @uncaught)
  ret ptr %object
}

; Keeps the object that shows values, for good. Called from Python, once.
define void @mojo_python_set_publisher(ptr %object) {
  call void @Py_IncRef(ptr %object)
  store ptr %object, ptr @publisher
  ret void
}

; That object, borrowed.
define ptr @mojo_python_publisher() {
  %object = load ptr, ptr @publisher
  ret ptr %object
}

; ---- names

; The interned string of a text, for attribute names: borrowed, and for good. Null with an exception set if the text is no UTF-8.
; Needs the GIL.
define ptr @mojo_python_name(ptr %text, i64 %length) {
  %name = call ptr @find_name(ptr %text, i64 %length)
  %missing = icmp eq ptr %name, null
  br i1 %missing, label %bad, label %good
good:
  %object.at = getelementptr %name, ptr %name, i64 0, i32 2
  %object = load ptr, ptr %object.at
  ret ptr %object
bad:
  ret ptr null
}

; The entry of a text in the table of names, made if it is not there; null with an exception set if it is no UTF-8. Names are
; found by where their text stands, since that is mostly a literal.
define internal ptr @find_name(ptr %text, i64 %length) {
entry:
  %place = ptrtoint ptr %text to i64
  %longer = mul i64 %length, 31
  %mixed = add i64 %place, %longer
  %spread = mul i64 %mixed, -7046029254386353131
  %index = lshr i64 %spread, 54
  %name = getelementptr [1024 x %name], ptr @names, i64 0, i64 %index
  %known.text = load ptr, ptr %name
  %same.place = icmp eq ptr %known.text, %text
  br i1 %same.place, label %measure, label %make
measure:
  %length.at = getelementptr %name, ptr %name, i64 0, i32 1
  %known.length = load i64, ptr %length.at
  %same.length = icmp eq i64 %known.length, %length
  br i1 %same.length, label %compare, label %make
compare:
  %bytes.at = getelementptr %name, ptr %name, i64 0, i32 3
  %bytes = load ptr, ptr %bytes.at
  %same = call i1 @are_same(ptr %bytes, ptr %text, i64 %length)
  br i1 %same, label %known, label %make
known:
  ret ptr %name
make:
  %made = call ptr @make_name(ptr %name, ptr %text, i64 %length)
  ret ptr %made
}

; Whether two texts are the same. Most are of 4 to 16 bytes: their first and last bytes overlap or meet.
define internal i1 @are_same(ptr %a, ptr %b, i64 %length) alwaysinline {
entry:
  %above.eight = sub i64 %length, 8
  %long = icmp ult i64 %above.eight, 9
  br i1 %long, label %eights, label %shorter
eights:
  %a.last.at = getelementptr i8, ptr %a, i64 %above.eight
  %b.last.at = getelementptr i8, ptr %b, i64 %above.eight
  %a.first = load i64, ptr %a, align 1
  %b.first = load i64, ptr %b, align 1
  %a.last = load i64, ptr %a.last.at, align 1
  %b.last = load i64, ptr %b.last.at, align 1
  %first = icmp eq i64 %a.first, %b.first
  %last = icmp eq i64 %a.last, %b.last
  %both = and i1 %first, %last
  ret i1 %both
shorter:
  %above.four = sub i64 %length, 4
  %short = icmp ult i64 %above.four, 4
  br i1 %short, label %fours, label %others
fours:
  %a.end.at = getelementptr i8, ptr %a, i64 %above.four
  %b.end.at = getelementptr i8, ptr %b, i64 %above.four
  %a.begin = load i32, ptr %a, align 1
  %b.begin = load i32, ptr %b, align 1
  %a.end = load i32, ptr %a.end.at, align 1
  %b.end = load i32, ptr %b.end.at, align 1
  %begin = icmp eq i32 %a.begin, %b.begin
  %end = icmp eq i32 %a.end, %b.end
  %whole = and i1 %begin, %end
  ret i1 %whole
others:
  %difference = call i32 @memcmp(ptr %a, ptr %b, i64 %length)
  %equal = icmp eq i32 %difference, 0
  ret i1 %equal
}

define internal ptr @make_name(ptr %name, ptr %text, i64 %length) noinline {
entry:
  %string = alloca ptr
  %decoded = call ptr @PyUnicode_DecodeUTF8(ptr %text, i64 %length, ptr null)
  %failed = icmp eq ptr %decoded, null
  br i1 %failed, label %bad, label %intern
intern:
  store ptr %decoded, ptr %string
  call void @PyUnicode_InternInPlace(ptr %string)
  %object = load ptr, ptr %string
  %bytes = call ptr @PyUnicode_AsUTF8AndSize(ptr %object, ptr null)
  %unreadable = icmp eq ptr %bytes, null
  br i1 %unreadable, label %unkept, label %keep
keep:
  %length.at = getelementptr %name, ptr %name, i64 0, i32 1
  %object.at = getelementptr %name, ptr %name, i64 0, i32 2
  %bytes.at = getelementptr %name, ptr %name, i64 0, i32 3
  %parts.at = getelementptr %name, ptr %name, i64 0, i32 4
  %previous.parts = load ptr, ptr %parts.at
  store ptr %text, ptr %name
  store i64 %length, ptr %length.at
  store ptr %object, ptr %object.at
  store ptr %bytes, ptr %bytes.at
  store ptr null, ptr %parts.at
  ; The string that stood here stays: somebody may be using it, and asked for again it is the same one.
  call void @Py_DecRef(ptr %previous.parts)
  ret ptr %name
unkept:
  call void @Py_DecRef(ptr %object)
  ret ptr null
bad:
  ret ptr null
}

; The parts of a text between commas as a tuple of interned strings, for keywords. Null with an exception set on failure.
define internal ptr @keywords(ptr %text, i64 %length) {
entry:
  %name = call ptr @find_name(ptr %text, i64 %length)
  %missing = icmp eq ptr %name, null
  br i1 %missing, label %bad, label %look
look:
  %parts.at = getelementptr %name, ptr %name, i64 0, i32 4
  %known = load ptr, ptr %parts.at
  %fresh = icmp eq ptr %known, null
  br i1 %fresh, label %make, label %done
make:
  %whole.at = getelementptr %name, ptr %name, i64 0, i32 2
  %whole = load ptr, ptr %whole.at
  %made = call ptr @split(ptr %whole)
  store ptr %made, ptr %parts.at
  br label %done
done:
  %parts = phi ptr [ %known, %look ], [ %made, %make ]
  call void @Py_IncRef(ptr %parts)
  ret ptr %parts
bad:
  ret ptr null
}

define internal ptr @split(ptr %whole) noinline {
entry:
  %part = alloca ptr
  %comma = call ptr @PyUnicode_FromString(ptr @comma)
  %list = call ptr @PyUnicode_Split(ptr %whole, ptr %comma, i64 -1)
  call void @Py_DecRef(ptr %comma)
  %failed = icmp eq ptr %list, null
  br i1 %failed, label %bad, label %build
build:
  %count = call i64 @PyObject_Size(ptr %list)
  %tuple = call ptr @PyTuple_New(i64 %count)
  br label %test
test:
  %i = phi i64 [ 0, %build ], [ %next, %fill ]
  %more = icmp ult i64 %i, %count
  br i1 %more, label %fill, label %done
fill:
  %item = call ptr @PySequence_GetItem(ptr %list, i64 %i)
  store ptr %item, ptr %part
  call void @PyUnicode_InternInPlace(ptr %part)
  %interned = load ptr, ptr %part
  %status = call i32 @PyTuple_SetItem(ptr %tuple, i64 %i, ptr %interned)
  %next = add i64 %i, 1
  br label %test
done:
  call void @Py_DecRef(ptr %list)
  ret ptr %tuple
bad:
  ret ptr null
}

; ---- attributes

; What a module has under a name, borrowed; null for other objects, and where its type may decide.
define internal ptr @of_module(ptr %object, ptr %name, ptr %text) alwaysinline {
entry:
  %type.at = getelementptr ptr, ptr %object, i64 1
  %type = load ptr, ptr %type.at
  %is.module = icmp eq ptr %type, @PyModule_Type
  br i1 %is.module, label %look, label %none
look:
  %first = load i8, ptr %text
  %special = icmp eq i8 %first, 95
  br i1 %special, label %none, label %find
find:
  %names = call ptr @PyModule_GetDict(ptr %object)
  %found = call ptr @PyDict_GetItemWithError(ptr %names, ptr %name)
  ret ptr %found
none:
  ret ptr null
}

; An attribute. If there is none, null with the exception set, and %token.at gets what tells how to leave.
define ptr @mojo_python_attribute(ptr %object, ptr %text, i64 %length, ptr %token.at) "frame-pointer"="all" {
entry:
  %token = call i64 @mojo_python_enter()
  %result = call ptr @find_attribute(ptr %object, ptr %text, i64 %length)
  call void @leave_with(i64 %token, ptr %result, ptr %token.at)
  ret ptr %result
}

define internal ptr @find_attribute(ptr %object, ptr %text, i64 %length) {
entry:
  %name = call ptr @mojo_python_name(ptr %text, i64 %length)
  %bad = icmp eq ptr %name, null
  br i1 %bad, label %none, label %look
look:
  %quick = call ptr @of_module(ptr %object, ptr %name, ptr %text)
  %found = icmp ne ptr %quick, null
  br i1 %found, label %have, label %ask
have:
  call void @count_up(ptr %quick)
  ret ptr %quick
ask:
  %asked = call ptr @PyObject_GetAttr(ptr %object, ptr %name)
  ret ptr %asked
none:
  ret ptr null
}

; Sets an attribute; -1 with an exception set if that fails.
define i32 @mojo_python_set_attribute(ptr %object, ptr %text, i64 %length, ptr %value) {
entry:
  %name = call ptr @mojo_python_name(ptr %text, i64 %length)
  %bad = icmp eq ptr %name, null
  br i1 %bad, label %failed, label %set
set:
  %status = call i32 @PyObject_SetAttr(ptr %object, ptr %name, ptr %value)
  ret i32 %status
failed:
  ret i32 -1
}

; ---- numbers and text

; Numbers as objects.
define ptr @mojo_python_int(i64 %value) "frame-pointer"="all" {
  %token = call i64 @mojo_python_enter_briefly()
  %object = call ptr @PyLong_FromLongLong(i64 %value)
  call void @mojo_python_leave(i64 %token)
  call void @must_be(ptr %object)
  ret ptr %object
}

define ptr @mojo_python_float(double %value) "frame-pointer"="all" {
  %token = call i64 @mojo_python_enter_briefly()
  %object = call ptr @PyFloat_FromDouble(double %value)
  call void @mojo_python_leave(i64 %token)
  call void @must_be(ptr %object)
  ret ptr %object
}

define internal void @must_be(ptr %object) alwaysinline {
entry:
  %none = icmp eq ptr %object, null
  br i1 %none, label %out, label %fine
out:
  call void @mojo_abort(ptr @out.of.memory, i64 13)
  ret void
fine:
  ret void
}

; The number that an object converts to. If it does not, its exception is set and %token tells how to leave; otherwise there
; is nothing to leave and %token stays.
define double @mojo_python_as_double(ptr %object, ptr %token) {
entry:
  %type.at = getelementptr ptr, ptr %object, i64 1
  %type = load ptr, ptr %type.at
  %is.float = icmp eq ptr %type, @PyFloat_Type
  br i1 %is.float, label %read, label %ask
read:
  ; A float's number follows its count and its type and never changes.
  %number.at = getelementptr ptr, ptr %object, i64 2
  %own = load double, ptr %number.at
  ret double %own
ask:
  %entered = call i64 @mojo_python_enter_for(ptr %object)
  %value = call double @PyFloat_AsDouble(ptr %object)
  %odd = fcmp oeq double %value, -1.0
  br i1 %odd, label %check, label %fine
check:
  %raised = call ptr @PyErr_Occurred()
  %failed = icmp ne ptr %raised, null
  br i1 %failed, label %bad, label %fine
bad:
  store i64 %entered, ptr %token
  ret double %value
fine:
  call void @mojo_python_leave(i64 %entered)
  ret double %value
}

; The integer that an object is; as above.
define i64 @mojo_python_as_int(ptr %object, ptr %token) {
entry:
  %type.at = getelementptr ptr, ptr %object, i64 1
  %type = load ptr, ptr %type.at
  %is.int = icmp eq ptr %type, @PyLong_Type
  br i1 %is.int, label %read, label %ask
read:
  %brief = call i64 @mojo_python_enter_briefly()
  %own = call i64 @PyLong_AsLongLong(ptr %object)
  br label %judge
ask:
  %entered = call i64 @mojo_python_enter_for(ptr %object)
  %number = call ptr @PyNumber_Index(ptr %object)
  %none = icmp eq ptr %number, null
  br i1 %none, label %bad, label %convert
convert:
  %converted = call i64 @PyLong_AsLongLong(ptr %number)
  call void @Py_DecRef(ptr %number)
  br label %judge
judge:
  %leave.by = phi i64 [ %brief, %read ], [ %entered, %convert ]
  %value = phi i64 [ %own, %read ], [ %converted, %convert ]
  %odd = icmp eq i64 %value, -1
  br i1 %odd, label %check, label %fine
check:
  %raised = call ptr @PyErr_Occurred()
  %failed = icmp ne ptr %raised, null
  br i1 %failed, label %bad, label %fine
bad:
  %held = phi i64 [ %entered, %ask ], [ %leave.by, %check ]
  store i64 %held, ptr %token
  ret i64 -1
fine:
  call void @mojo_python_leave(i64 %leave.by)
  ret i64 %value
}

; Text as a string; bytes that are no UTF-8 become replacement characters.
define ptr @mojo_python_text(ptr %text, i64 %length) {
  %string = call ptr @PyUnicode_DecodeUTF8(ptr %text, i64 %length, ptr @replace)
  ret ptr %string
}

; ---- arguments: %count addresses of references, as a variadic argument holds them

; Copies the references to consecutive places. They stay the owner's.
define internal void @spread(ptr %to, ptr %arguments, i64 %count) alwaysinline {
entry:
  br label %test
test:
  %i = phi i64 [ 0, %entry ], [ %next, %copy ]
  %more = icmp ult i64 %i, %count
  br i1 %more, label %copy, label %done
copy:
  %from.at = getelementptr ptr, ptr %arguments, i64 %i
  %from = load ptr, ptr %from.at
  %object = load ptr, ptr %from
  %to.at = getelementptr ptr, ptr %to, i64 %i
  store ptr %object, ptr %to.at
  %next = add i64 %i, 1
  br label %test
done:
  ret void
}

; Calls an attribute of %object ("" is the object itself); the last arguments have the names that stand in %keywords,
; separated by commas. On failure null with the exception set, and %token.at gets what tells how to leave.
define ptr @mojo_python_call_dynamic(ptr %object, ptr %attribute, i64 %attribute.length, ptr %keywords, i64 %keywords.length, ptr %arguments, i64 %count, ptr %token.at) "frame-pointer"="all" {
entry:
  %token = call i64 @mojo_python_enter()
  %size = add i64 %count, 2
  %places = alloca ptr, i64 %size
  %self.at = getelementptr ptr, ptr %places, i64 1
  %first = getelementptr ptr, ptr %places, i64 2
  store ptr %object, ptr %self.at
  call void @spread(ptr %first, ptr %arguments, i64 %count)
  %named = icmp ne i64 %keywords.length, 0
  br i1 %named, label %name, label %ready
name:
  %made = call ptr @keywords(ptr %keywords, i64 %keywords.length)
  %unnamed = icmp eq ptr %made, null
  br i1 %unnamed, label %bad, label %measure
measure:
  %named.count = call i64 @PyObject_Size(ptr %made)
  br label %ready
ready:
  %names = phi ptr [ null, %entry ], [ %made, %measure ]
  %by.name = phi i64 [ 0, %entry ], [ %named.count, %measure ]
  %positional = sub i64 %count, %by.name
  %is.self = icmp eq i64 %attribute.length, 0
  br i1 %is.self, label %call, label %method
call:
  %flagged = or i64 %positional, -9223372036854775808
  %called = call ptr @PyObject_Vectorcall(ptr %object, ptr %first, i64 %flagged, ptr %names)
  br label %done
method:
  %name.object = call ptr @mojo_python_name(ptr %attribute, i64 %attribute.length)
  %nameless = icmp eq ptr %name.object, null
  br i1 %nameless, label %done, label %look
look:
  %quick = call ptr @of_module(ptr %object, ptr %name.object, ptr %attribute)
  %found = icmp ne ptr %quick, null
  br i1 %found, label %have, label %ask
have:
  call void @count_up(ptr %quick)
  %quick.flagged = or i64 %positional, -9223372036854775808
  %quickly = call ptr @PyObject_Vectorcall(ptr %quick, ptr %first, i64 %quick.flagged, ptr %names)
  call void @count_down(ptr %quick)
  br label %done
ask:
  %with.self = add i64 %positional, 1
  %method.flagged = or i64 %with.self, -9223372036854775808
  %asked = call ptr @PyObject_VectorcallMethod(ptr %name.object, ptr %self.at, i64 %method.flagged, ptr %names)
  br label %done
done:
  %result = phi ptr [ %called, %call ], [ null, %method ], [ %quickly, %have ], [ %asked, %ask ]
  br i1 %named, label %unname, label %out
unname:
  call void @count_down(ptr %names)
  br label %out
out:
  call void @leave_with(i64 %token, ptr %result, ptr %token.at)
  ret ptr %result
bad:
  store i64 %token, ptr %token.at
  ret ptr null
}

; Calls %callee with positional arguments. On failure null with the exception set, and %token.at gets what tells how to leave.
define ptr @mojo_python_call(ptr %callee, ptr %arguments, i64 %count, ptr %token.at) "frame-pointer"="all" {
  %token = call i64 @mojo_python_enter()
  %size = add i64 %count, 1
  %places = alloca ptr, i64 %size
  %first = getelementptr ptr, ptr %places, i64 1
  call void @spread(ptr %first, ptr %arguments, i64 %count)
  %flagged = or i64 %count, -9223372036854775808
  %result = call ptr @PyObject_Vectorcall(ptr %callee, ptr %first, i64 %flagged, ptr null)
  call void @leave_with(i64 %token, ptr %result, ptr %token.at)
  ret ptr %result
}

; A tuple of the arguments.
define ptr @mojo_python_tuple(ptr %arguments, i64 %count) {
entry:
  %tuple = call ptr @PyTuple_New(i64 %count)
  %failed = icmp eq ptr %tuple, null
  br i1 %failed, label %done, label %test
test:
  %i = phi i64 [ 0, %entry ], [ %next, %fill ]
  %more = icmp ult i64 %i, %count
  br i1 %more, label %fill, label %done
fill:
  %from.at = getelementptr ptr, ptr %arguments, i64 %i
  %from = load ptr, ptr %from.at
  %object = load ptr, ptr %from
  call void @Py_IncRef(ptr %object)
  %status = call i32 @PyTuple_SetItem(ptr %tuple, i64 %i, ptr %object)
  %next = add i64 %i, 1
  br label %test
done:
  ret ptr %tuple
}

; An object that frees %memory, from mojo_alloc, at its own end.
define ptr @mojo_python_owner_of(ptr %memory) {
  %object = call ptr @PyCapsule_New(ptr %memory, ptr null, ptr @free_owned)
  ret ptr %object
}

define internal void @free_owned(ptr %object) {
  %memory = call ptr @PyCapsule_GetPointer(ptr %object, ptr null)
  call void @mojo_free(ptr %memory)
  ret void
}

; How often some memory is used, whether a Python object has it, and its address or the object's: tensor._owner of the library.
%record = type { i64, i64, ptr }

; An object that uses the memory of %record, or none if it is null, as long as it lives.
define ptr @mojo_python_share(ptr %record) {
entry:
  %none = icmp eq ptr %record, null
  br i1 %none, label %nobody, label %count
nobody:
  call void @Py_IncRef(ptr @_Py_NoneStruct)
  ret ptr @_Py_NoneStruct
count:
  %before = atomicrmw add ptr %record, i64 1 seq_cst
  %object = call ptr @PyCapsule_New(ptr %record, ptr null, ptr @release_shared)
  ret ptr %object
}

define internal void @release_shared(ptr %object) {
entry:
  %record = call ptr @PyCapsule_GetPointer(ptr %object, ptr null)
  %before = atomicrmw sub ptr %record, i64 1 seq_cst
  %last = icmp eq i64 %before, 1
  br i1 %last, label %end, label %done
end:
  %kind.at = getelementptr %record, ptr %record, i64 0, i32 1
  %held.at = getelementptr %record, ptr %record, i64 0, i32 2
  %kind = load i64, ptr %kind.at
  %held = load ptr, ptr %held.at
  call void @mojo_free(ptr %record)
  %is.object = icmp ne i64 %kind, 0
  br i1 %is.object, label %drop, label %free
drop:
  call void @Py_DecRef(ptr %held)
  br label %done
free:
  call void @mojo_free(ptr %held)
  br label %done
done:
  ret void
}

; ---- Mojo functions that Python calls: see callback.ll

; The error about a wrong number of arguments.
define void @mojo_python_wrong_count(ptr %record, i64 %expected, i64 %given) {
  %class = load ptr, ptr @PyExc_TypeError
  %name = call ptr @mojo_python_function_name(ptr %record)
  %single = icmp eq i64 %expected, 1
  %plural = select i1 %single, ptr @nothing, ptr @plural.s
  %null = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %class, ptr @wrong.count, ptr %name, i64 %expected, ptr %plural, i64 %given)
  ret void
}

; Raises an exception, or with null a RuntimeError with a text.
define void @mojo_python_raise(ptr %exception, ptr %text, i64 %length) {
entry:
  %token = call i64 @mojo_python_enter_briefly()
  %absent = icmp eq ptr %exception, null
  br i1 %absent, label %make, label %pass
make:
  %class = load ptr, ptr @PyExc_RuntimeError
  %string = call ptr @PyUnicode_DecodeUTF8(ptr %text, i64 %length, ptr @replace)
  call void @PyErr_SetObject(ptr %class, ptr %string)
  call void @Py_DecRef(ptr %string)
  br label %done
pass:
  %type = call ptr @PyObject_Type(ptr %exception)
  call void @PyErr_SetObject(ptr %type, ptr %exception)
  call void @Py_DecRef(ptr %type)
  br label %done
done:
  call void @mojo_python_leave(i64 %token)
  ret void
}

; None, borrowed.
define ptr @mojo_python_none() {
  ret ptr @_Py_NoneStruct
}

; Ellipsis, borrowed.
define ptr @mojo_python_ellipsis() {
  ret ptr @_Py_EllipsisObject
}
