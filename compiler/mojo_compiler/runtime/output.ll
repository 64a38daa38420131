; What compiled code prints: collected in one buffer and handed on in large pieces, to Python's sys.stdout as it is at
; that moment, or to a file descriptor. While a job runs on several threads, each collects whole lines before they go
; into the buffer. Who needs the GIL takes it before the buffer's lock, never after.
;
; A thread of Python's may look into the buffer meanwhile and hand on what is there (`mojo_output_take`), so that it is seen
; although the code prints nothing more. It takes nothing out: it counts how many bytes need not be handed on again. Who takes
; bytes out does so under a lock, and waits until that thread has delivered what it took before.

%line = type { i64, [4096 x i8] }                 ; bytes used, bytes

@buffer = internal global [65536 x i8] zeroinitializer, align 64
@mojo_output_used = global i64 0                  ; bytes in it
@last.flush = internal global i64 0               ; nanoseconds
@shared = internal global i32 0                   ; whether several threads print
@lock = internal global i32 0                     ; of the buffer while it is shared: 0 free, 1 taken, 2 waited for
@mojo_output_left = global i64 9223372036854775807 ; bytes that may still be handed on
@mojo_output_cut = global i32 0                   ; whether there were more
@mojo_output_notice = global { ptr, i64 } zeroinitializer ; what to say then
@mojo_output_descriptor = global i32 -1           ; where to write; -1 is sys.stdout

@unflushed = internal global i64 0                ; bytes that sys.stdout may still have; many would hold up an interrupt
@flush.name = internal constant [6 x i8] c"flush\00"
@stdout.name = internal constant [7 x i8] c"stdout\00"
@write.name = internal constant [6 x i8] c"write\00"
@taken = internal global i64 0                    ; bytes at the start of the buffer that were handed on ahead
@removal = internal global i32 0                  ; the lock of those who take bytes out, or ahead
@mojo_output_delivering = global i32 0            ; whether what was taken ahead is on its way
@mojo_c_stdout = internal global ptr null         ; C's own stream for standard output
@mojo_python_entries = external global i32
@PyExc_Exception = external global ptr
@known.calls = internal global i32 0              ; of Python, when all was last flushed
@fileno.name = internal constant [7 x i8] c"fileno\00"
@replace = internal constant [8 x i8] c"replace\00"
@_Py_NoneStruct = external global i8

declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)
declare i32 @clock_gettime(i32, ptr)
declare i64 @write(i32, ptr, i64)
declare ptr @__errno_location()
declare ptr @PySys_GetObject(ptr)
declare ptr @PyUnicode_DecodeUTF8(ptr, i64, ptr)
declare ptr @PyObject_GetAttrString(ptr, ptr)
declare ptr @PyObject_CallFunctionObjArgs(ptr, ...)
declare ptr @PyObject_CallMethod(ptr, ptr, ptr, ...)
declare i32 @PyObject_HasAttrString(ptr, ptr)
declare void @Py_DecRef(ptr)
declare i32 @PyErr_CheckSignals()
declare ptr @PyEval_SaveThread()
declare void @PyEval_RestoreThread(ptr)
declare void @Py_IncRef(ptr)
declare i32 @sched_yield()
declare noalias ptr @malloc(i64)
declare void @free(ptr)
declare i32 @fflush(ptr)
declare i32 @__cxa_atexit(ptr, ptr, ptr)
declare i64 @PyLong_AsLong(ptr)
declare void @PyErr_Clear()
declare ptr @PyErr_Occurred()
declare i32 @PyErr_ExceptionMatches(ptr)
declare i32 @Py_IsInitialized()
declare i32 @PyGILState_Ensure()
declare void @PyGILState_Release(i32)
declare void @mojo_lock(ptr)
declare void @mojo_unlock(ptr)
declare ptr @mojo_team_line()
declare i32 @mojo_enter_python()
declare void @mojo_leave_python(i32)
declare void @mojo_raise_python(i32)
declare void @mojo_limit(ptr, i64, i32) noreturn

; Nanoseconds of the coarse clock: exact to milliseconds, and read in a few of the processor's.
define internal i64 @coarse_now() {
  %time = alloca { i64, i64 }
  %failed = call i32 @clock_gettime(i32 6, ptr %time)
  %seconds = load i64, ptr %time
  %rest.at = getelementptr { i64, i64 }, ptr %time, i64 0, i32 1
  %rest = load i64, ptr %rest.at
  %scaled = mul i64 %seconds, 1000000000
  %now = add i64 %scaled, %rest
  ret i64 %now
}

; The start of a guarded call: what it prints first need not be shown at once.
define void @mojo_output_begin() {
  %now = call i64 @coarse_now()
  store i64 %now, ptr @last.flush
  ret void
}

; How many of the first %count bytes of the buffer end with a whole UTF-8 sequence.
define internal i64 @whole_characters(i64 %count) {
entry:
  br label %loop
loop:
  %back = phi i64 [ 1, %entry ], [ %further, %continuation ]
  %enough = icmp uge i64 %count, %back
  %near = icmp ule i64 %back, 4
  %more = and i1 %enough, %near
  br i1 %more, label %look, label %all
look:
  %start = sub i64 %count, %back
  %byte.at = getelementptr i8, ptr @buffer, i64 %start
  %byte = load i8, ptr %byte.at
  %top = and i8 %byte, -64
  %is.continuation = icmp eq i8 %top, -128
  br i1 %is.continuation, label %continuation, label %lead
continuation:
  %further = add i64 %back, 1
  br label %loop
lead:
  %two = icmp uge i8 %byte, 192
  %three = icmp uge i8 %byte, 224
  %four = icmp uge i8 %byte, 240
  %two.n = zext i1 %two to i64
  %three.n = zext i1 %three to i64
  %four.n = zext i1 %four to i64
  %a = add i64 %two.n, %three.n
  %b = add i64 %a, %four.n
  %needed = add i64 %b, 1
  %cut = icmp ugt i64 %needed, %back
  %whole = select i1 %cut, i64 %start, i64 %count
  ret i64 %whole
all:
  ret i64 %count
}

; Takes the first %count bytes out of the buffer, after they were copied or while nothing else can print.
define internal void @forget(i64 %count) {
  %used = load i64, ptr @mojo_output_used
  %rest = sub i64 %used, %count
  %left = load i64, ptr @mojo_output_left
  %less = sub i64 %left, %count
  store i64 %less, ptr @mojo_output_left
  %from = getelementptr i8, ptr @buffer, i64 %count
  call void @llvm.memmove.p0.p0.i64(ptr @buffer, ptr %from, i64 %rest, i1 false)
  store i64 %rest, ptr @mojo_output_used
  call void @mojo_output_begin()
  ret void
}

define internal void @acquire() {
  %shared = load atomic i32, ptr @shared monotonic, align 4
  %alone = icmp eq i32 %shared, 0
  br i1 %alone, label %done, label %lock
lock:
  call void @mojo_lock(ptr @lock)
  br label %done
done:
  ret void
}

define internal void @release() {
  %shared = load atomic i32, ptr @shared monotonic, align 4
  %alone = icmp eq i32 %shared, 0
  br i1 %alone, label %done, label %unlock
unlock:
  call void @mojo_unlock(ptr @lock)
  br label %done
done:
  ret void
}

; From now on several threads print, or only one.
define void @mojo_output_share(i1 %several) {
  %flag = zext i1 %several to i32
  store i32 0, ptr @lock
  store atomic i32 %flag, ptr @shared seq_cst, align 4
  ret void
}

; How much is to be handed on: everything, or what ends with a whole character. What is too much is dropped.
define internal i64 @available(i1 %everything) {
entry:
  %used = load i64, ptr @mojo_output_used
  %whole = call i64 @whole_characters(i64 %used)
  %count = select i1 %everything, i64 %used, i64 %whole
  %left = load i64, ptr @mojo_output_left
  %over = icmp sgt i64 %count, %left
  br i1 %over, label %cut, label %done
cut:
  %last = call i64 @whole_characters(i64 %left)
  store i64 %last, ptr @mojo_output_used
  store i32 1, ptr @mojo_output_cut
  ret i64 %last
done:
  ret i64 %count
}

; Leaves the code if it printed more than it may.
define internal void @check_cut() {
entry:
  %cut = load i32, ptr @mojo_output_cut
  %fine = icmp eq i32 %cut, 0
  br i1 %fine, label %done, label %stop
stop:
  %text = load ptr, ptr @mojo_output_notice
  %length.at = getelementptr { ptr, i64 }, ptr @mojo_output_notice, i64 0, i32 1
  %length = load i64, ptr %length.at
  call void @mojo_limit(ptr %text, i64 %length, i32 -103)
  unreachable
done:
  ret void
}

define internal void @drain_to_descriptor(i32 %descriptor, i1 %everything) {
entry:
  call void @acquire()
  %count = call i64 @available(i1 %everything)
  br label %loop
loop:
  %sent = phi i64 [ 0, %entry ], [ %sum, %advance ], [ %sent, %failed ]
  %left = sub i64 %count, %sent
  %finished = icmp eq i64 %left, 0
  br i1 %finished, label %done, label %send
send:
  %from = getelementptr i8, ptr @buffer, i64 %sent
  %written = call i64 @write(i32 %descriptor, ptr %from, i64 %left)
  %bad = icmp slt i64 %written, 0
  br i1 %bad, label %failed, label %advance
advance:
  %sum = add i64 %sent, %written
  br label %loop
failed:
  %error.at = call ptr @__errno_location()
  %error = load i32, ptr %error.at
  %interrupted = icmp eq i32 %error, 4
  br i1 %interrupted, label %loop, label %done
done:
  call void @forget(i64 %count)
  call void @release()
  ret void
}

; The bytes to hand on, taken out of the buffer; null if there are none. To be freed.
define internal ptr @take_bytes(i1 %everything, ptr %count.place) {
entry:
  call void @acquire()
  call void @mojo_lock(ptr @removal)
  %count = call i64 @available(i1 %everything)
  %ahead = load i64, ptr @taken
  %rest = sub i64 %count, %ahead
  store i64 %rest, ptr %count.place
  %some = icmp sgt i64 %rest, 0
  br i1 %some, label %copy, label %none
copy:
  %bytes = call ptr @malloc(i64 %rest)
  %from = getelementptr i8, ptr @buffer, i64 %ahead
  call void @llvm.memcpy.p0.p0.i64(ptr %bytes, ptr %from, i64 %rest, i1 false)
  br label %remove
none:
  br label %remove
remove:
  %result = phi ptr [ %bytes, %copy ], [ null, %none ]
  call void @forget(i64 %count)
  store i64 0, ptr @taken
  call void @mojo_unlock(ptr @removal)
  call void @release()
  ret ptr %result
}

; Waits until what was taken ahead has been delivered. The caller has the GIL, which the other thread may need.
define internal void @wait_for_delivery() {
entry:
  br label %look
look:
  %busy = load atomic i32, ptr @mojo_output_delivering acquire, align 4
  %fine = icmp eq i32 %busy, 0
  br i1 %fine, label %done, label %wait
wait:
  %thread = call ptr @PyEval_SaveThread()
  %yielded = call i32 @sched_yield()
  call void @PyEval_RestoreThread(ptr %thread)
  br label %look
done:
  ret void
}

; Whole characters that nobody has handed on yet, to be freed; null if there are none. More may be printed meanwhile.
define internal ptr @take_ahead(ptr %count.place) {
entry:
  call void @mojo_lock(ptr @removal)
  ; Acquire, with the release of who prints: the bytes are in the buffer before they are counted.
  %used = load atomic i64, ptr @mojo_output_used acquire, align 8
  %left = load i64, ptr @mojo_output_left
  %over = icmp sgt i64 %used, %left
  %allowed = select i1 %over, i64 %left, i64 %used
  %whole = call i64 @whole_characters(i64 %allowed)
  %ahead = load i64, ptr @taken
  %count = sub i64 %whole, %ahead
  store i64 %count, ptr %count.place
  %some = icmp sgt i64 %count, 0
  br i1 %some, label %copy, label %none
copy:
  %bytes = call ptr @malloc(i64 %count)
  %from = getelementptr i8, ptr @buffer, i64 %ahead
  call void @llvm.memcpy.p0.p0.i64(ptr %bytes, ptr %from, i64 %count, i1 false)
  store i64 %whole, ptr @taken
  store atomic i32 1, ptr @mojo_output_delivering release, align 4
  call void @mojo_unlock(ptr @removal)
  ret ptr %bytes
none:
  call void @mojo_unlock(ptr @removal)
  ret ptr null
}

; A text of Python's with what nobody has handed on yet, or None. Who gets a text delivers it, and then says so in
; `mojo_output_delivering`. Called from Python, in a thread of its own.
define ptr @mojo_output_take() {
entry:
  %count.place = alloca i64
  %descriptor = load i32, ptr @mojo_output_descriptor
  %python = icmp slt i32 %descriptor, 0
  br i1 %python, label %look, label %nothing
look:
  %bytes = call ptr @take_ahead(ptr %count.place)
  %none = icmp eq ptr %bytes, null
  br i1 %none, label %nothing, label %decode
decode:
  %count = load i64, ptr %count.place
  %text = call ptr @PyUnicode_DecodeUTF8(ptr %bytes, i64 %count, ptr @replace)
  call void @free(ptr %bytes)
  ret ptr %text
nothing:
  call void @Py_IncRef(ptr @_Py_NoneStruct)
  ret ptr @_Py_NoneStruct
}

; 0, or -1 with a Python exception set. The buffer is free again before Python runs, which may print itself.
define internal i32 @drain_to_python(i1 %everything) {
entry:
  %count.place = alloca i64
  call void @wait_for_delivery()
  %bytes = call ptr @take_bytes(i1 %everything, ptr %count.place)
  %nothing = icmp eq ptr %bytes, null
  br i1 %nothing, label %idle, label %decode
idle:
  ret i32 0
decode:
  %count = load i64, ptr %count.place
  %text = call ptr @PyUnicode_DecodeUTF8(ptr %bytes, i64 %count, ptr @replace)
  call void @free(ptr %bytes)
  %undecoded = icmp eq ptr %text, null
  br i1 %undecoded, label %bad, label %find
find:
  %stream = call ptr @PySys_GetObject(ptr @stdout.name)
  %absent = icmp eq ptr %stream, null
  %closed = icmp eq ptr %stream, @_Py_NoneStruct
  %nowhere = or i1 %absent, %closed
  br i1 %nowhere, label %dropped, label %method
method:
  %write = call ptr @PyObject_GetAttrString(ptr %stream, ptr @write.name)
  %unwritable = icmp eq ptr %write, null
  br i1 %unwritable, label %failed, label %send
send:
  %result = call ptr (ptr, ...) @PyObject_CallFunctionObjArgs(ptr %write, ptr %text, ptr null)
  call void @Py_DecRef(ptr %write)
  %raised = icmp eq ptr %result, null
  br i1 %raised, label %failed, label %sent
sent:
  call void @Py_DecRef(ptr %result)
  %before = load i64, ptr @unflushed
  %after = add i64 %before, %count
  store i64 %after, ptr @unflushed
  %much = icmp sgt i64 %after, 2097152
  br i1 %much, label %look, label %dropped
look:
  %can.flush = call i32 @PyObject_HasAttrString(ptr %stream, ptr @flush.name)
  %able = icmp ne i32 %can.flush, 0
  br i1 %able, label %flush, label %dropped
flush:
  store i64 0, ptr @unflushed
  %flushed = call ptr (ptr, ptr, ptr, ...) @PyObject_CallMethod(ptr %stream, ptr @flush.name, ptr null)
  %stuck = icmp eq ptr %flushed, null
  br i1 %stuck, label %failed, label %delivered
delivered:
  call void @Py_DecRef(ptr %flushed)
  br label %dropped
dropped:
  call void @Py_DecRef(ptr %text)
  %signals = call i32 @PyErr_CheckSignals()
  ret i32 %signals
failed:
  call void @Py_DecRef(ptr %text)
  ret i32 -1
bad:
  ret i32 -1
}

; What C keeps in its own stream was printed before what is in the buffer: see `mojo_before_c`.
define internal void @flush_c() {
entry:
  %stream = load ptr, ptr @mojo_c_stdout
  %none = icmp eq ptr %stream, null
  br i1 %none, label %done, label %flush
flush:
  %status = call i32 @fflush(ptr %stream)
  br label %done
done:
  ret void
}

define internal i32 @drain(i1 %everything) {
  call void @flush_c()
  %descriptor = load i32, ptr @mojo_output_descriptor
  %python = icmp slt i32 %descriptor, 0
  br i1 %python, label %to.python, label %to.descriptor
to.descriptor:
  call void @drain_to_descriptor(i32 %descriptor, i1 %everything)
  ret i32 0
to.python:
  %status = call i32 @drain_to_python(i1 %everything)
  ret i32 %status
}

define internal void @drain_from_code(i1 %everything) noinline {
entry:
  %used = load i64, ptr @mojo_output_used
  %nothing = icmp eq i64 %used, 0
  br i1 %nothing, label %done, label %enter
enter:
  call void @hand_on(i1 %everything, i1 false)
  ret void
done:
  ret void
}

; If %through, down to the file descriptor.
define internal void @hand_on(i1 %everything, i1 %through) noinline {
entry:
  %token = call i32 @mojo_enter_python()
  %drained = call i32 @drain(i1 %everything)
  %fine = icmp eq i32 %drained, 0
  %further = and i1 %fine, %through
  br i1 %further, label %flush, label %judge
flush:
  %flushed = call i32 @flush_stream(i1 false)
  br label %judge
judge:
  %status = phi i32 [ %drained, %entry ], [ %flushed, %flush ]
  %good = icmp eq i32 %status, 0
  br i1 %good, label %leave, label %raise
leave:
  call void @mojo_leave_python(i32 %token)
  call void @check_cut()
  ret void
raise:
  call void @mojo_raise_python(i32 %token)
  ret void
}

; Flushes sys.stdout, if it writes to the descriptor that C writes to, or in %any case. 0, or -1 with a Python exception set.
define internal i32 @flush_stream(i1 %any) {
entry:
  store i64 0, ptr @unflushed
  %stream = call ptr @PySys_GetObject(ptr @stdout.name)
  %absent = icmp eq ptr %stream, null
  %closed = icmp eq ptr %stream, @_Py_NoneStruct
  %nowhere = or i1 %absent, %closed
  br i1 %nowhere, label %done, label %choose
choose:
  br i1 %any, label %flush, label %ask
ask:
  %number = call ptr (ptr, ptr, ptr, ...) @PyObject_CallMethod(ptr %stream, ptr @fileno.name, ptr null)
  %unknown = icmp eq ptr %number, null
  br i1 %unknown, label %forgive, label %compare
compare:
  %descriptor = call i64 @PyLong_AsLong(ptr %number)
  call void @Py_DecRef(ptr %number)
  %same = icmp eq i64 %descriptor, 1
  br i1 %same, label %flush, label %forgive
forgive:                                          ; a stream without a descriptor is none of C's; a request to stop is not the stream's
  %class = load ptr, ptr @PyExc_Exception
  %error = call ptr @PyErr_Occurred()
  %none = icmp eq ptr %error, null
  br i1 %none, label %done, label %weigh
weigh:
  %ordinary = call i32 @PyErr_ExceptionMatches(ptr %class)
  %stops = icmp eq i32 %ordinary, 0
  br i1 %stops, label %failed, label %clear
clear:
  call void @PyErr_Clear()
  br label %done
flush:
  %flushed = call ptr (ptr, ptr, ptr, ...) @PyObject_CallMethod(ptr %stream, ptr @flush.name, ptr null)
  %stuck = icmp eq ptr %flushed, null
  br i1 %stuck, label %failed, label %delivered
delivered:
  call void @Py_DecRef(ptr %flushed)
  br label %done
failed:
  ret i32 -1
done:
  ret i32 0
}

; Before a call of C code that may print, or end the process: what was printed so far appears first.
define void @mojo_before_c() {
entry:
  %used = load i64, ptr @mojo_output_used
  %unflushed = load i64, ptr @unflushed
  %waiting = or i64 %used, %unflushed
  %calls = load i32, ptr @mojo_python_entries
  %known = load i32, ptr @known.calls
  %news = xor i32 %calls, %known
  %news.wide = zext i32 %news to i64
  %either = or i64 %waiting, %news.wide
  %shared = load atomic i32, ptr @shared monotonic, align 4
  %several = zext i32 %shared to i64
  %all = or i64 %either, %several
  %nothing = icmp eq i64 %all, 0
  br i1 %nothing, label %done, label %slowly
slowly:
  call void @mojo_flush_through()
  br label %done
done:
  ret void
}

; Hands on all that was printed, down to the file descriptor.
define void @mojo_flush_through() noinline {
entry:
  %calls = load i32, ptr @mojo_python_entries
  store i32 %calls, ptr @known.calls
  %shared = load atomic i32, ptr @shared monotonic, align 4
  %alone = icmp eq i32 %shared, 0
  br i1 %alone, label %hand.on, label %look
look:
  %line = call ptr @mojo_team_line()
  %none = icmp eq ptr %line, null
  br i1 %none, label %hand.on, label %end
end:
  call void @mojo_line_end(ptr %line)
  %used = load i64, ptr @mojo_output_used
  %nothing = icmp eq i64 %used, 0
  br i1 %nothing, label %done, label %hand.on
hand.on:
  call void @hand_on(i1 true, i1 true)
  ret void
done:
  ret void
}

; When C code ends the process: what Python still keeps is not lost. Does nothing once Python has ended.
define internal void @at_exit(ptr %ignored) {
entry:
  %there = call i32 @Py_IsInitialized()
  %ended = icmp eq i32 %there, 0
  br i1 %ended, label %done, label %flush
flush:
  %gil = call i32 @PyGILState_Ensure()
  %drained = call i32 @drain(i1 true)
  %flushed = call i32 @flush_stream(i1 true)
  call void @PyErr_Clear()
  call void @PyGILState_Release(i32 %gil)
  br label %done
done:
  ret void
}

; Tells the stream that C's functions print to. Called once, from Python.
define void @mojo_output_open(ptr %stream) {
  store ptr %stream, ptr @mojo_c_stdout
  %status = call i32 @__cxa_atexit(ptr @at_exit, ptr null, ptr null)
  ret void
}

; Puts bytes into the buffer. Texts of moderate length stay in one piece.
define internal void @append(ptr %data, i64 %length) {
entry:
  br label %loop
loop:
  %from = phi ptr [ %data, %entry ], [ %from, %drain ], [ %rest.from, %full ]
  %left = phi i64 [ %length, %entry ], [ %left, %drain ], [ %rest, %full ]
  call void @acquire()
  %used = load i64, ptr @mojo_output_used
  %to = getelementptr i8, ptr @buffer, i64 %used
  %room = sub i64 65536, %used
  %fits = icmp ule i64 %left, %room
  br i1 %fits, label %copy, label %crowded
crowded:
  %moderate = icmp ule i64 %left, 32768
  br i1 %moderate, label %drain, label %full
drain:
  call void @release()
  call void @drain_from_code(i1 false)
  br label %loop
full:
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %from, i64 %room, i1 false)
  store atomic i64 65536, ptr @mojo_output_used release, align 8
  %rest.from = getelementptr i8, ptr %from, i64 %room
  %rest = sub i64 %left, %room
  call void @release()
  call void @drain_from_code(i1 false)
  br label %loop
copy:
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %from, i64 %left, i1 false)
  %sum = add i64 %used, %left
  store atomic i64 %sum, ptr @mojo_output_used release, align 8
  %last = load i64, ptr @last.flush
  call void @release()
  %now = call i64 @coarse_now()
  %elapsed = sub i64 %now, %last
  %late = icmp sgt i64 %elapsed, 100000000
  br i1 %late, label %show, label %done
show:
  call void @drain_from_code(i1 false)
  br label %done
done:
  ret void
}

; Prints %length bytes of UTF-8.
define void @mojo_write(ptr %data, i64 %length) {
entry:
  %shared = load atomic i32, ptr @shared monotonic, align 4
  %alone = icmp eq i32 %shared, 0
  br i1 %alone, label %direct, label %look
look:
  %line = call ptr @mojo_team_line()
  %none = icmp eq ptr %line, null
  br i1 %none, label %direct, label %collect
collect:
  call void @add_to_line(ptr %line, ptr %data, i64 %length)
  ret void
direct:
  call void @append(ptr %data, i64 %length)
  ret void
}

define internal void @add_to_line(ptr %line, ptr %data, i64 %length) noinline {
entry:
  %used = load i64, ptr %line
  %sum = add i64 %used, %length
  %fits = icmp ule i64 %sum, 4096
  br i1 %fits, label %copy, label %full
full:
  call void @mojo_line_end(ptr %line)
  %long = icmp ugt i64 %length, 4096
  br i1 %long, label %direct, label %copy
direct:
  call void @append(ptr %data, i64 %length)
  ret void
copy:
  %at = phi i64 [ %used, %entry ], [ 0, %full ]
  %to = getelementptr %line, ptr %line, i64 0, i32 1, i64 %at
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %data, i64 %length, i1 false)
  %total = add i64 %at, %length
  store i64 %total, ptr %line
  %some = icmp ne i64 %length, 0
  br i1 %some, label %look, label %done
look:
  %final = sub i64 %length, 1
  %byte.at = getelementptr i8, ptr %data, i64 %final
  %byte = load i8, ptr %byte.at
  %ends = icmp eq i8 %byte, 10
  br i1 %ends, label %end, label %done
end:
  call void @mojo_line_end(ptr %line)
  br label %done
done:
  ret void
}

; Puts what a participant of a job printed into the buffer.
define void @mojo_line_end(ptr %line) {
  %used = load i64, ptr %line
  store i64 0, ptr %line
  %text = getelementptr %line, ptr %line, i64 0, i32 1
  call void @append(ptr %text, i64 %used)
  ret void
}

; The same where nothing may be handed on. What finds no room is lost.
define void @mojo_line_keep(ptr %line) {
entry:
  call void @acquire()
  %length = load i64, ptr %line
  store i64 0, ptr %line
  %used = load i64, ptr @mojo_output_used
  %sum = add i64 %used, %length
  %fits = icmp ule i64 %sum, 65536
  br i1 %fits, label %copy, label %done
copy:
  %to = getelementptr i8, ptr @buffer, i64 %used
  %text = getelementptr %line, ptr %line, i64 0, i32 1
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %text, i64 %length, i1 false)
  store atomic i64 %sum, ptr @mojo_output_used release, align 8
  br label %done
done:
  call void @release()
  ret void
}

; Hands on all that was printed.
define void @mojo_flush() {
  call void @drain_from_code(i1 true)
  ret void
}

; The same for callers in Python: 0, or -1 with an exception set.
define i32 @mojo_output_flush() {
  %status = call i32 @drain(i1 true)
  ret i32 %status
}
